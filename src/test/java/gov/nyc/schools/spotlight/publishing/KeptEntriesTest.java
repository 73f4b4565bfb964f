package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Whatever is refused, and why: what was typed comes back, and all that is wrong is said at once, above the form and beside its fields. */
@TrackerTest
class KeptEntriesTest {

  private static final String TEXT = "\n“Leïla’s” <b>circle</b> & co.\r\n\r\nقراءة معًا 👩🏽‍🏫";
  private static final String SHOWN = TEXT.replace("\r\n", "\n");

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private WithdrawalLinks links;
  @Autowired private Media media;
  @Autowired private Roster roster;
  @Autowired private Accounts accounts;
  @Autowired private People people;
  @Autowired private CaseFiles files;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;

  private MockMvc pages;
  private SignedIn producer;
  private String number;

  @BeforeEach
  void aPublishedCase() {
    pages = scene.pages();
    producer = bench.producer();
    number = scene.opened();
    scene.does(() -> {
      files.advance(number, Stage.SPOTLIGHT);
      files.stand(number, Standing.PUBLISHED);
    });
    bench.publish(Subject.spotlight(number));
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void saysAllThatIsWrongWithAnAssetAtOnce() throws Exception {
    var page = refused(multipart("/cases/{n}/media", number).param("assetTitle", "x".repeat(121)).param("link", "http://films.example")
        .param("description", TEXT + "y".repeat(1000)), producer);
    assertThat(wrong(page)).containsExactly("type", "assetTitle", "link", "capturedOn", "students", "description");
    assertThat(page.select("#assetTitle, #link").eachAttr("value")).containsExactly("x".repeat(121), "http://films.example");
    assertThat(typed(page, "#description")).isEqualTo(SHOWN + "y".repeat(1000));
  }

  @Test
  void saysAllThatIsWrongWithWhatIsSaidAnewOfAnAsset() throws Exception {
    var student = bench.student(number);
    var film = bench.film(Subject.spotlight(number), student);
    var page = refused(post("/cases/{n}/media/{a}", number, film).param("seen", media.get(number, film).version())
        .param("shown", student.toString()).param("captions", "LINKED").param("captionsLink", "no address")
        .param("description", TEXT + "y".repeat(1000)), producer);
    assertThat(wrong(page)).containsExactly("assetTitle", "students", "captionsLink", "description");
    assertThat(page.select("#captionsLink").val()).isEqualTo("no address");
    assertThat(typed(page, "#description")).startsWith(SHOWN);
  }

  @Test
  void showsTheOtherVersionToWhoeverSavesAnOldOne() throws Exception {
    var film = bench.film(Subject.spotlight(number), "https://films.schools.example/" + word(), false, bench.teacher(number));
    var opened = Jsoup.parse(pages.perform(get("/cases/{n}/media/{a}", number, film).with(by(producer))).andReturn().getResponse().getContentAsString());
    var other = new AddAsset.AssetWords("Theirs", false, List.of(), "Another <b>description</b>.", Captions.NONE, null);
    scene.as(bench.producer(), () -> media.change(number, film, media.get(number, film).version(), other));
    var save = post("/cases/{n}/media/{a}", number, film).param("seen", opened.select("[name=seen]").val()).param("assetTitle", "Mine")
        .param("students", "no").param("captions", "NONE").param("description", TEXT);
    var answer = pages.perform(save.with(by(producer)).with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(409);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.expectFirst("main").text()).contains("Theirs", "Another <b>description</b>.", "Nothing was saved");
    assertThat(page.select("#assetTitle").val()).isEqualTo("Mine");
    assertThat(typed(page, "#description")).isEqualTo(SHOWN);
    assertThat(media.get(number, film).title()).isEqualTo("Theirs");
    pages.perform(post("/cases/{n}/media/{a}", number, film).param("seen", page.select("[name=seen]").val()).param("assetTitle", "Mine")
        .param("students", "no").param("captions", "NONE").with(by(producer)).with(csrf()));
    assertThat(media.get(number, film).title()).as("saved once more it is meant").isEqualTo("Mine");
  }

  @Test
  void saysAllThatIsWrongWithAConsentAtOnce() throws Exception {
    var person = bench.student(number);
    var page = refused(multipart("/cases/{n}/shown/{p}/consent", number, person).param("kind", "THIRD_PARTY").param("organisation", "Mu“se”um")
        .param("purpose", "p".repeat(501)).param("firstDay", "2026-03-10").param("lastDay", "2026-03-01"), producer);
    assertThat(wrong(page)).containsExactly("event", "purpose", "lastDay", "platforms", "signedBy", "signer", "signedOn");
    assertThat(page.select("#organisation, #purpose, #firstDay, #lastDay").eachAttr("value"))
        .containsExactly("Mu“se”um", "p".repeat(501), "2026-03-10", "2026-03-01");
    assertThat(wrong(refused(multipart("/cases/{n}/shown/{p}/consent", number, person).param("kind", "NYCPS_USE"), producer)))
        .containsExactly("schoolYear", "signedBy", "signer", "signedOn");
    assertThat(wrong(refused(multipart("/cases/{n}/shown/{p}/consent", number, person), producer)))
        .containsExactly("kind", "signedBy", "signer", "signedOn");
  }

  @Test
  void saysAllThatIsWrongWithSomebodyShown() throws Exception {
    var page = refused(post("/cases/{n}/shown", number).param("alias", "a\u0001b"), producer);
    assertThat(wrong(page)).containsExactly("alias", "student");
    assertThat(page.select("#alias").val()).as("the spot is marked").isEqualTo("a\uFFFDb");
    roster(producer, "Z. <Q>");
    var again = refused(post("/cases/{n}/shown", number).param("alias", "Z. <Q>").param("student", "no"), producer);
    assertThat(wrong(again)).containsExactly("alias");
    assertThat(again.select("#alias").val()).isEqualTo("Z. <Q>");
    assertThat(again.select("#student-no[checked]")).hasSize(1);
  }

  @Test
  void keepsTheDayOfARevocationInItsOwnForm() throws Exception {
    var person = bench.student(number);
    var consent = bench.consents(number, person, 2025);
    var other = bench.consents(number, person, 2024);
    var page = refused(post("/cases/{n}/shown/revoke", number).param("consent", consent.toString()).param("revokedOn", "2020-01-31"), producer);
    assertThat(wrong(page)).containsExactly(consent + "-revokedOn");
    assertThat(page.getElementById(consent + "-revokedOn").val()).isEqualTo("2020-01-31");
    assertThat(page.getElementById(consent + "-revokedOn").closest("details").hasAttr("open")).isTrue();
    assertThat(page.getElementById(other + "-revokedOn").val()).isEmpty();
  }

  /** A file can't be filled in again: it is asked for once more, beside all else that is wrong. */
  @Test
  void keepsTheWordsBesideAFileThatIsRefused() throws Exception {
    var large = new MockMultipartFile("photo", "large.png", "image/png", new byte[Documents.LARGEST + 1]);
    var page = refused(multipart("/cases/{n}/media", number).file(large).param("type", "PHOTO").param("assetTitle", "Room 214")
        .param("description", TEXT), producer);
    assertThat(wrong(page)).containsExactly("photo", "capturedOn", "students");
    assertThat(page.select("#assetTitle").val()).isEqualTo("Room 214");
    assertThat(page.select("#type-photo[checked]")).hasSize(1);
    assertThat(typed(page, "#description")).isEqualTo(SHOWN);
    var program = new MockMultipartFile("signedForm", "form.pdf", "application/pdf", "#!/bin/sh".getBytes());
    assertThat(wrong(refused(multipart("/cases/{n}/shown/{p}/consent", number, bench.student(number)).file(program).param("kind", "NYCPS_USE")
        .param("signer", "A. Parent"), producer))).containsExactly("schoolYear", "signedBy", "signedOn", "signedForm");
  }

  @Test
  void asksForASoundFileOnceMoreWhenSomethingElseIsRefused() throws Exception {
    var photo = new MockMultipartFile("photo", "room “214”.png", "image/png", PublishingBench.png());
    var page = refused(multipart("/cases/{n}/media", number).file(photo).param("type", "PHOTO").param("capturedOn", "2026-03-10")
        .param("students", "no"), producer);
    assertThat(wrong(page)).containsExactly("assetTitle", "photo");
    assertThat(page.select("#photo-error").text()).contains("room “214”.png");
    assertThat(media.ofCase(number)).isEmpty();
  }

  @Test
  void keepsWhatACoordinatorTypedForTheSchool() throws Exception {
    var coordinator = scene.staff(Role.COORDINATOR);
    var page = refused(post("/cases/{n}/withdraw", number).param("words", TEXT + "z".repeat(1500)), coordinator);
    assertThat(wrong(page)).containsExactly("withdraw-reason", "withdraw-words");
    assertThat(typed(page, "#withdraw-words")).isEqualTo(SHOWN + "z".repeat(1500));
    var chosen = refused(post("/cases/{n}/withdraw", number).param("reason", "practice-ended").param("words", "\u0002"), coordinator);
    assertThat(chosen.select("#withdraw-reason-practice-ended[checked]")).hasSize(1);
    assertThat(withdrawals.find(number)).isEmpty();
    assertThat(pages.perform(get("/cases/{n}", number).with(by(coordinator))).andReturn().getResponse().getContentAsString())
        .as("the same form stands on the case page").contains("withdraw-words");
  }

  @Test
  void showsACoordinatorWhoComesTooLateWhatWasTyped() throws Exception {
    var coordinator = scene.staff(Role.COORDINATOR);
    scene.as(coordinator, () -> withdrawals.byCoordinator(number, WithdrawalReason.OTHER, ""));
    var answer = pages.perform(post("/cases/{n}/withdraw", number).param("reason", "practice-ended").param("words", "They <called>.")
        .with(by(coordinator)).with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.getContentAsString()).expectFirst("main").text()).contains("Nothing was changed", "They <called>.");
  }

  @Test
  void keepsAFormOfStaffWhoseSessionIsOver() {
    var email = word() + "@schools.example";
    accounts.open("Cora Coordinator", email, "right enough", Set.of(Role.COORDINATOR, Role.PRODUCER));
    var caller = new Caller(port);
    caller.signIn(email, "right enough");
    var withdrawal = caller.page("/cases/" + number).expectForm("form[action$=/withdraw]");
    var film = caller.page("/cases/" + number + "/media/new").expectForm("main form");
    var person = bench.student(number);
    var consent = caller.page("/cases/" + number + "/shown/" + person + "/consent").expectForm("main form");
    caller.forget("session");
    var later = caller.submit(withdrawal, Map.of("reason", "other", "words", TEXT));
    assertThat(later.statusCode()).isEqualTo(401);
    var again = signInAgain(caller, later, email);
    assertThat(caller.submit(again, Map.of()).statusCode()).isEqualTo(302);
    assertThat(withdrawals.find(number).orElseThrow().words()).isEqualTo(SHOWN.strip());
    caller.forget("session");
    var refused = caller.submit(film, Map.of("assetTitle", "Room 214", "description", TEXT),
        List.of(new Caller.Upload("photo", "room.png", "image/png", PublishingBench.png())));
    var refilled = parse(caller.submit(signInAgain(caller, refused, email), Map.of()));
    assertThat(refilled.select("#assetTitle").val()).isEqualTo("Room 214");
    assertThat(typed(refilled, "#description")).isEqualTo(SHOWN);
    caller.forget("session");
    var unsigned = caller.submit(consent, Map.of("kind", "NYCPS_USE", "schoolYear", "2025", "signedBy", "PARENT", "signer", "Leïla’s <mother>",
        "signedOn", "2025-09-15"), List.of(new Caller.Upload("signedForm", "form.png", "image/png", PublishingBench.png())));
    assertThat(caller.submit(signInAgain(caller, unsigned, email), Map.of()).statusCode()).isEqualTo(302);
    assertThat(roster.ofCase(number).get(0).consents()).singleElement().extracting(Consent::signer).isEqualTo("Leïla’s <mother>");
  }

  @Test
  void keepsWhatASchoolTypedWhateverIsWrong() {
    var mail = mailed();
    var caller = new Caller(port);
    var form = caller.page(mail.link("/withdraw/")).expectForm("main form");
    var nothing = parse(caller.submit(form, Map.of("words", TEXT + "w".repeat(1500))));
    assertThat(wrong(nothing)).containsExactly("reason", "words", "code");
    assertThat(typed(nothing, "#words")).startsWith(SHOWN);
    var wrongCode = parse(caller.submit(form, Map.of("reason", "other", "words", TEXT, "_code", "AAAAAA")));
    assertThat(wrong(wrongCode)).containsExactly("code");
    assertThat(typed(wrongCode, "#words")).isEqualTo(SHOWN);
    assertThat(wrongCode.select("#reason-other[checked]")).hasSize(1);
  }

  @Test
  void keepsWhatASchoolTypedWhenItsPageIsTooOld() {
    var mail = mailed();
    var caller = new Caller(port);
    var form = caller.page(mail.link("/withdraw/")).expectForm("main form");
    caller.forget("link-nonce");
    var page = parse(caller.submit(form, Map.of("reason", "other", "words", TEXT, "_code", mail.code())));
    assertThat(wrong(page)).as("opened in another browser, or long ago").containsExactly("code");
    assertThat(typed(page, "#words")).isEqualTo(SHOWN);
    assertThat(withdrawals.find(number)).isEmpty();
    caller.forget("csrf");
    var again = parse(caller.submit(page.expectForm("main form"), Map.of("words", TEXT, "_code", mail.code()))).expectForm("main form");
    assertThat(caller.submit(again, Map.of()).statusCode()).isEqualTo(302);
    assertThat(withdrawals.find(number).orElseThrow().words()).isEqualTo(SHOWN.strip());
  }

  @Test
  void showsASchoolThatComesTooLateWhatItTyped() {
    var mail = mailed();
    var caller = new Caller(port);
    var form = caller.page(mail.link("/withdraw/")).expectForm("main form");
    clock.advance(Duration.ofDays(31));
    var expired = caller.submit(form, Map.of("reason", "other", "words", TEXT, "_code", mail.code()));
    assertThat(expired.statusCode()).isEqualTo(410);
    assertThat(parse(expired).select("main .typed").first().wholeText()).isEqualToNormalizingNewlines(TEXT);
    clock.backToRealTime();
    scene.as(scene.staff(Role.COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.OTHER, ""));
    var done = caller.submit(form, Map.of("reason", "other", "words", "Short.", "_code", mail.code()));
    assertThat(done.statusCode()).isEqualTo(409);
    assertThat(parse(done).expectFirst("main").text()).contains("not public any more", "Short.");
  }

  /** The ids of the summary, each of which is a control that says the same. */
  private static List<String> wrong(Document page) {
    var ids = page.select("[data-error-summary] a").eachAttr("href").stream().map(href -> href.substring(1)).toList();
    for (var id : ids) {
      assertThat(page.getElementById(id)).as(id).isNotNull();
      assertThat(page.getElementById(id + "-error").text()).as(id).isEqualTo(page.select("[data-error-summary] a[href=#" + id + "]").text());
    }
    return ids;
  }

  /** As a browser fills it: a line break right after the tag is no part of the text. */
  private static String typed(Document page, String selector) {
    return page.expectFirst(selector).wholeText().replaceFirst("^\n", "");
  }

  private Document refused(AbstractMockHttpServletRequestBuilder<?> request, SignedIn person) throws Exception {
    var answer = pages.perform(request.with(by(person)).with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static Element signInAgain(Caller caller, HttpResponse<String> refused, String email) {
    var signedIn = caller.submit(parse(refused).expectForm("form[action=/sign-in/again]"), Map.of("email", email, "password", "right enough"));
    return parse(signedIn).expectForm("main form");
  }

  private static Document parse(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }

  private void roster(SignedIn person, String alias) {
    scene.as(person, () -> roster.addPerson(number, alias, false));
  }

  private Inbox.Mail mailed() {
    var address = word() + "@principals.example";
    scene.does(() -> {
      UUID principal = people.addContact("Pat Principal", address, Locale.ENGLISH);
      outbox.post(Letter.about("test:" + word(), "withdrawal-link").onCase(number).with("title", "Practice")
          .to(principal, "Pat Principal", address, Locale.ENGLISH).atOnce().link("withdraw", links.issue(number, principal)));
    });
    return inbox.last(address, "take your practice down");
  }
}
