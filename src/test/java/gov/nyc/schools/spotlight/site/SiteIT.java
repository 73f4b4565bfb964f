package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class SiteIT {

  private static final String TEXT = "Our circle reads aloud each morning: «Leïla’s» class began. <b>Now</b> 14 rooms do.\n\n"
      + "نقرأ معًا كل صباح، ثم نتحدث عن القصة. 👩🏽‍🏫📚🎉";

  @LocalServerPort
  private int port;

  @Autowired
  private Accounts accounts;

  @Autowired
  private Inbox inbox;

  @Autowired
  private JdbcClient sql;

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
  void askingForACodeByMailLooksRight() {
    visitor.go("/sign-in/code");
    visitor.looksRight("sign-in-code");
    visitor.fill("E-mail address", "nobody@example.org").press("Mail me a code");
    assertThat(visitor.text()).contains("If this address has an account");
    visitor.looksRight("sign-in-code-sent");
  }

  @Test
  void theLinkOfTheMailAsksForItsCodeAndIsLockedByFiveWrongOnes() {
    var email = account("Ada Okafor");
    visitor.go("/sign-in/code");
    visitor.fill("E-mail address", email).press("Mail me a code");
    visitor.go(inbox.last(email, "to sign in").link("/sign-in/code/"));
    visitor.looksRight("sign-in-code-type");
    for (int i = 0; i < 5; i++) {
      visitor.fill("Code from the mail", "AAAAAA").press("Sign in");
    }
    visitor.looksRight("sign-in-code-locked");
  }

  @Test
  void signingInLooksRightAndLeadsBackToWhatWasAsked() {
    var email = account("Rosa Müller-Ortiz");
    visitor.go("/test-form?view=mine");
    visitor.looksRight("sign-in");
    visitor.fill("E-mail address", email).fill("Password", "wrong").press("Sign in");
    assertThat(visitor.text()).contains("don't belong together");
    visitor.looksRight("sign-in-refused");
    visitor.fill("Password", "right enough").press("Sign in");
    assertThat(visitor.page().url()).endsWith("/test-form?view=mine");
    assertThat(visitor.page().locator("header").innerText()).contains("Rosa Müller-Ortiz");
  }

  @Test
  void errorPagesLookRight() {
    assertThat(visitor.go("/nowhere").status()).isEqualTo(404);
    visitor.looksRight("error-404");
    assertThat(visitor.go("/nominate/test-failure/bug").status()).isEqualTo(500);
    visitor.looksRight("error-500");
    visitor.signIn(account("Ada Okafor"), "right enough");
    assertThat(visitor.go("/nominate/test-failure/denied").status()).isEqualTo(403);
    assertThat(visitor.page().locator("header").innerText()).contains("Ada Okafor");
    visitor.looksRight("error-403");
  }

  @Test
  void aLinkThatIsCutOffSaysSo() {
    assertThat(visitor.go("/nominate/test-link/cut").status()).isEqualTo(404);
    visitor.looksRight("link-unknown");
  }

  @Test
  void aFormThatComesTooLateKeepsItsTextsAndIsSentAgainByOneButton() {
    visitor.go("/nominate/test-form/" + UUID.randomUUID());
    visitor.page().context().clearCookies();
    visitor.fill("Text", TEXT).press("Save");
    assertThat(visitor.heading()).isEqualTo("Your text is still here");
    assertThat(visitor.page().locator("main dd").innerText()).isEqualTo(TEXT);
    visitor.looksRight("expired-public");
    visitor.press("Send again");
    assertThat(visitor.page().locator("body").innerText()).isEqualTo("read");
  }

  @Test
  void aFormOfStaffComesThroughASignInInBetween() {
    var email = account("Ada Okafor");
    visitor.signIn(email, "right enough").go("/test-form");
    visitor.fill("Text", TEXT);
    sql.sql("delete from spring_session where principal_name = :email").param("email", email).update();
    visitor.press("Save").looksRight("expired-staff");
    visitor.fill("E-mail address", email).press("Or: mail me a link and a code").looksRight("expired-staff-code-mailed");
    var mail = inbox.last(email, "to sign in");
    try (var tab = visitor.page().context().newPage()) {
      tab.navigate(mail.link("/sign-in/code/"));
      tab.locator("#code").fill(mail.code());
      tab.locator("main form button").click();
      tab.waitForURL("**/tasks");
    }
    visitor.press("I have signed in").looksRight("expired-staff-signed-in");
    visitor.press("Send again");
    assertThat(visitor.page().locator("body").innerText()).isEqualTo("read");
  }

  @Test
  void theSignInWorksWithoutScripts() {
    try (var plain = Visitor.withoutScripts(port)) {
      plain.go("/test-form");
      plain.fill("E-mail address", account("Ada Okafor")).fill("Password", "right enough").press("Sign in");
      assertThat(plain.heading()).isEqualTo("Test");
    }
  }

  private String account(String name) {
    var email = UUID.randomUUID() + "@example.org";
    accounts.open(name, email, "right enough", Set.of(Role.COORDINATOR));
    return email;
  }
}
