package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.Platform;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Upload;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do to capture a practice in the stories. */
@Component
@Profile("local")
class CaptureActs {

  private static final int TARGET = 30;
  private static final String NO_SCHOOL = "School is out until September: we take what the school filmed itself in its last days, with the forms on file.";

  private final Texts texts;
  private final Roster roster;
  private final Media media;
  private final SchoolWithdrawals withdrawals;

  CaptureActs(Texts texts, Roster roster, Media media, SchoolWithdrawals withdrawals) {
    this.texts = texts;
    this.roster = roster;
    this.media = media;
    this.withdrawals = withdrawals;
  }

  Act plans(DemoPerson by, DemoPerson producer) {
    return (story, players) -> players.staffDoes(story, by, "Task_PlanSpotlight", Map.of("supported", true,
        "producer", players.id(producer).toString(), "scope", texts.capture(story).scope(),
        "targetOn", SchoolDays.after(players.today(), TARGET).toString(), "words", texts.capture(story).plan()));
  }

  Act talksWithTheSchool(DemoPerson producer) {
    return (story, players) -> players.staffDoes(story, producer, "Task_PrepareVisit",
        Map.of("outcome", "done", "notes", texts.capture(story).conversation()));
  }

  /** Everybody who will be shown has signed for the school year of the visit, which is so many workdays from now. */
  Act collectsConsents(DemoPerson producer, int untilVisit) {
    return (story, players) -> {
      List<Capture.Shown> shown = texts.capture(story).shown();
      LocalDate visit = SchoolDays.lastInSession(SchoolDays.after(players.today(), untilVisit));
      players.onPage(producer, () -> shown.forEach(person -> add(players.caseNumber(story), person, visit, players.today())));
      players.staffDoes(story, producer, "Task_CollectConsents", Map.of("shown", shown.isEmpty() ? "nobody" : "named"));
    };
  }

  private void add(String caseNumber, Capture.Shown person, LocalDate filmed, LocalDate today) {
    sign(caseNumber, roster.addPerson(caseNumber, person.alias(), person.student()), person, filmed, today);
  }

  /** Signs for the school year of that day, some school days before it, each family at its own time. */
  void sign(String caseNumber, UUID id, Capture.Shown person, LocalDate filmed, LocalDate today) {
    LocalDate signed = SchoolDays.before(filmed, Pace.between(3, 11, person.alias(), "signs"));
    boolean student = person.student();
    roster.addConsent(caseNumber, AddConsent.nycpsUse(id, SchoolDays.yearOf(filmed), student ? "PARENT" : "ADULT",
        student ? "Parent, form on file at the school" : "Form on file at the school", signed.isAfter(today) ? today : signed));
  }

  /** For the last day of school that is no more than so many workdays away, if there is one. */
  Act arrangesVisit(DemoPerson producer, int untilVisit) {
    return (story, players) -> {
      LocalDate day = SchoolDays.lastInSession(SchoolDays.after(players.today(), untilVisit));
      Map<String, Object> answers = new HashMap<>();
      if (day.isAfter(players.today())) {
        answers.putAll(Map.of("outcome", "done", "visitOn", day.toString(), "time", texts.capture(story).visit()));
        answers.put("words", texts.capture(story).words());
      } else {
        answers.putAll(Map.of("outcome", "skipped", "reason", NO_SCHOOL));
      }
      players.staffDoes(story, producer, "Task_ArrangeVisit", answers);
    };
  }

  Act captures(DemoPerson producer) {
    return (story, players) -> {
      Capture capture = texts.capture(story);
      LocalDate day = SchoolDays.lastInSession(players.today());
      players.onPage(producer, () -> films(Subject.spotlight(players.caseNumber(story)), capture.films(), day));
      players.staffDoes(story, producer, "Task_RecordCapture", Map.of("capturedOn", day.toString(), "what", capture.captured()));
    };
  }

  /** Adds what was filmed on that day. */
  void films(Subject subject, List<Capture.Film> films, LocalDate day) {
    List<PersonShown> people = roster.ofCase(subject.caseNumber());
    for (Capture.Film film : films) {
      boolean photo = film.type() == AssetType.PHOTO;
      Upload picture = photo ? new Upload(film.title() + ".png", Pictures.of(film.title())) : null;
      media.add(new AddAsset(subject, film.type(), film.link(), picture, day, Platform.NYCPS,
          new AddAsset.AssetWords(film.title(), film.students(),
              people.stream().filter(person -> film.shown().contains(person.alias())).map(PersonShown::id).toList(), film.description(),
              photo ? null : Captions.ON_PLATFORM, null)));
    }
  }

  Act writes(DemoPerson producer) {
    return (story, players) -> {
      Capture capture = texts.capture(story);
      players.staffDoes(story, producer, "Task_WriteDraft", Map.of("title", capture.title(), "summary", capture.summary(),
          "body", capture.body(), "perspectives", capture.perspectives(), "language", "en"));
    };
  }

  /** @param answer approved, changes or declined */
  Act schoolAnswers(String answer, String comment) {
    return (story, players) -> players.askedAnswers(story, "principal", answer, comment);
  }

  Act makesAccessible(DemoPerson producer) {
    return (story, players) -> {
      String transcript = texts.capture(story).transcript();
      Map<String, Object> answers = new HashMap<>(Map.of("descriptions", "done", "captions", "done", "language", "done",
          "languages", "skipped", "languagesReason", "The school will translate it when families ask for it.",
          "transcript", transcript.isEmpty() ? "skipped" : "done"));
      answers.put(transcript.isEmpty() ? "transcriptReason" : "transcriptText",
          transcript.isEmpty() ? "All that is said is in the article." : transcript);
      players.staffDoes(story, producer, "Task_CheckAccessibility", answers);
    };
  }

  Act clears(DemoPerson decider) {
    return (story, players) -> players.staffDoes(story, decider, "Task_ClearSpotlight", Map.of("clearance", "cleared"));
  }

  Act refusesClearance(DemoPerson decider, String comment) {
    return (story, players) -> players.staffDoes(story, decider, "Task_ClearSpotlight", Map.of("clearance", "refused", "comment", comment));
  }

  /** A family takes its consent back. */
  Act revokes(DemoPerson producer, String alias) {
    return (story, players) -> players.onPage(producer, () -> {
      String number = players.caseNumber(story);
      PersonShown person = roster.ofCase(number).stream().filter(shown -> shown.alias().equals(alias)).findFirst().orElseThrow();
      roster.revoke(number, person.consents().get(0).id(), players.today());
    });
  }

  Act schoolWantsNone(DemoPerson by, String reason) {
    return (story, players) -> players.onPage(by, () -> {
      if (!withdrawals.byCoordinator(players.caseNumber(story), WithdrawalReason.SCHOOL_ASKED, reason)) {
        throw new IllegalStateException("no spotlight is in the making");
      }
    });
  }
}
