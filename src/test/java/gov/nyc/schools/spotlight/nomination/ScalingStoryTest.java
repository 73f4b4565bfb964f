package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.review.deciding.DecideNomination;
import gov.nyc.schools.spotlight.review.round.ReviewBench;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second door: a scaling story goes the same road as a nomination and is never called one. */
@TrackerTest
class ScalingStoryTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private PracticeSource practices;
  @Autowired private ReviewBench reviewing;
  @Autowired private HardRoad road;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient sql;

  @Test
  void becomesACaseOfItsKindThatWaitsForItsAddress() {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    saysNothingOfANomination(teller.visit.text());
    assertThat(teller.visit.text()).contains("All schools of the district by June.", "The superintendent’s team.", "The first school");
    var number = teller.sends();
    saysNothingOfANomination(teller.visit.text());
    assertThat(files.get(number).kind()).isEqualTo(CaseKind.SCALING_STORY);
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNCONFIRMED);
    assertThat(practices.of(number)).hasValueSatisfying(practice -> {
      assertThat(practice.title()).isEqualTo(teller.title());
      assertThat(practice.focusArea()).isEqualTo("literacy");
    });
  }

  @Test
  void asksForWhatANominationDoesNot() {
    var teller = Nominator.ofStory(new Visit(port)).saysNothingOf("scalingGoal").begins();
    teller.goesThrough("story");
    assertThat(teller.visit.status()).isEqualTo(422);
    assertThat(teller.visit.text()).contains("What do you want to reach?", "What you typed is saved.");
  }

  @Test
  void isCalledAScalingStoryOnEveryPageAndInEveryMailUpToTheReview() {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    var number = teller.sends();
    var mail = inbox.last(teller.email, "Please confirm");
    var confirming = new Visit(port).get(mail.link("/confirm/"));
    assertThat(confirming.text()).contains("Somebody sent us this scaling story");
    confirming.form("#code").with("_code", mail.code()).press();
    saysNothingOfANomination(confirming.text());
    var status = inbox.last(teller.email, "We have your scaling story").link("/status/");
    assertThat(new Visit(port).get(status).text()).contains("Your scaling story", "Our office is reading your scaling story.");
    office.asks(number, "Who pays for it?", "drivers", "hard");
    assertThat(new Visit(port).get(status).text()).contains("We asked you a question about your scaling story");
    var asked = inbox.last(teller.email, "A question about your scaling story");
    var answering = new Visit(port).get(asked.link("/information/"));
    assertThat(answering.text()).contains("Who drives it, and how?", "What is hard?");
    answering.form("#code").with("drivers", "The district’s own budget.").with("_code", asked.code()).press("_go", "send");
    assertThat(answering.status()).as(answering.text()).isEqualTo(200);
    office.sendsToReview(number);
    assertThat(new Visit(port).get(status).text()).contains("Your scaling story is about to be reviewed");
    inbox.of(teller.email).forEach(each -> saysNothingOfANomination(each.subject() + " " + each.text()));
    saysNothingOfANomination(new Visit(port).get(status).text());
  }

  @Test
  void isCalledByItsNameOnTheCasePageAndInTheTaskOfTheCoordinator() throws Exception {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    var number = teller.sends();
    office.confirmed(teller, port);
    var page = scene.pages().perform(get("/cases/" + number).with(by(office.coordinator()))).andReturn().getResponse().getContentAsString();
    var main = Jsoup.parse(page).selectFirst("main");
    assertThat(main.select("h2").eachText()).contains("Scaling story").doesNotContain("Nomination");
    assertThat(main.text()).contains("sent the scaling story in.", "Screen the scaling story", "All schools of the district by June.");
    var task = items.ofCase(number, "Task_ScreenNomination").orElseThrow().taskId();
    var asked = scene.pages().perform(get("/tasks/" + task).with(by(office.coordinator()))).andReturn().getResponse().getContentAsString();
    assertThat(Jsoup.parse(asked).select("h1").text()).isEqualTo("Screen the scaling story");
  }

  @Test
  void keepsItsNameUpToTheDecisionAlsoForThePrincipalAndGoesOn() throws Exception {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    var number = teller.sends();
    office.confirmed(teller, port);
    office.sendsToReview(number);
    var principal = Scene.word() + "@schools.example";
    office.finishes(number, "Task_ConfirmPrincipal", new ConfirmingPrincipal.ConfirmPrincipal("Dr. Ada Okafor", principal), office.coordinator());
    var asked = inbox.last(principal, "Do you support the scaling story");
    var answering = new Visit(port).get(asked.link("/answer/"));
    assertThat(answering.text()).contains("Do you support the scaling story", "All schools of the district by June.").doesNotContain("Time for teachers to plan.");
    saysNothingOfANomination(answering.text() + asked.text());
    answering.form("[name=answer]").with("answer", "approved").with("code", asked.code()).press();
    reviewedAndDecided(number, "accept");
    var told = inbox.last(teller.email, "Accepted: ");
    assertThat(told.text()).contains("Your scaling story is accepted");
    saysNothingOfANomination(told.text() + inbox.last(principal, "What became of").text());
    var status = new Visit(port).get(inbox.last(teller.email, "We have your scaling story").link("/status/")).text();
    assertThat(status).contains("Your scaling story", "We are planning the Innovation Spotlight");
    saysNothingOfANomination(status);
    var page = scene.pages().perform(get("/cases/" + number).with(by(office.coordinator()))).andReturn().getResponse().getContentAsString();
    assertThat(Jsoup.parse(page).select(".timeline").text()).contains("supports the scaling story.");
  }

  @Test
  void goesOnWithoutASpotlightWhenTheLabTakesIt() throws Exception {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    var number = teller.sends();
    office.confirmed(teller, port);
    office.sendsToReview(number);
    var principal = Scene.word() + "@schools.example";
    office.finishes(number, "Task_ConfirmPrincipal", new ConfirmingPrincipal.ConfirmPrincipal("Dr. Ada Okafor", principal), office.coordinator());
    var asked = inbox.last(principal, "Do you support the scaling story");
    new Visit(port).get(asked.link("/answer/")).form("[name=answer]").with("answer", "approved").with("code", asked.code()).press();
    reviewedAndDecided(number, "lab");
    assertThat(inbox.last(teller.email, "Accepted for the Real-Time Scaling Lab").text()).contains("Your scaling story is accepted for the lab");
    assertThat(files.get(number).standing()).isEqualTo(Standing.JOURNEY);
    assertThat(items.ofCase(number)).extracting(item -> item.taskKey()).containsExactly("Task_PlanSeries");
    var status = new Visit(port).get(inbox.last(teller.email, "We have your scaling story").link("/status/")).text();
    assertThat(status).contains("The series that will tell how the practice spreads is being planned.");
    saysNothingOfANomination(status);

    // Nothing is public yet: the decision can be reversed, and the journey ends with it.
    var decision = sql.sql("select id from decision where case_number = :n and status = 'TOLD'").param("n", number).query(UUID.class).single();
    scene.pages().perform(post("/decisions/{id}/reverse", decision).param("reason", "The drivers left.").with(by(scene.staff(Role.DECIDER))).with(csrf()));
    assertThat(items.ofCase(number)).extracting(item -> item.taskKey()).containsExactly("Task_DecideNomination");
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECIDING);
    assertThat(sql.sql("select status from journey where case_number = :n").param("n", number).query(String.class).single()).isEqualTo("REVERSED");
  }

  @Test
  void aQuestionThatItsFormDoesNotHaveIsNotMailed() {
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    var number = teller.sends();
    office.confirmed(teller, port);
    assertThatThrownBy(() -> office.asks(number, "And?", "whatOthersNeed")).isInstanceOf(RefusedTask.class);
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
  }

  @Test
  void aDraftOpensAgainByItsMailedLinkAndOnlyBehindItsOwnDoor() {
    var teller = Nominator.ofStory(new Visit(port)).begins().goesThrough("you").goesThrough("story");
    var link = inbox.last(teller.email, "Your draft").link("/share/");
    var again = new Visit(port).get(link);
    assertThat(again.path()).endsWith("/where");
    assertThat(new Visit(port).get(link + "/story").page().selectFirst("#scalingGoal").wholeText()).contains("All schools of the district");
    assertThat(new Visit(port).get(link.replace("/share/", "/nominate/")).path()).startsWith("/share/");
    saysNothingOfANomination(inbox.last(teller.email, "Your draft").text());
  }

  @Test
  void theFrontPageOffersBothDoors() {
    var front = new Visit(port).get("/");
    assertThat(front.page().select("main a[href=/nominate]")).isNotEmpty();
    assertThat(front.page().select("main a[href=/share]")).isNotEmpty();
    assertThat(new Visit(port).get("/share").text()).startsWith("Share a scaling story");
  }

  private void reviewedAndDecided(String number, String outcome) throws Exception {
    var one = reviewing.reviewer();
    var two = reviewing.reviewer();
    reviewing.assign(number, one, two);
    jobs.runDue();
    for (var reviewer : List.of(one, two)) {
      reviewing.answers(number, reviewer, "approved", null);
      reviewing.scores(number, reviewer, "4444444");
    }
    road.endsTheTimeToUndo(number);
    office.finishes(number, "Task_DecideNomination", new DecideNomination(outcome, null, null, "Thank you.",
        List.of("in-use", "sites", "driver", "profile")), scene.staff(Role.DECIDER));
    var held = sql.sql("select id from decision where case_number = :n and status = 'HELD'").param("n", number).query(UUID.class).single();
    scene.pages().perform(post("/decisions/release").param("seen", held + ":0").with(by(office.coordinator())).with(csrf()));
    jobs.runDue();
  }

  private static void saysNothingOfANomination(String text) {
    assertThat(text.replaceAll("(?i)nominator", "").toLowerCase()).doesNotContain("nominat");
  }
}
