package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackerTest
class SiteIT {

  @LocalServerPort
  private int port;

  @Autowired
  private Accounts accounts;

  private Visitor visitor;

  @BeforeEach
  void open() {
    visitor = Visitor.at(port);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void theFrontPageLooksRight() {
    visitor.go("/");
    visitor.looksRight("front");
  }

  @Test
  void theFrontPageIsWalkedByKeyboardFromTheSkipLinkOn() {
    visitor.go("/");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content").contains("Nominate a practice", "Staff sign-in");
  }

  @Test
  void aLanguageWithoutTranslationIsShownInEnglishAndSaysSo() {
    visitor.go("/?lang=ar");
    assertThat(visitor.text()).contains("العربية: This page is not translated yet. It is shown in English.");
    assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("ltr");
    visitor.looksRight("front-arabic");
  }

  @Test
  void signingInLooksRightAndLeadsBackToWhatWasAsked() {
    var email = account("Rosa Müller-Ortiz");
    visitor.go("/cases?stage=REVIEW");
    visitor.looksRight("sign-in");
    visitor.fill("E-mail address", email).fill("Password", "wrong").press("Sign in");
    assertThat(visitor.text()).contains("don't belong together");
    visitor.looksRight("sign-in-refused");
    visitor.fill("Password", "right enough").press("Sign in");
    assertThat(visitor.page().url()).endsWith("/cases?stage=REVIEW");
    assertThat(visitor.page().locator("header").innerText()).contains("Rosa Müller-Ortiz");
  }

  @Test
  void errorPagesLookRight() {
    assertThat(visitor.go("/nowhere").status()).isEqualTo(404);
    visitor.looksRight("error-404");
    visitor.signIn(account("Ada Okafor"), "right enough");
    assertThat(visitor.go("/actuator/metrics").status()).isEqualTo(403);
    visitor.looksRight("error-403");
  }

  private String account(String name) {
    var email = UUID.randomUUID() + "@example.org";
    accounts.open(name, email, "right enough", Set.of(Role.COORDINATOR));
    return email;
  }
}
