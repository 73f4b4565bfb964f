package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.DecisionRelease;
import gov.nyc.schools.spotlight.review.round.ReviewBench;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks the real process and reads the nominator's status page wherever it waits: each sentence is true, and no other stands there. */
@TrackerTest
class StatusRoadTest {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private ReviewBench reviews;
  @Autowired private Road road;
  @Autowired private DecisionRelease decisions;
  @Autowired private Scene scene;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;

  private Nominator nominator;
  private String number;
  private Visit status;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void saysOneTrueSentenceAtEachWait() {
    nominator = new Nominator(new Visit(port)).fillsAll();
    number = nominator.sends();
    office.confirmed(nominator, port);
    status = new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    says("Our office is reading your nomination.", "The Office of Knowledge Management");

    office.asks(number, "Since when?", "need");
    says("We asked you a question", "You");
    answersFromTheStatusPage();
    says("Our office is reading your nomination.", "The Office of Knowledge Management");

    office.sendsToReview(number);
    says("our office is choosing the reviewers", "The Office of Knowledge Management");
    var first = reviews.reviewer();
    var second = reviews.reviewer();
    reviews.assign(number, first, second);
    says("Your nomination is being reviewed.", "The reviewers");
    List.of(first, second).forEach(each -> reviews.answers(number, each, "approved", null));
    says("Your nomination is being reviewed.", "The reviewers");
    List.of(first, second).forEach(each -> reviews.scores(number, each, "3333333"));
    says("The reviews are in. Our office is finding out how to reach the principal", "The Office of Knowledge Management");

    var coordinator = scene.staff(Role.COORDINATOR);
    var principal = Scene.word() + "@schools.example";
    confirmsPrincipal(coordinator, principal);
    says("We asked the principal for support and wait for the answer.", "The principal of the school");
    assertThat(status.text()).doesNotContain("longer than planned");
    clock.advance(Duration.ofDays(21));
    assertThat(says("We asked the principal for support", "The principal of the school").text()).contains("It takes longer than planned");
    clock.backToRealTime();

    road.schoolAnswers(number, "declined", "Not now.");
    says("We have no support from the principal yet", "The Office of Knowledge Management");
    road.staffDoes(number, "Task_SettleSupport", coordinator, Map.of("settlement", "without"));
    says("the decision on your nomination is being prepared", "The head of the program");

    var decider = scene.staff(Role.DECIDER);
    road.staffDoes(number, "Task_DecideNomination", decider, Map.of("outcome", "revise", "words", "Say more about time."));
    says("the decision on your nomination is being prepared", "The Office of Knowledge Management");
    scene.as(decider, () -> decisions.release(number));
    jobs.runDue();
    says("We asked you to revise your nomination.", "You");
    status.form("[value=revise]").press();
    assertThat(status.text()).contains("once more");
    assertThat(inbox.last(nominator.email, "waits to be revised").link("/revise/")).isNotEmpty();
  }

  private void answersFromTheStatusPage() {
    var asked = inbox.last(nominator.email, "A question");
    status.form("[value=answer]").press();
    assertThat(status.text()).contains("We mailed you the link and the code once more.");
    status.form("[value=answer]").press();
    var again = inbox.of(nominator.email).stream().filter(mail -> mail.subject().contains("our question")).toList();
    assertThat(again).as("however often it is asked for").hasSize(1);
    assertThat(again.get(0).link("/information/")).isEqualTo(asked.link("/information/"));
    new Visit(port).get(again.get(0).link("/information/")).form("#code").with("_code", again.get(0).code()).press("_go", "send");
  }

  private void confirmsPrincipal(SignedIn coordinator, String address) {
    road.staffDoes(number, "Task_ConfirmPrincipal", coordinator, Map.of("principalName", "Ada Okafor", "principalEmail", address, "checked", true));
  }

  private Visit says(String sentence, String holder) {
    status.get(status.path());
    assertThat(status.page().select(".nomination-sentence").text()).contains(sentence);
    assertThat(status.page().select(".answers--beside li").eachText()).contains(holder);
    return status;
  }
}
