package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody nominates what is nominated already, and adds support in place of it: in a real browser, with and without scripts. */
@TrackerTest
class SupportingIT {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;

  @Test
  void aDuplicateBecomesSupportAndItsWriterFollowsTheCase() {
    var school = "The School on the Corner " + word();
    nominated(school, "Lantern walks: science after sunset");
    nominated(school, "Lanterns & walks for families, science included");
    var second = new Nominator(new Visit(port)).says("schools.unlisted", school).says("title", "Lantern walks after sunset: science for families").fillsAll();
    try (var visitor = Visitor.at(port)) {
      visitor.go(second.base() + "/check");
      visitor.looksRight("nominate-alike");
      visitor.page().locator("#alike li").filter(new FilterOptions().setHasText("Lanterns & walks")).getByRole(AriaRole.BUTTON).click();
      assertThat(visitor.text()).contains("You said: mine is different");
      visitor.looksRight("nominate-alike-different");
      visitor.page().locator("#alike li").filter(new FilterOptions().setHasText("Lantern walks: science")).getByRole(AriaRole.LINK).click();
      visitor.fill("What do you know about it? (optional)", "I walk along every time.");
      visitor.looksRight("nominate-support");
      visitor.press("Add my support");
      assertThat(visitor.heading()).isEqualTo("One thing is left: open our mail");
      visitor.looksRight("nominate-supported");
    }
    try (var visitor = Visitor.withoutScripts(port)) {
      var mail = inbox.last(second.email, "Please confirm your support");
      visitor.go(mail.link("/support/"));
      visitor.looksRight("support-confirm");
      visitor.fill("Code from the mail", mail.code()).press("Yes, I support this practice");
      assertThat(visitor.heading()).isEqualTo("Thank you, your support counts");
      visitor.go(inbox.last(second.email, "Your support counts").link("/following/"));
      assertThat(visitor.text()).contains("Our office is reading what we were told of this practice.");
      visitor.looksRight("following");
    }
  }

  private void nominated(String school, String title) {
    var nominator = new Nominator(new Visit(port)).says("schools.unlisted", school).says("title", title).fillsAll();
    nominator.sends();
    office.confirmed(nominator, port);
  }
}
