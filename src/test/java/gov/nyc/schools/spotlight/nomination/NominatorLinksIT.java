package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind a nominator's mailed links in a real browser: their looks in both widths and their keyboard. */
@TrackerTest
class NominatorLinksIT {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  private Nominator nominator;
  private Visitor visitor;

  @BeforeEach
  void begin() {
    nominator = new Nominator(new Visit(port)).says("title", "Lesekreise “über Mittag” – قراءة معًا 🎓").fillsAll();
    visitor = Visitor.at(port);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void aQuestionIsReadAnsweredAndKeptInAnotherWindow() {
    var number = nominator.sends();
    office.confirmed(nominator, port);
    office.asks(number, "How many classes?\nAnd since when?", "title", "outcomes");
    var mail = inbox.last(nominator.email, "A question");
    visitor.go(mail.link("/information/"));
    visitor.looksRight("link-question");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content");
    visitor.press("Send the answer");
    visitor.looksRight("link-question-refused");
    var second = new Visit(port).get(mail.link("/information/"));
    second.form("#code").with("note", "First").with("_code", mail.code()).press("_go", "send");
    visitor.page().locator("#note").fill("Words of the second window, فقط للتجربة");
    visitor.page().locator("#code").fill(mail.code());
    visitor.press("Send the answer");
    visitor.page().getByText("Words of the second window, فقط للتجربة").first().waitFor();
    visitor.looksRight("link-question-too-late");
  }

  @Test
  void aNominationIsTakenBackAndTakenUpAgain() {
    nominator.sends();
    office.confirmed(nominator, port);
    visitor.go(inbox.last(nominator.email, "Please confirm").link("/confirm/"));
    visitor.looksRight("link-confirmed-before");
    visitor.go(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    asksForTheCode();
    visitor.looksRight("link-status-mailed");
    var back = inbox.last(nominator.email, "to take a nomination back");
    visitor.go(back.link("/status/withdraw/"));
    visitor.looksRight("link-withdraw");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content");
    visitor.page().locator("#code").fill(back.code());
    visitor.page().locator("main form button").first().click();
    visitor.looksRight("link-withdrawn");
    visitor.go(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    visitor.looksRight("link-status-withdrawn");
    asksForTheCode();
    var again = inbox.last(nominator.email, "to take a nomination up again");
    visitor.go(again.link("/status/resume/"));
    visitor.looksRight("link-resume");
    visitor.page().locator("#code").fill(again.code());
    visitor.page().locator("main form button").first().click();
    visitor.looksRight("link-resumed");
    visitor.go(back.link("/status/withdraw/").replaceAll(".$", "a"));
    visitor.looksRight("link-altered");
  }

  @Test
  void aDraftIsMailedAndTwoWindowsOfItDoNotOverwriteOneAnother() {
    visitor.go(nominator.base() + "/practice");
    var other = new Visit(port).get(nominator.base() + "/practice");
    visitor.page().waitForLoadState();
    other.form("button[name=_go]").with("summary", "The other window’s summary.").press("_go", "save");
    var plain = Visitor.withoutScripts(port);
    plain.go(nominator.base() + "/practice");
    new Visit(port).get(nominator.base() + "/practice").form("button[name=_go]").with("summary", "Again the other’s.").press("_go", "save");
    plain.page().locator("[name=summary]").fill("My own summary.");
    plain.press("Save and continue");
    assertThat(plain.text()).contains("This page was changed in another window");
    assertThat(plain.page().locator("[name=summary]").inputValue()).isEqualTo("My own summary.");
    plain.looksRight("draft-other-window");
    plain.close();
    visitor.page().getByText("Mail me a link to this draft").click();
    visitor.page().waitForURL("**/mail-link", new Page.WaitForURLOptions().setTimeout(20_000));
    visitor.looksRight("draft-link-mailed");
    nominator.visit.get(nominator.base() + "/check");
    nominator.sends();
  }

  @Test
  void whoTypesOneAddressAfterTheOtherIsAskedToWait() {
    for (int i = 0; i < 4; i++) {
      nominator.says("email", Scene.word() + "@nominators.example").goesThrough("you");
    }
    visitor.go(nominator.base() + "/you");
    visitor.page().locator("#email").fill("one-more@nominators.example");
    visitor.press("Save and continue");
    assertThat(visitor.text()).doesNotContain("Exception");
    visitor.looksRight("too-fast");
  }

  private void asksForTheCode() {
    visitor.page().locator("main form:has([value=withdraw]) button").click();
    assertThat(visitor.text()).contains("We mailed you a link and a code.");
  }
}
