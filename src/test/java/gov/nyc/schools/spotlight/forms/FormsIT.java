package gov.nyc.schools.spotlight.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What forms do in a real browser, with scripts and without, on the longest form that the product has. */
@TrackerTest
class FormsIT {

  @LocalServerPort
  private int port;

  private Visitor visitor;

  @BeforeEach
  void bringTheInventedSchools(@Autowired SchoolImporter importer) throws IOException {
    try (var list = getClass().getResourceAsStream("/schools/invented-schools.csv")) {
      importer.read("invented-schools.csv", list.readAllBytes());
    }
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void suggestsSchoolsWhileOneTypes() {
    Page page = at("where", true);
    Locator box = page.locator("[data-school-text]");
    box.pressSequentially("ferry");
    Locator option = page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("I.S. 935 The Ferry Landing"));
    option.waitFor();
    assertThat(box).hasAttribute("aria-expanded", "true");
    box.press("ArrowDown");
    assertThat(option).hasAttribute("aria-selected", "true");
    assertThat(box).hasAttribute("aria-activedescendant", option.getAttribute("id"));
    visitor.looksRight("form-school-suggestions");
    box.press("Enter");
    assertThat(page.locator("input[name=schools][value='31R935']")).isChecked();
    assertThat(box).hasValue("");
    assertThat(box).isFocused();
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    box.pressSequentially("zzzzz");
    assertThat(page.locator("[data-form-said]")).hasText("No school matches.");
    box.fill("beacon");
    box.press("Escape");
    box.fill("13k965");
    page.getByRole(AriaRole.OPTION).first().click();
    assertThat(page.locator("input[name=schools]:checked")).hasCount(2);
    visitor.looksRight("form-schools-picked");
  }

  @Test
  void findsSchoolsWithoutScripts() {
    Page page = at("where", false);
    page.locator("[name='schools.text']").fill("kitehouse");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
    page.getByText("M.S. 930 The Rockaway Kitehouse").click();
    visitor.looksRight("form-schools-found");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
    assertThat(page.locator("input[name=schools]:checked")).hasValue("27Q930");
    page.locator("[name='schools.text']").fill("02B475");
    page.locator("[name=principalName]").fill("Ada");
    press(page, "Save and continue");
    assertThat(page.locator("[data-error-summary]")).containsText("Schools");
    assertThat(page.locator("input[name=schools]:checked")).hasValue("27Q930");
  }

  @Test
  void addsAndRemovesRowsInThePageAndWithoutScripts() {
    for (boolean scripts : List.of(true, false)) {
      Page page = at("evidence", scripts);
      page.locator("[name='measures[0].what']").fill("First");
      press(page, "Add another: Measure");
      assertThat(page.locator("[name='measures[1].what']")).isFocused();
      page.locator("[name='measures[1].what']").fill("Second");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Measure 1")).click();
      assertThat(page.locator("[data-rows] [data-row]")).hasCount(1);
      assertThat(page.locator("[data-rows] [name$='.what']")).hasValue("Second");
      assertThat(page.locator("[data-rows] [data-row-legend]")).hasText("Measure 1");
      assertThat(page.locator("[id=measures-add]")).isFocused();
      visitor.looksRight("form-rows-" + (scripts ? "scripts" : "plain"));
      visitor.close();
    }
  }

  @Test
  void putsAwayAQuestionThatIsNotAsked() {
    Page page = at("you", true);
    assertThat(page.locator("[name=relationship]")).isVisible();
    page.getByText("I nominate my own practice").click();
    assertThat(page.locator("[name=relationship]")).isHidden();
    page.getByText("I nominate my own practice").click();
    assertThat(page.locator("[name=relationship]")).isVisible();
    visitor.close();
    page = at("you", false);
    assertThat(page.locator("[name=relationship]")).isVisible();
    visitor.looksRight("form-plain");
  }

  @Test
  void countsAsTheServerDoes() {
    Page page = at("practice", true);
    String typed = "\n👨‍👩‍👧‍👦 e\u0301\r\nx";
    page.locator("[name=summary]").fill(typed);
    int left = 280 - new TypedText(typed).length();
    assertThat(page.locator("#summary ~ [data-count-message]")).hasText(left + " characters left");
    press(page, "Save for later");
    assertThat(page.locator("[name=summary]")).hasValue(typed.replace("\r\n", "\n"));
    page.locator("[name=summary]").fill("x".repeat(285));
    assertThat(page.locator("#summary ~ [data-count-message]")).hasText("5 characters too many");
    press(page, "Save and continue");
    assertThat(page.locator("[data-error-summary]")).containsText("at most 280 characters. You have 285, which is 5 too many");
    visitor.looksRight("form-refused");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  /** A new draft, open at one of its steps. */
  private Page at(String step, boolean scripts) {
    visitor = scripts ? Visitor.at(port) : Visitor.withoutScripts(port);
    visitor.go("/nominate");
    visitor.page().locator("main form button[type=submit]").first().click();
    visitor.go(visitor.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("/[^/]*$", "/" + step));
    return visitor.page();
  }
}
