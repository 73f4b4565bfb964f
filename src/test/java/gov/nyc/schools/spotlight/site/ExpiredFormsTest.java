package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.Staff;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class ExpiredFormsTest {

  private static final String TEXT = "  “Leïla’s” <b>circle</b> & co.\r\n\r\nقراءة معًا 👩🏽‍🏫🎉 'yes' \"no\" \\ &amp; ${x} #{y}\r\n\ttab, and the last space ";
  private static final String FIELD = "practice.whatChanged";

  @LocalServerPort
  private int port;

  @Autowired
  private Accounts accounts;

  @Autowired
  private Staff staff;

  @Autowired
  private Scene scene;

  @Autowired
  private Inbox inbox;

  @Autowired
  private JdbcClient sql;

  @Test
  void keepsAPublicFormWhoseTokenIsGoneLetterForLetter() {
    var id = UUID.randomUUID().toString();
    var stranger = new Caller(port);
    var form = stranger.page("/nominate/test-form/1?step=3&id=q").expectForm("main form");
    stranger.forget("csrf");
    var refused = stranger.submit(form, Map.of("id", id, FIELD, TEXT));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(TestPages.READ).doesNotContainKey(id);
    var again = parse(refused).expectForm("main form");
    assertThat(again.attr("action")).isEqualTo("/nominate/test-form/1?step=3&id=q");
    assertThat(typedTextShown(refused)).isEqualToNormalizingNewlines(TEXT);
    assertThat(stranger.submit(again, Map.of()).body()).isEqualTo("read");
    assertThat(TestPages.READ.get("q").get("id")).containsExactly("q", id);
    assertThat(TestPages.READ.get("q").get(FIELD)).containsExactly(TEXT);
  }

  @Test
  void keepsAFormOfStaffThroughASignIn() {
    var id = UUID.randomUUID().toString();
    var email = account();
    var person = signedIn(email);
    var form = person.page("/test-form").expectForm("main form");
    person.forget("session");
    var refused = person.submit(form, Map.of("id", id, FIELD, TEXT));
    assertThat(refused.statusCode()).isEqualTo(401);
    var signIn = parse(refused).expectForm("form[action=/sign-in/again]");

    var wrong = person.submit(signIn, Map.of("email", email, "password", "wrong"));
    assertThat(wrong.statusCode()).isEqualTo(401);

    var signedIn = person.submit(parse(wrong).expectForm("form[action=/sign-in/again]"), Map.of("email", email, "password", "right enough"));
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(TestPages.READ).as("nothing is sent on by itself").doesNotContainKey(id);
    assertThat(person.submit(parse(signedIn).expectForm("main form"), Map.of()).body()).isEqualTo("read");
    assertThat(TestPages.READ.get(id).get(FIELD)).containsExactly(TEXT);
  }

  @Test
  void keepsAFormOfStaffThroughASignInByMail() {
    var id = UUID.randomUUID().toString();
    var email = account();
    var person = signedIn(email);
    var form = person.page("/test-form").expectForm("main form");
    person.forget("session");
    var ask = parse(person.submit(form, Map.of("id", id, FIELD, TEXT))).expectForm("form[action=/sign-in/again]");
    ask.attr("action", ask.expectFirst("button[formaction]").attr("formaction"));
    var mailed = person.submit(ask, Map.of("email", email));
    assertThat(typedTextShown(mailed)).isEqualToNormalizingNewlines(TEXT);
    var tooEarly = person.submit(parse(mailed).expectForm("form[action=/sign-in/again/by-code]"), Map.of());
    assertThat(tooEarly.statusCode()).isEqualTo(401);

    var mail = inbox.last(email, "to sign in");
    person.submit(person.page(mail.link("/sign-in/code/")).expectForm("main form"), Map.of("code", mail.code()));
    var back = person.submit(parse(tooEarly).expectForm("form[action=/sign-in/again/by-code]"), Map.of());
    assertThat(person.submit(parse(back).expectForm("main form"), Map.of()).body()).isEqualTo("read");
    assertThat(TestPages.READ.get(id).get(FIELD)).containsExactly(TEXT);
  }

  @Test
  void sendsAFormOnAsNobodyElse() {
    var id = UUID.randomUUID().toString();
    var person = signedIn(account());
    var form = person.page("/test-form").expectForm("main form");
    person.forget("session");
    var refused = person.submit(form, Map.of("id", id, FIELD, TEXT));
    var another = person.submit(parse(refused).expectForm("form[action=/sign-in/again]"), Map.of("email", account(), "password", "right enough"));
    assertThat(another.statusCode()).isEqualTo(403);
    assertThat(parse(another).select("main [role=alert]").text()).contains("another person");
    assertThat(typedTextShown(another)).isEqualToNormalizingNewlines(TEXT);
    assertThat(person.get("/test-form").statusCode()).as("the other person was not signed in").isEqualTo(302);
  }

  @Test
  void showsOnlyTheTextsWhenSomebodyElseIsSignedInByNow() {
    var person = signedIn(account());
    var form = person.page("/test-form").expectForm("main form");
    person.forget("session");
    person.signIn(account(), "right enough");
    var refused = person.submit(form, Map.of("id", UUID.randomUUID().toString(), FIELD, TEXT));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(parse(refused).select("main form")).isEmpty();
    assertThat(typedTextShown(refused)).isEqualToNormalizingNewlines(TEXT);
  }

  @Test
  void offersNoFormAgainThatAnotherSiteSent() {
    var person = signedIn(account());
    for (var site : List.of("cross-site", "same-site")) {
      var forged = person.post("/test-form", Map.of("id", List.of("1"), FIELD, List.of(TEXT)), "Sec-Fetch-Site", site);
      assertThat(forged.statusCode()).isEqualTo(403);
      assertThat(parse(forged).select("main form")).isEmpty();
    }
    var nobodys = person.post("/test-form", Map.of("id", List.of("1"), FIELD, List.of(TEXT)));
    assertThat(nobodys.statusCode()).isEqualTo(403);
    assertThat(parse(nobodys).select("main form")).as("a form that no page of ours wrote").isEmpty();
    assertThat(typedTextShown(nobodys)).isEqualToNormalizingNewlines(TEXT);
    var me = person.page("/test-form").expectFirst("[name=_by]").attr("value");
    var own = person.post("/test-form", Map.of("id", List.of("1"), FIELD, List.of(TEXT), "_by", List.of(me)), "Sec-Fetch-Site", "same-origin");
    assertThat(parse(own).select("main form")).hasSize(1);
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusyAndKeepsWhatWasTyped() {
    var email = account();
    var person = signedIn(email);
    var form = person.page("/test-form").expectForm("main form");
    age(email, Duration.ofHours(11));
    assertThat(person.get("/test-form").statusCode()).isEqualTo(200);
    age(email, Duration.ofHours(1));
    var refused = person.submit(form, Map.of("id", UUID.randomUUID().toString(), FIELD, TEXT));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(typedTextShown(refused)).isEqualToNormalizingNewlines(TEXT);
    assertThat(person.get("/test-form").statusCode()).isEqualTo(302);
  }

  /** Sessions live on real time, which no test can wait for. */
  private void age(String email, Duration by) {
    assertThat(sql.sql("update spring_session set creation_time = creation_time - :by where principal_name = :email")
        .param("by", by.toMillis()).param("email", email).update()).isOne();
  }

  @Test
  void aNewPasswordEndsTheSessionsThatTheOldOneBegan() {
    var email = account();
    var person = signedIn(email);
    assertThat(person.get("/test-form").statusCode()).isEqualTo(200);
    var id = accounts.loadUserByUsername(email).id();
    scene.as(scene.staff(Role.ADMIN), () -> staff.setPassword(id, "another one"));
    assertThat(person.get("/test-form").statusCode()).isEqualTo(302);
  }

  @Test
  void handsNoPasswordBack() {
    var stranger = new Caller(port);
    var refused = stranger.post("/nominate/test-form/1", Map.of("newPassword", List.of("a very secret text"), "id", List.of("1")));
    assertThat(refused.body()).doesNotContain("a very secret text");
  }

  @Test
  void tellsScriptsByStatusAlone() {
    var refused = new Caller(port).post("/nominate/test-form/1", Map.of(), "Accept", "application/json");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
  }

  private static String typedTextShown(HttpResponse<String> answer) {
    return parse(answer).expectFirst("main dd.typed").wholeText();
  }

  private static Document parse(HttpResponse<String> answer) {
    var page = Jsoup.parse(answer.body(), answer.uri().toString());
    page.outputSettings().prettyPrint(false);
    return page;
  }

  private Caller signedIn(String email) {
    var person = new Caller(port);
    assertThat(person.signIn(email, "right enough").statusCode()).isEqualTo(302);
    return person;
  }

  private String account() {
    var email = UUID.randomUUID() + "@example.org";
    accounts.open("Kim Doe", email, "right enough", Set.of(Role.COORDINATOR));
    return email;
  }
}
