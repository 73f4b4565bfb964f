package gov.nyc.schools.spotlight.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.scaling.ClearingCaseStudy.ClearCaseStudy;
import gov.nyc.schools.spotlight.scaling.MendingEpisode.MendEpisode;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.RecordCheckIn;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** What a browser sends from this room's forms becomes its commands, and nothing else does. */
@TrackerTest
class ScalingFormsTest {

  @Autowired private Forms forms;
  @Autowired private FormReading reading;

  private FormAnswer sent(String form, String... pairs) {
    var typed = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      typed.add(pairs[i], pairs[i + 1]);
    }
    return reading.read(forms.form(form), typed, Scope.all());
  }

  private static <T> T command(FormAnswer answer, Class<T> type) {
    assertThat(answer.errors()).isEmpty();
    return answer.as(type);
  }

  private static String[] errors(FormAnswer answer) {
    return answer.errors().stream().map(FieldError::path).toArray(String[]::new);
  }

  @Test
  void plansASeries() {
    var plan = command(sent("scaling-plan-series", "seriesTitle", "NYC Reads", "seriesSummary", "In short.", "language", "es", "goal", "Everywhere.",
        "drivers[0].name", "Coaches", "drivers[1].name", "Principals", "schools.unlisted", "School of Hope", "releaserName", "Sam",
        "releaserEmail", "sam@districts.example", "episodes[0].title", "One", "episodes[0].plannedOn", "2027-01-15", "episodes[1].title", "Two"),
        PlanSeries.class);
    assertThat(plan.drivers()).extracting(PlanSeries.Driver::name).containsExactly("Coaches", "Principals");
    assertThat(plan.episodes()).containsExactly(new PlanSeries.Planned("One", LocalDate.of(2027, 1, 15)), new PlanSeries.Planned("Two", null));
    assertThat(plan.schools()).isEqualTo(new Picked(java.util.List.of(), "School of Hope"));
    assertThat(plan.checkerEmail()).isNull();
    assertThat(plan.language()).isEqualTo("es");
  }

  @Test
  void refusesASeriesWithoutWhatItNeeds() {
    assertThat(errors(sent("scaling-plan-series", "releaserEmail", "not an address"))).contains("seriesTitle", "goal", "schools", "releaserName",
        "releaserEmail", "drivers", "episodes");
  }

  @Test
  void plansAndFilmsAnEpisode() {
    var plan = command(sent("episode-plan-episode", "title", "One", "context", "It tells.", "perspectives", "teachers", "perspectives", "students",
        "schools.unlisted", "S", "filmingFrom", "2026-03-01"), PlanEpisode.class);
    assertThat(plan.perspectives()).containsExactly("teachers", "students");
    assertThat(plan.filmingTo()).isNull();
    assertThat(errors(sent("episode-plan-episode", "title", "T", "context", "C", "schools.unlisted", "S", "perspectives", "spies")))
        .containsExactly("perspectives");

    assertThat(command(sent("episode-film-episode", "outcome", "filmed", "filmedFrom", "2026-03-01", "filmedTo", "2026-03-02"), FilmEpisode.class)
        .reason()).isNull();
    assertThat(command(sent("episode-film-episode", "outcome", "archive", "reason", "We have it."), FilmEpisode.class).filmedFrom()).isNull();
    assertThat(errors(sent("episode-film-episode", "outcome", "archive"))).containsExactly("reason");
    assertThat(errors(sent("episode-film-episode", "outcome", "filmed", "filmedFrom", "2999-01-01", "filmedTo", "x"))).hasSize(2);
  }

  @Test
  void editsAnEpisode() {
    var words = command(sent("episode-edit-episode", "title", "One", "context", "C", "synopsis", "S", "lessons[0].headline", "Begin small",
        "lessons[0].explanation", "Because", "schools.unlisted", "S", "transcript", "Hello.\r\nBye.", "language", "zh-Hant"), EditEpisode.class);
    assertThat(words.lessons()).hasSize(1);
    assertThat(words.language()).isEqualTo("zh-Hant");
    assertThat(words.transcript()).isEqualTo("Hello.\nBye.");
    var nine = new String[36];
    for (int i = 0; i < 9; i++) {
      nine[4 * i] = "lessons[" + i + "].headline";
      nine[4 * i + 1] = "Headline " + i;
      nine[4 * i + 2] = "lessons[" + i + "].explanation";
      nine[4 * i + 3] = "Because";
    }
    assertThat(errors(sent("episode-edit-episode", nine))).contains("lessons");
    assertThat(command(sent("episode-mend-episode", "mending", "retry"), MendEpisode.class)).isEqualTo(new MendEpisode("retry"));
    assertThat(errors(sent("episode-mend-episode", "mending", "retry", "transcript", "Words that nobody released"))).containsExactly("");
    assertThat(errors(sent("episode-mend-episode", "mending", "publish anyway", "status", "PUBLISHED"))).contains("", "mending");
  }

  @Test
  void waivesWithAReasonOnly() {
    assertThat(errors(sent("episode-settle-release", "settlement", "waive"))).containsExactly("reason");
    assertThat(command(sent("episode-settle-episode-check", "settlement", "waive", "reason", "None."), Settlement.class).reason()).isEqualTo("None.");
    assertThat(command(sent("scaling-settle-case-study-check", "settlement", "again"), Settlement.class).settlement()).isEqualTo("again");
  }

  @Test
  void recordsACheckIn() {
    var checkIn = command(sent("scaling-record-check-in", "cycles[0].goal", "G", "cycles[0].driver", "=Coaches", "cycles[0].challenge", "C",
        "cycles[0].change", "P", "cycles[0].happened", "H", "cycles[0].decision", "abandon", "cycles[1].goal", "G", "cycles[1].driver", "other",
        "cycles[1].driver.other", "Parents", "cycles[1].challenge", "C", "cycles[1].change", "P", "cycles[1].happened", "H", "cycles[1].decision",
        "adopt", "scores[0].element", "policy", "scores[0].score", "3", "scores[0].explanation", "Because"), RecordCheckIn.class);
    assertThat(checkIn.scores()).containsExactly(new RecordingCheckIn.BlockScore("policy", 3, "Because"));
    assertThat(checkIn.cycles()).extracting(RecordingCheckIn.TriedChange::decision).containsExactly("abandon", "adopt");
    assertThat(checkIn.cycles()).extracting(RecordingCheckIn.TriedChange::driver).containsExactly("Coaches", "Parents");
    assertThat(errors(sent("scaling-record-check-in", "scores[0].element", "policy", "scores[0].score", "5"))).hasSize(2);
    assertThat(errors(sent("scaling-record-check-in"))).containsExactly("scores");
  }

  @Test
  void writesAndClearsTheCaseStudy() {
    var study = command(sent("scaling-write-case-study", "title", "T", "summary", "S", "body", "# B", "language", "ar"), WriteCaseStudy.class);
    assertThat(study.lessons()).isEmpty();
    assertThat(errors(sent("scaling-write-case-study", "title", "T", "summary", "x".repeat(281), "body", " ", "language", "klingon")))
        .containsExactlyInAnyOrder("summary", "body", "language");
    assertThat(command(sent("scaling-clear-case-study", "clearance", "cleared"), ClearCaseStudy.class).comment()).isNull();
    assertThat(errors(sent("scaling-clear-case-study", "clearance", "changes"))).containsExactly("comment");
    assertThat(command(sent("scaling-mend-case-study", "mending", "edit"), MendingCaseStudy.MendCaseStudy.class).mending()).isEqualTo("edit");
  }
}
