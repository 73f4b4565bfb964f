package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.nomination.draft.DraftRounds;
import gov.nyc.schools.spotlight.support.FakeClamd;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public form by HTTP: whatever is typed is kept, whatever is wrong is said, and nothing happens twice. */
@TrackerTest
class NominationFormTest {

  private static final byte[] PNG = java.util.Base64.getDecoder()
      .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;
  @Autowired private Inbox inbox;
  @Autowired private DraftRounds rounds;
  @Autowired private MovableClock clock;
  private Visit visit;
  private Nominator nominator;

  @BeforeEach
  void begin() {
    visit = new Visit(port);
    nominator = new Nominator(visit).begins();
  }

  @Test
  void knowsNoDraftOfAnotherOrAnAlteredAddress() {
    assertThat(visit.get("/nominate/dAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/you").status()).isEqualTo(404);
    assertThat(visit.get(nominator.base() + "x/you").status()).isEqualTo(404);
    assertThat(visit.get(nominator.base() + "/nowhere").status()).isEqualTo(404);
    assertThat(visit.text()).doesNotContain("Exception");
  }

  @Test
  void refusesAnInputThatThePageDoesNotHaveAndKeepsNothingOfIt() {
    visit.get(nominator.base() + "/you");
    nominator.fills("you").with("role2", "admin").press("_go", "next");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.form("#name").value("name")).isEqualTo("Renée O’Hara-Núñez");
    assertThat(visit.get(nominator.base() + "/you").form("#name").value("name")).isEmpty();
  }

  @Test
  void keepsWhatIsTooLongLetterForLetterAndSaysByHowMuch() {
    var title = "é".repeat(60) + "🌱".repeat(61);
    visit.get(nominator.base() + "/practice");
    nominator.says("title", title).fills("practice").press("_go", "next");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.page().selectFirst("#title").attr("aria-invalid")).isEqualTo("true");
    assertThat(visit.page().selectFirst("#title-error").text()).contains("120");
    assertThat(visit.form("#title").value("title")).isEqualTo(title);
    assertThat(visit.get(nominator.base() + "/practice").form("#title").value("title")).isEqualTo(title);
  }

  @Test
  void keepsWhatIsNoNumberAndSaysSo() {
    visit.get(nominator.base() + "/practice");
    nominator.says("studentsServed", "about <40>").fills("practice").press("_go", "save");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.form("#studentsServed").value("studentsServed")).isEqualTo("about <40>");
  }

  @Test
  void saysWhatIsMissingBesideTheFieldAndInASummaryThatLeadsThere() {
    visit.get(nominator.base() + "/you").form("#name").press("_go", "next");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.page().select("[data-error-summary] a").eachAttr("href")).contains("#name", "#email", "#role");
    assertThat(visit.page().selectFirst("#name-error")).isNotNull();
  }

  @Test
  void canBeFilledInAnyOrderAndSavedUnfinished() {
    visit.get(nominator.base() + "/spreading").form("#whatOthersNeed").with("whatOthersNeed", "Time.").press("_go", "save");
    assertThat(visit.status()).isEqualTo(200);
    assertThat(visit.text()).contains("Saved. You can close this page and come back.");
    assertThat(visit.get(nominator.base() + "/spreading").form("#whatOthersNeed").value("whatOthersNeed")).isEqualTo("Time.");
  }

  @Test
  void leadsFromTheLastStepToEverythingThatIsMissing() {
    visit.get(nominator.base() + "/check").form("button[value=send]").with("principalAware", "true").with("noStudentNames", "true")
        .with("mayContact", "true").press("_go", "send");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.text()).contains("Nothing was sent yet.");
    var places = visit.page().select("[data-error-summary] a").eachAttr("href");
    assertThat(places).anyMatch(href -> href.contains("/you?check=1#name")).anyMatch(href -> href.contains("/evidence?check=1#outcomes"));
    visit.get(places.get(0));
    assertThat(visit.page().select(".usa-error-message")).isNotEmpty();
  }

  @Test
  void makesOneCaseOfManySubmitsAtOnce() {
    nominator.fillsAll();
    var form = nominator.fills("check");
    var answers = java.util.stream.IntStream.range(0, 6)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> form.pressAside("_go", "send"))).toList().stream()
        .map(CompletableFuture::join).toList();
    var pages = new HashSet<String>();
    answers.forEach(answer -> pages.add(answer.uri().getPath() + " " + answer.statusCode()));
    assertThat(pages).containsExactly(nominator.base() + "/done 200");
    assertThat(answers.stream().map(HttpResponse::body).map(body -> body.replaceAll("(?s).*nomination-number\">([^<]*)<.*", "$1")).distinct())
        .hasSize(1);
    assertThat(casesOf(nominator.title())).isOne();
    assertThat(inbox.of(nominator.email).stream().filter(mail -> mail.subject().contains("Please confirm"))).hasSize(1);
  }

  @Test
  void givesTheSamePageAfterRefreshAndBack() {
    var number = nominator.fillsAll().sends();
    assertThat(visit.get(nominator.base() + "/done").text()).contains(number);
    assertThat(visit.get(nominator.base() + "/practice").path()).endsWith("/done");
    assertThat(visit.get(nominator.base()).path()).endsWith("/done");
    assertThat(casesOf(nominator.title())).isOne();
  }

  @Test
  void refusesAStaleSaveKeepsWhatWasTypedAndShowsTheOtherVersion() {
    visit.get(nominator.base() + "/practice");
    var first = nominator.fills("practice").with("title", "From the first window");
    visit.get(nominator.base() + "/practice");
    nominator.fills("practice").with("title", "From the second <window>").press("_go", "save");
    first.press("_go", "save");
    assertThat(visit.status()).isEqualTo(409);
    assertThat(visit.form("#title").value("title")).isEqualTo("From the first window");
    assertThat(visit.text()).contains("From the second <window>");
    visit.form("#title").press("_go", "save");
    assertThat(visit.status()).isEqualTo(200);
    assertThat(visit.get(nominator.base() + "/practice").form("#title").value("title")).isEqualTo("From the first window");
  }

  @Test
  void letsTwoWindowsSaveDifferentSteps() {
    visit.get(nominator.base() + "/practice");
    var practice = nominator.fills("practice");
    visit.get(nominator.base() + "/spreading");
    nominator.fills("spreading").press("_go", "save");
    practice.press("_go", "save");
    assertThat(visit.status()).isEqualTo(200);
  }

  @Test
  void addsAndRemovesMeasuresWithoutScripts() {
    visit.get(nominator.base() + "/evidence");
    visit.form("#outcomes").with("measures[0].what", "First").press("_add", "measures");
    assertThat(visit.status()).isEqualTo(200);
    visit.form("#outcomes").with("measures[1].what", "Second").press("_remove", "measures.0");
    assertThat(measures()).containsExactly("Second");
    visit.get(nominator.base() + "/evidence");
    assertThat(measures()).containsExactly("Second");
  }

  @Test
  void keepsFilesByTheirContentAndRefusesOthersWithoutLosingWords() {
    visit.get(nominator.base() + "/evidence");
    nominator.fills("evidence").file("files", "chart é.png", PNG).press("_go", "save");
    assertThat(visit.text()).contains("chart é.png");
    nominator.fills("evidence").with("outcomes", "Kept words").file("files", "plan.pdf", "MZ no pdf".getBytes(StandardCharsets.UTF_8))
        .press("_go", "save");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.form("#outcomes").value("outcomes")).isEqualTo("Kept words");
    assertThat(visit.text()).contains("plan.pdf");
  }

  @Test
  void refusesAFileThatTheScannerRefusesOrCannotReadWithoutLosingWords() {
    for (var refused : java.util.Map.of(FakeClamd.VIRUS, "virus scanner found something", FakeClamd.UNREADABLE, "add the file again in a few minutes").entrySet()) {
      visit.get(nominator.base() + "/evidence");
      nominator.fills("evidence").with("outcomes", "Kept words").file("files", "plan.pdf", ("%PDF-1.4\n" + refused.getKey()).getBytes(StandardCharsets.UTF_8))
          .press("_go", "save");
      assertThat(visit.status()).isEqualTo(422);
      assertThat(visit.text()).contains(refused.getValue()).contains("plan.pdf");
      assertThat(visit.form("#outcomes").value("outcomes")).isEqualTo("Kept words");
      assertThat(visit.get(nominator.base() + "/evidence").text()).doesNotContain("plan.pdf");
      assertThat(visit.form("#outcomes").value("outcomes")).isEqualTo("Kept words");
    }
  }

  @Test
  void refusesAFileOfMoreThanTenMegabytesWithoutLosingWords() {
    var large = java.util.Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1);
    visit.get(nominator.base() + "/evidence");
    nominator.fills("evidence").with("outcomes", "Kept words").file("files", "large.png", large).press("_go", "save");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.form("#outcomes").value("outcomes")).isEqualTo("Kept words");
  }

  @Test
  void mailsALinkThatOpensTheDraftOnAnotherDeviceAndNothingThatWasTyped() {
    nominator.says("name", "Visit evil.example now").goesThrough("you");
    var mail = inbox.last(nominator.email, "Your draft");
    assertThat(mail.text()).doesNotContain("evil.example");
    var elsewhere = new Visit(port).get(mail.link("/nominate/"));
    assertThat(elsewhere.path()).endsWith("/where");
    assertThat(elsewhere.get(mail.link("/nominate/") + "/you").form("#name").value("name")).isEqualTo("Visit evil.example now");
    nominator.goesThrough("you");
    visit.get(nominator.base() + "/where").form("form[action$=mail-link] button").press();
    visit.get(nominator.base() + "/where").form("form[action$=mail-link] button").press();
    assertThat(inbox.of(nominator.email)).hasSize(2);
  }

  @Test
  void endsTheLinkThatWentToAMistypedAddress() {
    var mistyped = word() + "@nominators.example";
    nominator.says("email", mistyped).goesThrough("you");
    var old = inbox.last(mistyped, "Your draft").link("/nominate/");
    var stranger = new Visit(port).get(old + "/you");
    nominator.says("email", nominator.email).goesThrough("you");
    assertThat(visit.status()).isEqualTo(200);
    assertThat(new Visit(port).get(old).status()).isEqualTo(404);
    assertThat(stranger.form("#email").with("name", "Somebody else").press("_go", "next").status()).isEqualTo(404);
    var mail = inbox.last(nominator.email, "Your draft");
    assertThat(new Visit(port).get(mail.link("/nominate/") + "/you").form("#name").value("name")).isEqualTo("Renée O’Hara-Núñez");
  }

  @Test
  void aBrowserThatCameByTheLinkGoesOnWhenItChangesTheAddress() {
    nominator.goesThrough("you");
    var old = inbox.last(nominator.email, "Your draft").link("/nominate/");
    var elsewhere = new Visit(port).get(old + "/you");
    elsewhere.form("#email").with("email", word() + "@nominators.example").press("_go", "next");
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(elsewhere.path()).endsWith("/where").doesNotStartWith(old);
    elsewhere.form("button[name=_go]").with("contactName", "The office").press("_go", "save");
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(new Visit(port).get(old).status()).isEqualTo(404);
    assertThat(visit.get(nominator.base() + "/where").form("#contactName").value("contactName")).isEqualTo("The office");
  }

  @Test
  void forgetsADraftAfterSixtyDays() {
    nominator.goesThrough("you");
    try {
      clock.advance(Duration.ofDays(61));
      assertThat(visit.get(nominator.base() + "/you").status()).isEqualTo(404);
    } finally {
      clock.backToRealTime();
    }
  }

  @Test
  void remindsOfAnUnfinishedDraftAfterSevenAndThirtyDaysOnceEach() {
    nominator.goesThrough("you");
    var link = inbox.last(nominator.email, "Your draft").link("/nominate/");
    try {
      clock.advance(Duration.ofDays(7).plusHours(1));
      rounds.walk();
      rounds.walk();
      assertThat(inbox.of(nominator.email)).hasSize(2);
      clock.advance(Duration.ofDays(23));
      rounds.walk();
      var reminder = inbox.last(nominator.email, "waiting for you");
      assertThat(inbox.of(nominator.email)).hasSize(3);
      assertThat(reminder.link("/nominate/")).isEqualTo(link);
      clock.advance(Duration.ofDays(31));
      rounds.walk();
      assertThat(sql.sql("select count(*) from nomination_draft where mailed_to = :to").param("to", nominator.email)
          .query(Integer.class).single()).isZero();
    } finally {
      clock.backToRealTime();
    }
  }

  @Test
  void remindsAfterTheLastSaveAndAgainOfWhatWasSavedSince() {
    nominator.goesThrough("you");
    inbox.of(nominator.email);
    try {
      clock.advance(Duration.ofDays(5));
      nominator.goesThrough("practice");
      clock.advance(Duration.ofDays(2).plusHours(1));
      rounds.walk();
      assertThat(inbox.of(nominator.email)).hasSize(1);
      clock.advance(Duration.ofDays(5));
      rounds.walk();
      assertThat(inbox.of(nominator.email)).hasSize(2);
    } finally {
      clock.backToRealTime();
    }
  }

  @Test
  void beginsOneDraftHoweverOftenTheButtonIsPressedAndAnotherAfterItWasSent() {
    var begin = visit.get("/nominate").form("[name=_key]");
    assertThat(visit.header("Cache-Control")).as("whoever goes back finds the same page").isEqualTo("private, no-cache");
    var pressed = java.util.stream.IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> begin.pressAside(null, null).uri().getPath()))
        .toList().stream().map(CompletableFuture::join).distinct().toList();
    assertThat(pressed).hasSize(1);
    begin.press();
    assertThat(visit.path()).isEqualTo(pressed.get(0));
    assertThat(visit.get("/nominate").form("[name=_key]").press().path()).isNotEqualTo(pressed.get(0));
    assertThat(visit.get("/nominate").form("[name=_key]").with("_key", begin.value("_key").replaceAll("..$", "aa")).press().path())
        .endsWith("/you").isNotEqualTo(pressed.get(0));
    assertThat(visit.get("/share").form("[name=_key]").with("_key", begin.value("_key")).press().path()).startsWith("/share/");
    sql.sql("update nomination_draft set submitted_at = now(), supports = (select number from case_file limit 1) where token_hash = sha256(convert_to(:token, 'UTF8'))")
        .param("token", pressed.get(0).split("/")[2]).update();
    begin.press();
    assertThat(visit.path()).endsWith("/you").isNotEqualTo(pressed.get(0));
  }

  @Test
  void keepsItsAddressOutOfCachesReferrersAndSearchEngines() {
    visit.get(nominator.base() + "/you");
    assertThat(visit.header("Cache-Control")).contains("no-store");
    assertThat(visit.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(visit.header("X-Robots-Tag")).contains("noindex");
    assertThat(sql.sql("select count(*) from nomination_draft where typed like :token or encode(token_hash, 'escape') like :token")
        .param("token", "%" + nominator.base().substring(10) + "%").query(Integer.class).single()).isZero();
  }

  @Test
  void hidesTheRelationshipFromThoseWhoNominateThemselves() {
    nominator.says("selfNomination", "true").says("relationship", "hidden words " + word());
    nominator.fillsAll();
    assertThat(visit.text()).doesNotContain("hidden words");
  }

  private java.util.List<String> measures() {
    return visit.page().select("[name^=measures][name$=what]").stream().filter(input -> input.closest("template") == null)
        .map(input -> input.attr("value")).toList();
  }

  private int casesOf(String title) {
    return sql.sql("select count(*) from case_file where title = :title").param("title", title).query(Integer.class).single();
  }
}
