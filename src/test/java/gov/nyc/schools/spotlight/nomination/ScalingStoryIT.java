package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second door in a real browser. */
@TrackerTest
class ScalingStoryIT {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;

  @Test
  void looksRightFromTheFrontPageToTheStatusPage() {
    try (var visitor = Visitor.at(port)) {
      visitor.go("/");
      visitor.looksRight("front-two-doors");
      visitor.follow("Share a scaling story");
      visitor.looksRight("share-start");
      visitor.press("Begin");
      assertThat(visitor.page().url()).contains("/share/").endsWith("/you");
      visitor.press("Save and continue");
      visitor.looksRight("share-you-refused");
    }
    var teller = Nominator.ofStory(new Visit(port)).fillsAll();
    try (var visitor = Visitor.at(port)) {
      for (var step : new String[] {"story", "where", "driving", "learning", "check"}) {
        visitor.go(teller.base() + "/" + step);
        visitor.looksRight("share-" + step);
      }
      teller.sends();
      var mail = inbox.last(teller.email, "Please confirm");
      visitor.go(mail.link("/confirm/"));
      visitor.looksRight("share-confirm");
      visitor.page().locator("#code").fill(mail.code());
      visitor.press("Yes, this is my scaling story");
      visitor.go(inbox.last(teller.email, "We have your scaling story").link("/status/"));
      visitor.looksRight("share-status");
    }
  }
}
