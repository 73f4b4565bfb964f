package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.Processes;
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

  @Test
  void twoReviewersAreAsked() {
    var number = bench.underReview();
    person("Ada Okafor", REVIEWER);
    scene.limited(person("Bo Lindqvist", REVIEWER), 2);
    scene.limited(person("Cy Haddad", REVIEWER), 31);
    try (var coordinator = Visitor.at(port)) {
      signIn(coordinator, person("Dana Ortiz", COORDINATOR));
      coordinator.go("/tasks/" + bench.item(number, "Task_AssignReviewers").taskId());
      coordinator.looksRight("review-assign");
      coordinator.press("Finish");
      assertThat(coordinator.page().locator("[data-error-summary]").isVisible()).isTrue();
      coordinator.looksRight("review-assign-refused");
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
      reviewer.press("Finish");
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
      choose(decider, "Decline");
      decider.page().getByLabel("Reason").selectOption("too-early");
      decider.page().locator("#words").fill("Thank you for telling us about it.\nPlease come back after a full year.");
      decider.looksRight("review-decide-decline");
      decider.press("Finish");
      decider.go("/cases/" + number);
      decider.looksRight("review-case-held");
      decider.go("/decisions");
      decider.looksRight("review-decisions");
      decider.go("/cases/" + number);
      decider.press("Read the mails and release");
      decider.press("Release 1 decision and send 1 mail");
      assertThat(decider.text()).contains("1 decision was released");
      jobs.runDue();
      decider.go("/cases/" + number);
      decider.looksRight("review-case-told");
    }
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
