package gov.nyc.schools.spotlight.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * The first half of the road as its people walk it, in a browser: a teacher nominates, her principal supports, a coordinator
 * screens and assigns, two reviewers score, a decider decides, and the teacher hears of it. Leaves a picture of each page.
 */
@TrackerTest
class RoadIT {

  private static final String PASSWORD = "a long enough password";
  private static final String TITLE = "Padres en la cafetería 🧮: “math” Fridays <3";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Jobs jobs;
  @Autowired private Inbox inbox;
  @Autowired private MessageSource messages;
  @Autowired private MovableClock clock;

  private final List<String> faults = new ArrayList<>();
  private Visitor visitor;
  private String number;
  private final String school = Scene.word();
  private final String teacher = address("renee");
  private final String principal = address("principal");

  @AfterEach
  void leave() {
    if (visitor != null) {
      visitor.close();
    }
    clock.backToRealTime();
  }

  @Test
  void aTeachersNominationIsSupportedReviewedDecidedAndTold() {
    var coordinator = staff("Renée Castañeda", Role.COORDINATOR);
    var first = staff("Björn Åkesson " + school, Role.REVIEWER);
    var second = staff("سميرة الحسن " + school, Role.REVIEWER);
    var decider = staff("Amara Okafor", Role.DECIDER);

    theTeacherNominates();
    theTeacherConfirmsHerAddress();
    as(coordinator);
    theCoordinatorSendsItToReview();
    theCoordinatorConfirmsThePrincipal();
    theCoordinatorAssigns("Björn Åkesson " + school, "سميرة الحسن " + school);
    asNobody();
    thePrincipalSupportsIt();
    asNobody();
    theReviewerAcceptsByMail(first, "1");
    asNobody();
    theReviewerAcceptsByMail(second, "2");
    afterTheUndoWindow();
    as(first);
    theReviewerScores("first");
    as(second);
    theReviewerScores("second");
    as(decider);
    theDeciderAccepts();
    as(coordinator);
    theCoordinatorReleasesTheDecision();
    asNobody();
    theTeacherHearsOfIt();
    assertThat(faults).isEmpty();
  }

  /** Takes the picture and goes on: one run tells all that is wrong on the road. */
  private void looksRight(String picture) {
    try {
      visitor.looksRight(picture);
    } catch (AssertionError fault) {
      faults.add(fault.getMessage());
    }
  }

  private void theTeacherNominates() {
    asNobody();
    visitor.go("/");
    visitor.follow("Nominate a practice");
    looksRight("road-01-nominate");
    visitor.press("Begin");
    type(Map.of("name", "Renée O’Hara-Núñez", "email", teacher, "relationship", "I teach fourth grade there"));
    choose("role", "teacher");
    looksRight("road-02-you");
    onward();
    type(Map.of("schools.unlisted", "The Little School of " + school, "principalName", "Olumide Adébáyọ̀", "principalEmail", principal));
    tick("grades", "03");
    tick("grades", "04");
    looksRight("road-03-where");
    onward();
    type(Map.of("title", TITLE, "summary", "Families play with numbers every Friday, coffee included.",
        "description", "Every Friday we open the cafeteria.\nFour stations: dice, money, measures, patterns.\n\n¿Qué cambió? الأطفال يشرحون.",
        "need", "Families told us: «no entiendo la tarea».", "startedIn.year", "2024", "studentsServed", "120"));
    choose("focusArea", "mathematics");
    chooseByWords("startedIn.month", "September");
    looksRight("road-04-practice");
    onward();
    type(Map.of("outcomes", "From 14 to 96 families each Friday.", "equity", "Newly arrived families first; not yet: parents who work at night."));
    looksRight("road-05-evidence");
    onward();
    type(Map.of("whatOthersNeed", "Coffee, and a person who opens the door at 7:30."));
    choose("costBand", "none");
    looksRight("road-06-spreading");
    onward();
    for (String assurance : new String[] {"principalAware", "noStudentNames", "mayContact"}) {
      tick(assurance, "true");
    }
    looksRight("road-07-check");
    assertThat(visitor.text()).contains(TITLE).contains("¿Qué cambió? الأطفال يشرحون.");
    visitor.press("Send the nomination");
    looksRight("road-08-sent");
    number = visitor.page().locator(".nomination-number").innerText();
  }

  private void theTeacherConfirmsHerAddress() {
    var letter = inbox.last(teacher, "confirm");
    asNobody();
    visitor.go(letter.link("/confirm/"));
    looksRight("road-09-confirm");
    type(Map.of("_code", letter.code()));
    visitor.press("Yes, this is my nomination");
    looksRight("road-10-confirmed");
  }

  private void theCoordinatorSendsItToReview() {
    looksRight("road-11-tasks");
    opens("Task_ScreenNomination");
    looksRight("road-12-screen");
    tick("outcome", "review");
    finish();
  }

  private void theCoordinatorConfirmsThePrincipal() {
    opens("Task_ConfirmPrincipal");
    tick("checked", "true");
    looksRight("road-13-confirm-principal");
    finish();
  }

  private void theCoordinatorAssigns(String first, String second) {
    opens("Task_AssignReviewers");
    chooseByWords("first", first);
    chooseByWords("second", second);
    looksRight("road-14-assign");
    finish();
    visitor.go("/cases/" + number);
    looksRight("road-15-case");
    assertThat(visitor.text()).contains(TITLE);
  }

  private void thePrincipalSupportsIt() {
    var letter = inbox.last(principal, "Do you support");
    visitor.go(letter.link("/answer/"));
    looksRight("road-16-support");
    tick("answer", "approved");
    type(Map.of("code", letter.code()));
    visitor.press("Send my answer");
    looksRight("road-17-supported");
  }

  private void theReviewerAcceptsByMail(String reviewer, String picture) {
    var letter = inbox.last(reviewer, "Can you review");
    visitor.go(letter.link("/answer/"));
    looksRight("road-18-assignment-" + picture);
    tick("answer", "approved");
    type(Map.of("code", letter.code()));
    visitor.press("Send my answer");
  }

  private void theReviewerScores(String which) {
    opens("Task_ScoreNomination");
    tick("outcome", "scored");
    var criteria = visitor.page().locator(".rubric__criterion");
    assertThat(criteria.count()).isEqualTo(7);
    for (int at = 0; at < criteria.count(); at++) {
      check(criteria.nth(at).locator("input[value='3']"));
    }
    type(Map.of("toCommittee", "Strong, and honest about what is missing.", "toNominator", "Gracias: clear and kind."));
    looksRight("road-19-score-" + which);
    finish();
  }

  private void theDeciderAccepts() {
    opens("Task_DecideNomination");
    tick("outcome", "accept");
    looksRight("road-20-decide");
    finish();
    assertThat(inbox.of(teacher)).noneMatch(letter -> letter.subject().contains("Accepted"));
  }

  private void theCoordinatorReleasesTheDecision() {
    visitor.go("/decisions");
    looksRight("road-21-decisions");
    check(visitor.page().locator("tr:has-text('" + number + "') input[type=checkbox]"));
    visitor.press("Release the chosen decisions");
    jobs.runDue();
    visitor.go("/cases/" + number);
    looksRight("road-22-told");
  }

  private void theTeacherHearsOfIt() {
    var receipt = inbox.last(teacher, "We have your nomination");
    visitor.go(receipt.link("/status/"));
    looksRight("road-23-status");
    assertThat(visitor.text()).contains(TITLE);
    assertThat(inbox.of(teacher)).filteredOn(letter -> letter.subject().contains("Accepted")).hasSize(1);
  }

  private void afterTheUndoWindow() {
    clock.advance(Duration.ofMinutes(31));
    jobs.runDue();
  }

  private void opens(String taskKey) {
    var words = messages.getMessage("tasks.task." + taskKey, null, Locale.ENGLISH);
    visitor.go("/tasks?view=roles&school=" + school);
    visitor.page().locator("tr:has-text('" + number + "') th a").getByText(words).click();
  }

  private void finish() {
    visitor.press("Finish");
    jobs.runDue();
  }

  private void onward() {
    visitor.press("Save and continue");
    assertThat(visitor.page().locator(".usa-alert--error").count()).as(visitor.text()).isZero();
  }

  private void type(Map<String, String> answers) {
    answers.forEach((name, text) -> visitor.page().locator("[name='" + name + "']").first().fill(text));
  }

  private void choose(String name, String value) {
    visitor.page().locator("select[name='" + name + "']").selectOption(value);
  }

  private void chooseByWords(String name, String words) {
    var option = visitor.page().locator("select[name='" + name + "'] option").filter(new Locator.FilterOptions().setHasText(words));
    choose(name, option.first().getAttribute("value"));
  }

  private void tick(String name, String value) {
    check(visitor.page().locator("input[name='" + name + "'][value='" + value + "']"));
  }

  /** Presses the words beside the box, as people do: the design system keeps the box itself out of sight. */
  private void check(Locator box) {
    visitor.page().locator("label[for='" + box.getAttribute("id") + "']").click();
  }

  private void as(String email) {
    asNobody();
    visitor.signIn(email, PASSWORD);
    visitor.go("/tasks");
  }

  private void asNobody() {
    if (visitor != null) {
      visitor.close();
    }
    visitor = Visitor.at(port);
    visitor.page().setDefaultTimeout(15_000);
  }

  private String staff(String name, Role role) {
    var email = address(role.group());
    accounts.open(name, email, PASSWORD, Set.of(role));
    return email;
  }

  private static String address(String who) {
    return who + "." + Scene.word() + "@example.org";
  }
}
