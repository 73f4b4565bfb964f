package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.scaling.SeriesChanges;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do on a scaling journey in the stories. Episodes are counted from 1, in the order in which they were planned. */
@Component
@Profile("local")
class SeriesActs {

  /** School days that a film crew stays. */
  private static final int FILMING = 3;

  private final Texts texts;
  private final CaptureActs crew;
  private final Roster roster;
  private final SeriesChanges series;
  private final JdbcClient sql;

  SeriesActs(Texts texts, CaptureActs crew, Roster roster, SeriesChanges series, JdbcClient sql) {
    this.texts = texts;
    this.crew = crew;
    this.roster = roster;
    this.series = series;
    this.sql = sql;
  }

  /** @param apart workdays between the days on which two episodes are to be published */
  Act plansSeries(DemoPerson producer, int apart) {
    return (story, players) -> {
      Series told = texts.series(story);
      LocalDate today = players.today();
      players.staffDoes(story, producer, "Task_PlanSeries", Map.of("seriesTitle", told.seriesTitle(), "seriesSummary", told.seriesSummary(),
          "language", "en", "goal", told.goal(), "drivers", told.drivers().stream().map(name -> Map.of("name", name)).toList(), "schools", told.dbns(),
          "releaserName", told.releaserName(), "releaserEmail", told.releaserEmail(),
          "episodes", IntStream.range(0, told.episodes().size()).mapToObj(at -> Map.of("title", told.episodes().get(at).title(),
              "plannedOn", SchoolDays.after(today, apart * (at + 1)).toString())).toList()));
    };
  }

  /** Plans one that has a context, to be filmed and published so many workdays from then. */
  Act plansEpisode(DemoPerson producer, int number, int filming, int published) {
    return (story, players) -> {
      Series told = texts.series(story);
      Series.Episode episode = told.episodes().get(number - 1);
      LocalDate last = SchoolDays.inSessionAround(players.today(), SchoolDays.after(players.today(), filming));
      players.staffDoes(story, producer, "Task_PlanEpisode", id(story, players, number), Map.of("title", episode.title(),
          "context", episode.context(), "perspectives", episode.perspectives(), "schools", told.dbns(),
          "filmingFrom", SchoolDays.firstOf(FILMING, last).toString(), "filmingTo", last.toString(),
          "plannedOn", SchoolDays.after(players.today(), published).toString()));
    };
  }

  /** Films it on the last days on which there was school; whoever is shown has signed for that school year. */
  Act films(DemoPerson producer, int number) {
    return (story, players) -> {
      Series.Episode episode = texts.series(story).episodes().get(number - 1);
      String id = id(story, players, number);
      LocalDate last = SchoolDays.lastInSession(players.today());
      players.onPage(producer, () -> {
        episode.shown().forEach(person -> signs(players.caseNumber(story), person, last, players.today()));
        crew.films(Subject.episode(players.caseNumber(story), id), episode.films(), last);
      });
      players.staffDoes(story, producer, "Task_FilmEpisode", id, filmed(id, last));
    };
  }

  /** What was planned for after the summer can't have been filmed before it: the school did. */
  private Map<String, Object> filmed(String episodeId, LocalDate last) {
    boolean tooEarly = sql.sql("select filming_from > cast(:last as date) from episode where id = cast(:id as uuid)")
        .param("last", last.toString()).param("id", episodeId).query(Boolean.class).single();
    return tooEarly
        ? Map.of("outcome", "archive", "reason", "School is out until September. The school filmed its last days itself; we cut from that.")
        : Map.of("outcome", "filmed", "filmedFrom", SchoolDays.firstOf(FILMING, last).toString(), "filmedTo", last.toString());
  }

  /** Some days before an episode is filmed: who signed for an earlier school year signs for the new one, too. */
  Act renewsConsents(DemoPerson producer, int number, int filming) {
    return (story, players) -> {
      LocalDate last = SchoolDays.lastInSession(SchoolDays.after(players.today(), filming));
      Set<String> known = roster.ofCase(players.caseNumber(story)).stream().map(PersonShown::alias).collect(Collectors.toSet());
      players.onPage(producer, () -> texts.series(story).episodes().get(number - 1).shown().stream()
          .filter(person -> known.contains(person.alias()))
          .forEach(person -> signs(players.caseNumber(story), person, last, players.today())));
    };
  }

  private void signs(String caseNumber, Capture.Shown person, LocalDate filmed, LocalDate today) {
    Optional<PersonShown> known = roster.ofCase(caseNumber).stream().filter(shown -> shown.alias().equals(person.alias())).findFirst();
    boolean signed = known.stream().flatMap(shown -> shown.consents().stream())
        .anyMatch(consent -> consent.schoolYear() == SchoolDays.yearOf(filmed));
    if (!signed) {
      UUID id = known.map(PersonShown::id).orElseGet(() -> roster.addPerson(caseNumber, person.alias(), person.student()));
      crew.sign(caseNumber, id, person, filmed, today);
    }
  }

  Act edits(DemoPerson producer, int number) {
    return (story, players) -> {
      Series told = texts.series(story);
      Series.Episode episode = told.episodes().get(number - 1);
      players.staffDoes(story, producer, "Task_EditEpisode", id(story, players, number), Map.of("title", episode.title(),
          "context", episode.context(), "synopsis", episode.synopsis(), "lessons", episode.lessons(),
          "perspectives", episode.perspectives(), "schools", told.dbns(), "transcript", episode.transcript(),
          "language", "en"));
    };
  }

  Act schoolAnswers(int number, String answer, String comment) {
    return (story, players) -> players.askedAnswers(story, "principal", id(story, players, number), answer, comment);
  }

  /** The superintendent answers by mailed link. */
  Act releaserAnswers(int number, String answer, String comment) {
    return (story, players) -> players.askedAnswers(story, "releaser", id(story, players, number), answer, comment);
  }

  Act announces(DemoPerson producer, int number) {
    return (story, players) -> players.onPage(producer, () -> series.announce(UUID.fromString(id(story, players, number)), true));
  }

  Act waives(DemoPerson by, int number, String reason) {
    return (story, players) -> players.onPage(by, () -> series.waive(UUID.fromString(id(story, players, number)), reason));
  }

  Act closesEarly(DemoPerson by, String reason) {
    return (story, players) -> players.onPage(by, () -> series.close(sql.sql("select id from journey where case_number = :number")
        .param("number", players.caseNumber(story)).query(UUID.class).single(), reason));
  }

  /** Records the quarter's open check-in. */
  Act checksIn(DemoPerson producer, int number) {
    return (story, players) -> players.staffDoes(story, producer, "Task_RecordCheckIn", texts.series(story).checkIns().get(number - 1));
  }

  Act writesCaseStudy(DemoPerson producer) {
    return (story, players) -> players.staffDoes(story, producer, "Task_WriteCaseStudy", texts.series(story).caseStudy());
  }

  /** The school's answer about the case study. */
  Act caseStudyAnswers(String answer, String comment) {
    return (story, players) -> players.askedAnswers(story, "principal", answer, comment);
  }

  Act clearsCaseStudy(DemoPerson decider) {
    return (story, players) -> players.staffDoes(story, decider, "Task_ClearCaseStudy", Map.of("clearance", "cleared"));
  }

  private String id(Story story, Players players, int number) {
    return sql.sql("select e.id from episode e join journey j on j.id = e.journey_id where j.case_number = :case and e.position = :number")
        .param("case", players.caseNumber(story)).param("number", number).query(UUID.class).single().toString();
  }
}
