package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that were typed into a second window, or for too long, are handed back by every page of the nominator. */
@TrackerTest
class LateWordsTest {

  private static final String TYPED = "Other words that took <half> an hour";

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  private Nominator nominator;

  @BeforeEach
  void begin() {
    nominator = new Nominator(new Visit(port)).fillsAll();
  }

  @Test
  void aSecondWindowOfAQuestionKeepsOtherWordsAfterTheFirstWasSent() {
    var second = answeredTwice(TYPED);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().select(".typed").eachText()).contains(TYPED);
  }

  @Test
  void theSameWordsSentTwiceAreNotCalledLost() {
    var second = answeredTwice("First");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).contains("Thank you for your answer").doesNotContain("It was not saved");
  }

  @Test
  void aDraftThatWasSentMeanwhileHandsBackWhatWasTypedIntoAnotherWindow() {
    var other = new Visit(port).get(nominator.base() + "/practice");
    var form = other.form("button[name=_go]").with("description", TYPED);
    nominator.sends();
    form.press("_go", "save");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().select(".typed").eachText()).containsExactly(TYPED);
  }

  @Test
  void aReasonToWithdrawIsKeptWhenThePageWasOpenForTooLong() {
    nominator.sends();
    office.confirmed(nominator, port);
    var visit = new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    visit.form("[value=withdraw]").press();
    var mail = inbox.last(nominator.email, "to take a nomination back");
    var withdraw = new Visit(port).get(mail.link("/status/withdraw/"));
    withdraw.form("#code").with("_reason", TYPED).with("_csrf", "gone").with("_code", mail.code()).press();
    assertThat(withdraw.status()).isEqualTo(403);
    assertThat(withdraw.page().select("input[name=_reason]").val()).isEqualTo(TYPED);
    withdraw.form("input[name=_reason]").press();
    assertThat(withdraw.text()).contains("Your nomination is withdrawn");
  }

  private Visit answeredTwice(String later) {
    var number = nominator.sends();
    office.confirmed(nominator, port);
    office.asks(number, "Well?", "title");
    var mail = inbox.last(nominator.email, "A question");
    var first = new Visit(port).get(mail.link("/information/"));
    var second = new Visit(port).get(mail.link("/information/"));
    var form = second.form("#code").with("note", later).with("_code", mail.code());
    first.form("#code").with("note", "First").with("_code", mail.code()).press("_go", "send");
    form.press("_go", "send");
    return second;
  }
}
