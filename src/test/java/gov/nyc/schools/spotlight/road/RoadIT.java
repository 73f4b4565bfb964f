package gov.nyc.schools.spotlight.road;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * The whole road as eight people walk it, in a browser: a teacher nominates, her principal supports, a coordinator screens and
 * assigns, two reviewers score, a decider decides; a producer captures the spotlight and films six episodes, the superintendent
 * releases each, and the public reads the case study. Leaves a picture of each page.
 */
@TrackerTest
class RoadIT {

  private static final String TITLE = "Padres en la cafetería 🧮: “math” Fridays <3";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Jobs jobs;
  @Autowired private Inbox inbox;
  @Autowired private MessageSource messages;
  @Autowired private MovableClock clock;

  private Walk walk;
  private final String school = Scene.word();
  private final String teacher = address("renee");
  private final String principal = address("principal");
  private final String superintendent = address("superintendent");

  @AfterEach
  void leave() {
    walk.close();
    clock.backToRealTime();
  }

  @Test
  void aTeachersNominationBecomesASpotlightSixEpisodesAndACaseStudy() {
    walk = new Walk(port, school, inbox, jobs, clock, messages);
    var coordinator = staff("Renée Castañeda", Role.COORDINATOR);
    var first = staff("Björn Åkesson " + school, Role.REVIEWER);
    var second = staff("سميرة الحسن " + school, Role.REVIEWER);
    var decider = staff("Amara Okafor", Role.DECIDER);
    var producer = staff("Søren Kjær " + school, Role.PRODUCER);

    theTeacherNominates();
    theTeacherConfirmsHerAddress();
    walk.as(coordinator);
    theCoordinatorSendsItToReview();
    theCoordinatorConfirmsThePrincipal();
    theCoordinatorAssigns("Björn Åkesson " + school, "سميرة الحسن " + school);
    walk.asNobody();
    thePrincipalSupportsIt();
    walk.asNobody();
    theReviewerAcceptsByMail(first, "1");
    walk.asNobody();
    theReviewerAcceptsByMail(second, "2");
    walk.afterTheUndoWindow();
    walk.as(first);
    theReviewerScores("first");
    walk.as(second);
    theReviewerScores("second");
    walk.as(decider);
    theDeciderAccepts();
    walk.as(coordinator);
    theCoordinatorReleasesTheDecision();
    walk.asNobody();
    theTeacherHearsOfIt();

    var spotlight = new SpotlightRoad(walk, coordinator, producer, principal, decider);
    spotlight.isCaptured("Søren Kjær " + school);
    spotlight.isCheckedClearedAndPublished();
    spotlight.isProposedForTheLab();
    var series = new SeriesRoad(walk, coordinator, producer, principal, superintendent, decider);
    series.isPlanned();
    for (int episode = 1; episode <= 6; episode++) {
      series.episodeIsFilmedCheckedReleasedAndPublished(episode);
    }
    series.endsWithItsCaseStudy();
    walk.asNobody();
    theTeacherReadsHowItEnded();
    series.isReadByThePublic();
    assertThat(walk.faults()).isEmpty();
  }

  private void theTeacherNominates() {
    walk.asNobody();
    visitor().go("/");
    visitor().follow("Nominate a practice");
    walk.looksRight("road-01-nominate");
    visitor().press("Begin");
    walk.type(Map.of("name", "Renée O’Hara-Núñez", "email", teacher, "relationship", "I teach fourth grade there"));
    walk.choose("role", "teacher");
    walk.looksRight("road-02-you");
    onward();
    walk.type(Map.of("schools.unlisted", "The Little School of " + school, "principalName", "Olumide Adébáyọ̀", "principalEmail", principal));
    walk.tick("grades", "03");
    walk.tick("grades", "04");
    walk.looksRight("road-03-where");
    onward();
    walk.type(Map.of("title", TITLE, "summary", "Families play with numbers every Friday, coffee included.",
        "description", "Every Friday we open the cafeteria.\nFour stations: dice, money, measures, patterns.\n\n¿Qué cambió? الأطفال يشرحون.",
        "need", "Families told us: «no entiendo la tarea».", "startedIn.year", "2024", "studentsServed", "120"));
    walk.choose("focusArea", "mathematics");
    walk.chooseByWords("startedIn.month", "September");
    walk.looksRight("road-04-practice");
    onward();
    walk.type(Map.of("outcomes", "From 14 to 96 families each Friday.", "equity", "Newly arrived families first; not yet: parents who work at night."));
    walk.looksRight("road-05-evidence");
    onward();
    walk.type(Map.of("whatOthersNeed", "Coffee, and a person who opens the door at 7:30."));
    walk.choose("costBand", "none");
    walk.looksRight("road-06-spreading");
    onward();
    for (String assurance : new String[] {"principalAware", "noStudentNames", "mayContact"}) {
      walk.tick(assurance, "true");
    }
    walk.looksRight("road-07-check");
    assertThat(visitor().text()).contains(TITLE).contains("¿Qué cambió? الأطفال يشرحون.");
    visitor().press("Send the nomination");
    walk.looksRight("road-08-sent");
    walk.number = visitor().page().locator(".nomination-number").innerText();
  }

  private void theTeacherConfirmsHerAddress() {
    var letter = inbox.last(teacher, "confirm");
    walk.asNobody();
    visitor().go(letter.link("/confirm/"));
    walk.looksRight("road-09-confirm");
    walk.type(Map.of("_code", letter.code()));
    visitor().press("Yes, this is my nomination");
    walk.looksRight("road-10-confirmed");
  }

  private void theCoordinatorSendsItToReview() {
    walk.looksRight("road-11-tasks");
    walk.opens("Task_ScreenNomination");
    walk.looksRight("road-12-screen");
    walk.tick("outcome", "review");
    walk.finish();
  }

  private void theCoordinatorConfirmsThePrincipal() {
    walk.opens("Task_ConfirmPrincipal");
    walk.tick("checked", "true");
    walk.looksRight("road-13-confirm-principal");
    walk.finish();
  }

  private void theCoordinatorAssigns(String first, String second) {
    walk.opens("Task_AssignReviewers");
    walk.chooseByWords("first", first);
    walk.chooseByWords("second", second);
    walk.looksRight("road-14-assign");
    walk.finish();
    visitor().go("/cases/" + walk.number);
    walk.looksRight("road-15-case");
    assertThat(visitor().text()).contains(TITLE);
  }

  private void thePrincipalSupportsIt() {
    var letter = inbox.last(principal, "Do you support");
    visitor().go(letter.link("/answer/"));
    walk.looksRight("road-16-support");
    walk.tick("answer", "approved");
    walk.type(Map.of("code", letter.code()));
    visitor().press("Send my answer");
    walk.looksRight("road-17-supported");
  }

  private void theReviewerAcceptsByMail(String reviewer, String picture) {
    var letter = inbox.last(reviewer, "Can you review");
    visitor().go(letter.link("/answer/"));
    walk.looksRight("road-18-assignment-" + picture);
    walk.tick("answer", "approved");
    walk.type(Map.of("code", letter.code()));
    visitor().press("Send my answer");
  }

  private void theReviewerScores(String which) {
    walk.opens("Task_ScoreNomination");
    walk.tick("outcome", "scored");
    var criteria = visitor().page().locator(".rubric__criterion");
    assertThat(criteria.count()).isEqualTo(7);
    for (int at = 0; at < criteria.count(); at++) {
      walk.check(criteria.nth(at).locator("input[value='3']"));
    }
    walk.type(Map.of("toCommittee", "Strong, and honest about what is missing.", "toNominator", "Gracias: clear and kind."));
    walk.looksRight("road-19-score-" + which);
    walk.finish();
  }

  private void theDeciderAccepts() {
    walk.opens("Task_DecideNomination");
    walk.tick("outcome", "accept");
    walk.looksRight("road-20-decide");
    walk.finish();
    assertThat(inbox.of(teacher)).noneMatch(letter -> letter.subject().contains("Accepted"));
  }

  private void theCoordinatorReleasesTheDecision() {
    visitor().go("/decisions");
    walk.looksRight("road-21-decisions");
    walk.check(visitor().page().locator("tr:has-text('" + walk.number + "') input[type=checkbox]"));
    visitor().press("Read the mails of the chosen decisions");
    walk.looksRight("road-21-release");
    visitor().press("Release 1 decision and send 2 mails");
    jobs.runDue();
    visitor().go("/cases/" + walk.number);
    walk.looksRight("road-22-told");
  }

  private void theTeacherHearsOfIt() {
    var receipt = inbox.last(teacher, "We have your nomination");
    visitor().go(receipt.link("/status/"));
    walk.looksRight("road-23-status");
    assertThat(visitor().text()).contains(TITLE);
    assertThat(inbox.of(teacher)).filteredOn(letter -> letter.subject().contains("Accepted")).hasSize(1);
  }

  private void theTeacherReadsHowItEnded() {
    visitor().go(inbox.last(teacher, "We have your nomination").link("/status/"));
    walk.looksRight("road-47-status");
  }

  private void onward() {
    visitor().press("Save and continue");
    assertThat(visitor().page().locator(".usa-alert--error").count()).as(visitor().text()).isZero();
  }

  private Visitor visitor() {
    return walk.visitor;
  }

  private String staff(String name, Role role) {
    var email = address(role.group());
    accounts.open(name, email, Walk.PASSWORD, Set.of(role));
    return email;
  }

  private static String address(String who) {
    return who + "." + Scene.word() + "@example.org";
  }
}
