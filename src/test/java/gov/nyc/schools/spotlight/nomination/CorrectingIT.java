package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The status page leads to the whole form once more, as long as nobody has begun to read. */
@TrackerTest
class CorrectingIT {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;

  @Test
  void aNominatorCorrectsAnAnswerFromTheStatusPage() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    nominator.sends();
    office.confirmed(nominator, port);
    try (var visitor = Visitor.at(port)) {
      visitor.go(inbox.last(nominator.email, "We have your nomination").link("/status/"));
      visitor.looksRight("status-with-correction");
      visitor.press("Mail me the link and the code to correct it");
      assertThat(visitor.text()).contains("We mailed you a link and a code.");
      var mail = inbox.last(nominator.email, "to correct a nomination");
      visitor.go(mail.link("/correct/"));
      visitor.looksRight("correct-overview");
      visitor.follow("The practice");
      visitor.page().locator("#description").fill("Every second Thursday.");
      visitor.press("Save for later");
      visitor.go(mail.link("/correct/") + "/check");
      visitor.looksRight("correct-check");
      visitor.fill("Code from the mail", mail.code()).press("Send the correction");
      assertThat(visitor.heading()).isEqualTo("Thank you, your correction is in");
    }
  }
}
