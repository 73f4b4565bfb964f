package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.reviewers.Reviewers;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two roads through the review, walked by hand in a real browser. */
@TrackerTest
class ReviewRoadIT {

  private static final String PASSWORD = "right enough";
  private static final String AREA = "school culture";

  @LocalServerPort int port;
  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired Accounts accounts;
  @Autowired Reviewers reviewers;
  @Autowired CaseFiles files;
  @Autowired WorkItems items;
  @Autowired Processes processes;
  @Autowired Inbox inbox;
  @Autowired JdbcClient sql;

  @Test
  void twoDisagreeAndAThirdIsAskedAtOnce() {
    var ada = person("Ada Okafor", REVIEWER);
    var bo = person("Bo Lindqvist", REVIEWER);
    var cy = person("Cy Haddad", REVIEWER);
    var dana = person("Dana Ortiz", COORDINATOR);
    var number = bench.read(ada, bo);
    // The one who knows the field and has nothing to do is the best, whoever else is there.
    sql.sql("update review_round set focus_area = :area where case_number = :n").param("area", AREA).param("n", number).update();
    scene.as(dana, () -> reviewers.describe(cy.id(), 0, Set.of(AREA), Set.of()));

    scoresByHand(ada, number, "3");
    scoresByHand(bo, number, "2");
    assertThat(bench.askedThird(number)).map(SignedIn::id).as("nobody had to do anything").hasValue(cy.id());
    bench.answers(number, cy, "approved", null);
    try (var third = Visitor.at(port)) {
      third.signIn(cy.email(), PASSWORD);
      third.go("/cases/" + number);
      assertThat(third.text()).contains("Others’ scores show once yours are in.").doesNotContain("75.0", "50.0", "Discussion of the reviews");
    }
    scoresByHand(cy, number, "3");

    try (var coordinator = Visitor.at(port)) {
      coordinator.signIn(dana.email(), PASSWORD);
      coordinator.go("/cases/" + number);
      assertThat(coordinator.text()).contains("The reviewers disagree", "Ada Okafor", "Bo Lindqvist", "Cy Haddad", "Profile of the scores");
      coordinator.page().locator("#remark").fill("Ada and Bo read the second table differently.\nWhich of you called the school?");
      coordinator.page().locator("#discussion summary").click();
      choose(coordinator, "Ada Okafor");
      coordinator.press("Add to the discussion");
      assertThat(coordinator.text()).contains("Your words are in the discussion.");
      coordinator.looksRight("review-discussion");
      coordinator.go("/reviews/calibration");
      assertThat(coordinator.text()).contains("Ada Okafor");
      coordinator.looksRight("review-calibration");
    }
    try (var reviewer = Visitor.at(port)) {
      reviewer.signIn(ada.email(), PASSWORD);
      reviewer.go(inbox.last(ada.email(), "You were mentioned").text().replaceFirst("(?s).*?(/cases/" + number + ").*", "$1"));
      assertThat(reviewer.text()).contains("Which of you called the school?", "Dana Ortiz").doesNotContain("Bo Lindqvist", "Cy Haddad");
      reviewer.page().locator("#remark").fill("I did.");
      reviewer.press("Add to the discussion");
      reviewer.page().locator("#discussion .note a").click();
      reviewer.looksRight("review-remark");
    }
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    try (var decider = Visitor.at(port)) {
      decider.signIn(person("Eve Castellanos", DECIDER).email(), PASSWORD);
      decider.go("/tasks/" + bench.item(number, "Task_DecideNomination").taskId());
      assertThat(decider.text()).contains("The rule that holds:", "I did.");
      decider.looksRight("review-decide-three");
    }
  }

  private void scoresByHand(SignedIn person, String number, String score) {
    try (var reviewer = Visitor.at(port)) {
      reviewer.signIn(person.email(), PASSWORD);
      reviewer.go("/tasks/" + bench.scoring(number, person).taskId());
      choose(reviewer, "Yes, and I have no conflict of interest");
      for (var criterion : List.of("evidence", "equity", "advantage", "replicability", "sustainability", "fit", "readiness")) {
        reviewer.page().locator("#scores-" + criterion + "-0").focus();
        reviewer.page().keyboard().press(score);
      }
      reviewer.page().locator("#toCommittee").fill("To the committee: the second table is what I went by.");
      reviewer.send("Finish");
      // The page saves what is typed before it sends it.
      reviewer.page().waitForCondition(() -> bench.scoringOf(number, person).isEmpty());
    }
  }

  @Test
  void whoeverHasAConflictFindsNoTraceOfTheCase() throws Exception {
    int district = 77;
    var title = "Counting Fridays " + Scene.word();
    var number = bench.underReview(scene.opened(title, new CaseSchool(null, "School " + Scene.word(), district, "M")));
    var eve = limited(person("Eve Castellanos", REVIEWER, COORDINATOR, DECIDER), district);
    var dana = limited(person("Dana Ortiz", COORDINATOR, DECIDER), district);
    bench.assign(number, eve, bench.reviewer());
    var document = document(number);
    var mail = inbox.last(eve.email(), title);
    var addresses = addresses(number, document);
    try (var colleague = Visitor.at(port)) {
      colleague.signIn(dana.email(), PASSWORD);
      for (var address : addresses) {
        var answer = colleague.page().context().request().get(address);
        assertThat(answer.status()).as("what is looked for is at %s", address).isEqualTo(200);
      }
      assertThat(colleague.page().context().request().get("/cases?q=" + number).text()).contains("/cases/" + number);
      assertThat(colleague.page().context().request().get("/cases/export?as=csv&q=is:open").text()).contains(title);
    }

    try (var visitor = Visitor.at(port)) {
      visitor.signIn(eve.email(), PASSWORD);
      visitor.go(mail.link("/answer/"));
      assertThat(visitor.text()).contains(title);
      choose(visitor, "I can't review it");
      visitor.page().locator("#reason").selectOption("conflict");
      visitor.page().locator("#code").fill(mail.code());
      visitor.press("Send my answer");
      assertThat(visitor.text()).contains("hidden from you").doesNotContain(title);

      var request = visitor.page().context().request();
      for (var address : addresses) {
        var answer = request.get(address);
        assertThat(answer.text()).as(address).doesNotContain(title, "/cases/" + number + "\"", "/cases/" + number + "/");
        if (address.startsWith("/cases/" + number) || address.startsWith("/tasks/")) {
          assertThat(answer.status()).as(address).isEqualTo(404);
        }
      }
      for (var list : List.of("/tasks?view=mine", "/tasks?view=roles", "/tasks?view=unassigned", "/tasks?view=all", "/stuck", "/cases",
          "/cases?q=" + number, "/cases?q=Counting", "/cases?q=holder:reviewer", "/reviews", "/reviews/reviewers", "/reviews/calibration", "/decisions",
          "/cases/export?as=csv&q=is:open", "/tasks/export?as=csv&view=all", "/stuck/export?as=csv",
          mail.link("/answer/"))) {
        assertThat(request.get(list).text()).as(list).doesNotContain(title, "/cases/" + number + "\"", "/cases/" + number + "?");
      }
      visitor.go("/tasks?view=all");
      assertThat(visitor.page().locator(".site-count").allInnerTexts()).as("every count of tasks").allMatch("0"::equals);
      visitor.go("/stuck");
      assertThat(visitor.text()).contains("No case is open.");
    }
    for (var address : List.of("/cases/" + number + "/notes", "/cases/" + number + "/discussion", "/cases/" + number + "/conflict")) {
      var sent = scene.pages().perform(post(address).param("id", UUID.randomUUID().toString()).param("body", "Guessed").with(by(eve)).with(csrf()));
      assertThat(sent.andReturn().getResponse().getStatus()).as(address).isEqualTo(404);
    }
  }

  /** Every address that leads to something of this case, but for lists. */
  private List<String> addresses(String number, UUID document) {
    var found = new ArrayList<>(List.of("/cases/" + number, "/cases/" + number + "?all=mail", "/cases/" + number + "?all=notes",
        "/cases/" + number + "/documents/" + document, "/cases/moves?move=remind&number=" + number));
    sql.sql("select id from mail_letter where case_number = :n").param("n", number).query(UUID.class).list()
        .forEach(id -> found.add("/cases/" + number + "/mail/" + id));
    sql.sql("select id_ from act_hi_procinst where business_key_ = :n").param("n", number).query(String.class).list()
        .forEach(id -> found.add("/cases/" + number + "/diagrams/" + id));
    return found;
  }

  private UUID document(String number) {
    var id = UUID.randomUUID();
    sql.sql("""
            insert into document (id, case_number, field, file_name, media_type, size, sha256, content, added_at)
            values (:id, :n, 'case', 'plan.pdf', 'application/pdf', 4, :sha, '\\x25504446', now())""")
        .param("id", id).param("n", number).param("sha", id.toString()).update();
    return id;
  }

  private SignedIn limited(SignedIn person, int district) {
    return scene.limited(person, district);
  }

  private SignedIn person(String name, Role... roles) {
    var id = accounts.open(name, Scene.word() + "@schools.example", PASSWORD, Set.of(roles));
    return accounts.current(id).orElseThrow();
  }

  /** People press the label: the design system draws the button over the input. */
  private static void choose(Visitor visitor, String label) {
    visitor.page().locator("label", new Page.LocatorOptions().setHasText(label)).first().click();
  }
}
