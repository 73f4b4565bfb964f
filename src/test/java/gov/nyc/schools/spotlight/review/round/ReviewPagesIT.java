package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.deciding.DecideNomination;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The room's pages in a real browser, wide and narrow. */
@TrackerTest
class ReviewPagesIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort int port;
  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired Accounts accounts;
  @Autowired Processes processes;
  @Autowired Jobs jobs;
  @Autowired MailDispatcher dispatcher;
  @Autowired MailLog log;

  @Test
  void twoReviewersAreAsked() {
    var number = bench.underReview();
    var ada = person("Ada Okafor", REVIEWER);
    scene.limited(person("Bo Lindqvist", REVIEWER), 2);
    scene.limited(person("Cy Haddad", REVIEWER), 31);
    try (var coordinator = Visitor.at(port)) {
      signIn(coordinator, person("Dana Ortiz", COORDINATOR));
      coordinator.go("/tasks/" + bench.item(number, "Task_AssignReviewers").taskId());
      coordinator.looksRight("review-assign");
      assertThat(coordinator.walkByKeyboard()).startsWith("Skip to main content").contains("Finish");
      coordinator.send("Finish");
      assertThat(coordinator.page().locator("[data-error-summary]").isVisible()).isTrue();
      coordinator.looksRight("review-assign-refused");
      coordinator.go("/reviews");
      coordinator.looksRight("reviews");
      coordinator.go("/reviews/reviewers");
      coordinator.looksRight("reviewers");
      coordinator.go("/reviews/reviewers/" + ada.id());
      coordinator.looksRight("reviewer");
    }
  }

  @Test
  void aReviewerSaysYesAndScores() {
    var ada = person("Ada Okafor", REVIEWER);
    var bo = person("Bo Lindqvist", REVIEWER);
    var number = bench.underReview();
    bench.assign(number, ada, bo);
    try (var reviewer = Visitor.at(port)) {
      signIn(reviewer, ada);
      reviewer.go("/tasks/" + bench.item(number, "Task_GiveAnswer").taskId());
      reviewer.looksRight("review-asked");
      bench.answers(number, ada, "approved", null);
      bench.answers(number, bo, "approved", null);
      bench.scores(number, bo, "4311343");
      reviewer.go("/tasks/" + bench.scoring(number, ada).taskId());
      reviewer.looksRight("review-score");
      choose(reviewer, "Yes, and I have no conflict of interest");
      reviewer.send("Finish");
      assertThat(reviewer.text()).contains("Please score “Evidence of impact”");
      reviewer.looksRight("review-score-refused");
      reviewer.press("Save and continue later");
      assertThat(reviewer.text()).contains("Nobody else sees it.");
      reviewer.looksRight("review-score-saved");
      assertThat(reviewer.page().content()).doesNotContain("because of Bo");
      bench.scores(number, ada, "0044011");
      reviewer.go("/cases/" + number);
      reviewer.looksRight("review-case-reviewer");
    }
  }

  @Test
  void aReviewerScoresByKeysAndNothingIsLost() {
    var ada = person("Ada Okafor", REVIEWER);
    var bo = person("Bo Lindqvist", REVIEWER);
    var number = bench.read(ada, bo);
    var next = bench.read(ada, bo);
    try (var reviewer = Visitor.at(port)) {
      signIn(reviewer, ada);
      reviewer.go("/tasks/" + bench.scoring(number, ada).taskId());
      assertThat(reviewer.text()).contains("0 of 2");
      choose(reviewer, "Yes, and I have no conflict of interest");
      var page = reviewer.page();
      page.locator("#scores-evidence-0").focus();
      // A score in the middle goes on to the next criterion, one at the ends to its comment.
      page.keyboard().press("3");
      page.keyboard().press("2");
      page.keyboard().press("4");
      page.keyboard().type("Nothing else did 1 thing like it.");
      assertThat(page.locator("[data-rubric-total]").textContent()).isEqualTo("41.25 of 100 · 3 of 7 scored");
      page.locator("[data-saved]", new Page.LocatorOptions().setHasText("Saved, not sent:")).waitFor();
      reviewer.looksRight("review-score-live");
      reviewer.go("/tasks/" + bench.scoring(number, ada).taskId());
      assertThat(page.locator("#scores-advantage-comment").inputValue()).isEqualTo("Nothing else did 1 thing like it.");
      assertThat(page.locator("[data-rubric-total]").textContent()).as("the server's total").isEqualTo("41.25 of 100 · 3 of 7 scored");
      for (var key : new String[] {"replicability", "sustainability", "fit", "readiness"}) {
        page.locator("#scores-" + key + "-0").focus();
        page.keyboard().press("3");
      }
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/tasks/" + bench.scoring(next, ada).taskId());
      assertThat(reviewer.text()).contains("1 of 2");
    }
  }

  @Test
  void aDecisionIsHeldReleasedAndTold() {
    var ada = person("Ada Okafor-Szczepańska", REVIEWER);
    var bo = person("Bo Lindqvist", REVIEWER);
    var cy = person("Cy Haddad", REVIEWER);
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "1111111");
    bench.assignThird(number, cy);
    bench.answers(number, cy, "approved", null);
    bench.scores(number, cy, "3332233");
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    try (var decider = Visitor.at(port)) {
      signIn(decider, person("Eve Castellanos", DECIDER));
      decider.go("/tasks/" + bench.item(number, "Task_DecideNomination").taskId());
      decider.looksRight("review-decide");
      assertThat(decider.walkByKeyboard()).startsWith("Skip to main content").contains("Finish");
      choose(decider, "Decline");
      decider.page().getByLabel("Reason").selectOption("too-early");
      decider.page().locator("#words").fill("Thank you for telling us about it.\nPlease come back after a full year.");
      decider.looksRight("review-decide-decline");
      decider.send("Finish");
      decider.go("/cases/" + number);
      decider.looksRight("review-case-held");
      decider.go("/decisions");
      decider.looksRight("review-decisions");
      assertThat(decider.walkByKeyboard()).startsWith("Skip to main content").contains("Read the mails of the chosen decisions");
      decider.go("/cases/" + number);
      decider.press("Read the mails and release");
      decider.press("Release 1 decision and send 1 mail");
      assertThat(decider.text()).contains("1 decision was released");
      jobs.runDue();
      decider.go("/cases/" + number);
      decider.looksRight("review-case-told");
      decider.follow("Reverse this decision");
      decider.looksRight("review-reverse");
      decider.page().locator("#reason").fill("We learned of a second year of results.");
      decider.press("Reverse the decision");
      assertThat(decider.text()).contains("The decision was reversed", "We learned of a second year of results.");
      decider.looksRight("review-case-reversed");
    }
  }

  @Test
  void severalDecisionsAreCollectedReadEditedAndReleasedTogether() {
    var coordinator = scene.limited(person("Dana Ortiz", COORDINATOR), 74);
    var edited = declined("Reading circles at lunch");
    var silent = declined("Robots in the garden");
    var plain = declined("Two languages in one pocket");
    try (var visitor = Visitor.at(port)) {
      signIn(visitor, coordinator);
      visitor.go("/decisions");
      for (var number : List.of(edited, silent, plain)) {
        visitor.page().locator("tr:has-text('" + number + "') label").click();
      }
      visitor.press("Read the mails of the chosen decisions");
      assertThat(visitor.text()).contains("3 decisions, 3 mails");
      mail(visitor, "Robots in the garden").getByRole(AriaRole.BUTTON).click();
      mail(visitor, "Reading circles at lunch").getByText("Read this mail").click();
      visitor.looksRight("review-release");
      mail(visitor, "Reading circles at lunch").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Look and edit")).click();
      visitor.page().locator("#preface").fill("We wish you a good year.");
      visitor.page().locator("#words").fill("Please come back.\n– «The committee» 👏");
      visitor.looksRight("review-release-letter");
      visitor.press("Save");
      visitor.press("Release 3 decisions and send 2 mails");
      assertThat(visitor.text()).contains("3 decisions were released");
    }
    jobs.runDue();
    dispatcher.dispatchDue();
    assertThat(log.of(edited).get(0).text()).contains("We wish you a good year.", "Please come back.\n– «The committee» 👏").doesNotContain("Not this time.");
    assertThat(log.of(plain).get(0).text()).contains("Not this time.");
    assertThat(log.of(silent)).isEmpty();
  }

  private static Locator mail(Visitor visitor, String title) {
    return visitor.page().locator(".release__mail").filter(new Locator.FilterOptions().setHasText(title));
  }

  private String declined(String title) {
    var number = scene.opened(title, new CaseSchool(null, "School", 74, "M"));
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    bench.complete(bench.item(number, "Task_DecideNomination"), new DecideNomination("decline", "too-early", null, "Not this time.", List.of()),
        scene.staff(DECIDER));
    return number;
  }

  private SignedIn person(String name, Role... roles) {
    var id = accounts.open(name, Scene.word() + "@schools.example", PASSWORD, Set.of(roles));
    return accounts.current(id).orElseThrow();
  }

  /** People press the label: the design system draws the button over the input. */
  private static void choose(Visitor visitor, String label) {
    visitor.page().locator("label", new Page.LocatorOptions().setHasText(label)).first().click();
  }

  private static void signIn(Visitor visitor, SignedIn person) {
    visitor.signIn(person.email(), PASSWORD);
  }
}
