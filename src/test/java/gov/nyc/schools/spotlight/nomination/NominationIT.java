package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FillOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public form in a real browser: its looks, its keyboard, and what is kept while it is typed. */
@TrackerTest
class NominationIT {

  @LocalServerPort private int port;
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
  void theStartAndTheFirstStepsLookRightInBothWidths() {
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
    assertThat(visitor.page().url()).endsWith("/practice");
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
