package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FillOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SelectOption;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The nominator's pages in a real browser, in both widths. */
@TrackerTest
class NominationIT {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  private Visitor visitor;
  private final String email = word() + "@nominators.example";

  @BeforeEach
  void open() {
    visitor = Visitor.at(port);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void aNominationIsMadeStepByStepAndEveryPageLooksRight() {
    visitor.go("/nominate");
    visitor.looksRight("nominate-start");
    visitor.press("Begin").press("Save and continue");
    assertThat(visitor.text()).contains("What you typed is saved.");
    visitor.looksRight("nominate-you-refused");
    types(Map.of("name", "Renée O’Hara-Núñez", "email", email, "relationship", "I teach next door."));
    visitor.page().locator("#role").selectOption("teacher");
    visitor.looksRight("nominate-you");
    visitor.press("Save and continue");
    types(Map.of("schools-unlisted", "The School on the Corner", "principalName", "Dr. Ada Okafor", "principalEmail", word() + "@schools.example"));
    visitor.page().locator("#grades-03").evaluate("box => box.click()");
    visitor.looksRight("nominate-where");
    visitor.press("Save and continue");
    types(Map.of("title", "Quiet corners 🌱 مجلس القراءة", "summary", "One calm place in every room, built by pupils.", "description",
        "Line one.\n\nLine two, “quoted”, <b>not bold</b>.", "need", "Calls to the office.", "startedIn-year", "2024", "studentsServed", "120"));
    visitor.page().locator("#focusArea").selectOption("literacy");
    visitor.page().locator("#startedIn-month").selectOption(new SelectOption().setLabel("September"));
    visitor.looksRight("nominate-practice");
    visitor.press("Save and continue");
    types(Map.of("outcomes", "31% → 78%", "equity", "All pupils; not yet: the annex."));
    visitor.page().locator("[name='measures[0].what']").fill("Office referrals");
    visitor.page().locator("[name='measures[0].before']").fill("41");
    visitor.page().locator("[name='measures[0].after']").fill("12");
    visitor.looksRight("nominate-evidence");
    visitor.press("Save and continue");
    types(Map.of("whatOthersNeed", "Cushions. Time. Trust."));
    visitor.looksRight("nominate-spreading");
    visitor.press("Save and continue");
    assertThat(visitor.text()).contains("<b>not bold</b>").contains("The School on the Corner");
    visitor.looksRight("nominate-check");
    visitor.press("Send the nomination");
    visitor.looksRight("nominate-check-refused");
    for (String box : new String[] {"principalAware", "noStudentNames", "mayContact"}) {
      visitor.page().locator("#" + box).evaluate("box => box.click()");
    }
    visitor.press("Send the nomination");
    assertThat(visitor.heading()).contains("open the mail");
    visitor.looksRight("nominate-done");
    var number = visitor.page().locator(".nomination-number").innerText();

    var mail = inbox.last(email, "Please confirm");
    visitor.go(mail.link("/confirm/"));
    visitor.looksRight("nominator-confirm");
    types(Map.of("code", mail.code()));
    visitor.press("Yes, this is my nomination");
    visitor.looksRight("nominator-confirmed");
    var status = inbox.last(email, "We have your nomination").link("/status/");
    visitor.go(status);
    visitor.looksRight("nominator-status");
    office.asks(number, "How many classes take part,\nand since when?", "outcomes", "measures");
    var asked = inbox.last(email, "A question");
    visitor.go(asked.link("/information/"));
    visitor.looksRight("nominator-information");
    visitor.press("Send the answer");
    visitor.looksRight("nominator-information-refused");
    types(Map.of("code", asked.code()));
    visitor.press("Send the answer");
    assertThat(visitor.heading()).contains("Thank you");
    visitor.go(status);
    visitor.press("Mail me the link and the code");
    visitor.looksRight("nominator-status-mailed");
    var withdraw = inbox.last(email, "to take a nomination back");
    visitor.go(withdraw.link("/status/withdraw/"));
    visitor.looksRight("nominator-withdraw");
    types(Map.of("code", withdraw.code()));
    visitor.press("Take the nomination back");
    visitor.go(status);
    visitor.looksRight("nominator-status-withdrawn");
  }

  @Test
  void whatIsTypedIsKeptWhileItIsTyped() {
    visitor.go("/nominate");
    visitor.press("Begin");
    types(Map.of("name", "Typed and never sent " + email));
    visitor.page().locator("[data-saved]").filter(new FilterOptions().setHasText("Saved")).waitFor();
    visitor.page().reload();
    assertThat(visitor.page().locator("#name").inputValue()).isEqualTo("Typed and never sent " + email);
    visitor.page().locator("#role").selectOption("teacher");
    types(Map.of("email", email));
    visitor.press("Save and continue");
    assertThat(visitor.page().url()).endsWith("/where");
  }

  @Test
  void theFormIsWalkedByKeyboard() {
    visitor.go("/nominate");
    visitor.press("Begin");
    assertThat(visitor.walkByKeyboard()).anyMatch(stop -> stop.startsWith("Your name")).anyMatch(stop -> stop.startsWith("Save and continue"));
    visitor.page().setViewportSize(320, 720);
    assertThat(visitor.walkByKeyboard()).contains("All steps", "Save and continue");
  }

  private void types(Map<String, String> texts) {
    texts.forEach((id, text) -> visitor.page().locator("#" + id).fill(text, new FillOptions().setTimeout(10_000)));
  }
}
