package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackerTest
class SignInByCodeTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;
  private final String email = Scene.word() + "@schools.example";
  private UUID person;
  private Caller caller;

  @BeforeEach
  void account() {
    person = accounts.open("Zoë Çelik", email, null, Set.of(Role.COORDINATOR));
    caller = new Caller(port);
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void linkAndCodeTogetherSignInOnce() {
    var mail = asked();
    assertThat(typed(caller, mail, mail.code()).statusCode()).isEqualTo(302);
    assertThat(caller.page("/tasks").text()).contains("Zoë Çelik");
    assertThat(opened(new Caller(port), mail)).contains("ended");
  }

  @Test
  void leadsOnToWhatWasAskedForInTheSameBrowser() {
    var ask = caller.page("/sign-in?to=/cases?q=tea").selectFirst("main a[href*=/sign-in/code]").attr("href");
    caller.submit(caller.page(ask).expectForm("main form"), Map.of("email", email));
    var mail = inbox.last(email, "to sign in");
    assertThat(typed(caller, mail, mail.code()).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/cases?q=tea"));
  }

  @Test
  void openingTheLinkSignsNobodyIn() {
    var mail = asked();
    caller.page(mail.link("/sign-in/code/"));
    caller.page(mail.link("/sign-in/code/"));
    assertThat(caller.get("/tasks").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
    assertThat(typed(caller, mail, mail.code()).statusCode()).isEqualTo(302);
  }

  @Test
  void aWrongCodeSignsNobodyInAndFiveLockTheLink() {
    var mail = asked();
    for (int i = 0; i < 4; i++) {
      assertThat(page(typed(caller, mail, "AAAAAA")).text()).contains("not the code from the mail");
    }
    assertThat(page(typed(caller, mail, "AAAAAA")).text()).contains("locked", "mailed a new link");
    assertThat(caller.page(mail.link("/sign-in/code/")).select("#code")).isEmpty();
    var fresh = inbox.last(email, "to sign in");
    assertThat(fresh.link("/sign-in/code/")).isNotEqualTo(mail.link("/sign-in/code/"));
    assertThat(typed(caller, fresh, fresh.code()).statusCode()).isEqualTo(302);
  }

  @Test
  void aQuarterOfAnHourLaterItIsOver() {
    var mail = asked();
    clock.advance(Duration.ofMinutes(16));
    assertThat(opened(caller, mail)).contains("ended");
    assertThat(caller.page("/sign-in/code?ended").text()).contains("quarter of an hour is over");
  }

  @Test
  void whoHasNoOpenAccountReadsTheSameAndGetsNoMail() {
    accounts.activate(person, false);
    var stranger = "nobody-" + email;
    assertThat(page(asks(email)).select("main").text()).isEqualTo(page(asks(stranger)).select("main").text()).contains("If this address has an account");
    assertThat(inbox.of(email)).isEmpty();
    assertThat(inbox.of(stranger)).isEmpty();
  }

  @Test
  void askingTwiceInAMinuteMailsOnce() {
    clock.moveTo(Instant.parse("2031-01-15T17:00:05Z"));
    asks(email);
    asks(email);
    assertThat(inbox.of(email)).hasSize(1);
  }

  @Test
  void anAccountThatWasClosedMeanwhileStaysOut() {
    var mail = asked();
    accounts.activate(person, false);
    typed(caller, mail, mail.code());
    assertThat(caller.get("/tasks").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
  }

  private Inbox.Mail asked() {
    assertThat(asks(email).statusCode()).isEqualTo(200);
    return inbox.last(email, "to sign in");
  }

  /** Where the link leads on to. */
  private static String opened(Caller caller, Inbox.Mail mail) {
    return caller.get(mail.link("/sign-in/code/")).headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> asks(String address) {
    return caller.submit(caller.page("/sign-in/code").expectForm("main form"), Map.of("email", address));
  }

  private static HttpResponse<String> typed(Caller caller, Inbox.Mail mail, String code) {
    return caller.submit(caller.page(mail.link("/sign-in/code/")).expectForm("main form"), Map.of("code", code));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }
}
