package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody nominates what is nominated already, and adds support in place of it: in a real browser, with and without scripts. */
@TrackerTest
class SupportingIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private WorkItems items;

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

  @Test
  void aCoordinatorReadsBothSideBySideAndJoinsThem() {
    var school = "The School on the Corner " + word();
    var first = nominated(school, "Lantern walks: science after sunset");
    var second = nominated(school, "Lantern walks for families: science after sunset");
    var email = word() + "@schools.example";
    accounts.open("Dana Ortiz", email, PASSWORD, Set.of(Role.COORDINATOR));
    try (var visitor = Visitor.at(port)) {
      visitor.signIn(email, PASSWORD);
      var task = "/tasks/" + items.ofCase(second, "Task_ScreenNomination").orElseThrow().taskId();
      visitor.go(task);
      visitor.looksRight("screen-likely");
      visitor.page().locator("a[href*='/beside/']").first().click();
      assertThat(visitor.text()).contains("Lantern walks for families", "Lantern walks: science after sunset");
      visitor.looksRight("screen-beside");
      visitor.go(task);
      visitor.page().locator("label", new Page.LocatorOptions().setHasText("Join it with an earlier nomination")).click();
      visitor.page().locator("#joinInto").fill(first);
      visitor.looksRight("screen-join");
      visitor.send("Finish");
      visitor.go("/cases/" + second);
      assertThat(visitor.text()).contains("It was joined with the earlier case " + first);
      visitor.looksRight("case-joined");
    }
  }

  private String nominated(String school, String title) {
    var nominator = new Nominator(new Visit(port)).says("schools.unlisted", school).says("title", title).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    return number;
  }
}
