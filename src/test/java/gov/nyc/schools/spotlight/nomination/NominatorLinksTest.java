package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the nominator does by mailed link, from the receipt to the end. */
@TrackerTest
class NominatorLinksTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;
  private Nominator nominator;
  private String number;

  @BeforeEach
  void nominate() {
    nominator = new Nominator(new Visit(port)).fillsAll();
    number = nominator.sends();
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void openingALinkChangesNothingHoweverOften() {
    var link = inbox.last(nominator.email, "Please confirm").link("/confirm/");
    var before = rows();
    new Visit(port).get(link);
    new Visit(port).head(link);
    new Visit(port).get(link);
    assertThat(rows()).isEqualTo(before);
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNCONFIRMED);
  }

  @Test
  void anAlteredLinkOpensNothing() {
    var link = inbox.last(nominator.email, "Please confirm").link("/confirm/");
    var altered = link.substring(0, link.length() - 1) + (link.endsWith("a") ? "b" : "a");
    var visit = new Visit(port).get(altered);
    assertThat(visit.status()).isBetween(404, 410);
    assertThat(visit.text()).doesNotContain(nominator.title());
    assertThat(new Visit(port).get(link.replace("/confirm/", "/status/")).status()).isBetween(404, 410);
  }

  @Test
  void aWrongCodeIsToldAndFiveLockTheLinkAndMailANewOne() {
    var mail = inbox.last(nominator.email, "Please confirm");
    var visit = new Visit(port).get(mail.link("/confirm/"));
    for (int i = 0; i < 5; i++) {
      visit.form("#code").with("_code", "AAAAAA").press();
      assertThat(visit.status()).isEqualTo(422);
    }
    assertThat(visit.text()).contains("locked");
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNCONFIRMED);
    var fresh = inbox.last(nominator.email, "not confirmed yet");
    assertThat(fresh.link("/confirm/")).isNotEqualTo(mail.link("/confirm/"));
    new Visit(port).get(fresh.link("/confirm/")).form("#code").with("_code", fresh.code()).press();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
  }

  @Test
  void theReceiptCarriesNothingThatWasTypedButTheTitle() {
    var mail = inbox.last(nominator.email, "Please confirm");
    assertThat(mail.subject()).contains(nominator.title());
    for (String field : List.of("name", "summary", "need", "principalName", "principalEmail", "outcomes", "relationship")) {
      assertThat(mail.text() + mail.html()).as(field).doesNotContain(nominator.answers.get(field).get(0));
    }
  }

  @Test
  void confirmingTwiceAtOnceConfirmsOnce() {
    var mail = inbox.last(nominator.email, "Please confirm");
    var form = new Visit(port).get(mail.link("/confirm/")).form("#code").with("_code", mail.code());
    var answers = List.of(1, 2, 3).stream().map(i -> CompletableFuture.supplyAsync(() -> form.pressAside(null, null))).toList().stream()
        .map(CompletableFuture::join).toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).contains("your address is confirmed"));
    assertThat(events("address-confirmed")).isOne();
  }

  @Test
  void informationAskedIsGivenAsANewVersionAndTheEarlierOneStays() {
    office.confirmed(nominator, port);
    office.asks(number, "How many <classes>?\nAnd since when?", "title", "outcomes");
    assertThat(files.get(number).standing()).isEqualTo(Standing.INFORMATION_ASKED);
    var mail = inbox.last(nominator.email, "A question");
    assertThat(mail.text()).contains("How many <classes>?").contains("And since when?");
    var visit = new Visit(port).get(mail.link("/information/"));
    assertThat(visit.text()).contains("How many <classes>?");
    assertThat(visit.form("#code").value("outcomes")).isEqualTo("31% to 78%.");
    assertThat(visit.page().select("#summary")).isEmpty();
    visit.form("#code").with("title", "A better title " + number).with("outcomes", "41 → 12 “referrals”").with("note", "More by phone")
        .with("_code", "WRONG1").press("_go", "send");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.form("#code").value("outcomes")).isEqualTo("41 → 12 “referrals”");
    visit.form("#code").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.text()).contains("Thank you for your answer");
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(files.get(number).title()).isEqualTo("A better title " + number);
    assertThat(items.ofCase(number, "Task_ScreenNomination")).isPresent();
    assertThat(answers(1, "outcomes")).isEqualTo("31% to 78%.");
    assertThat(answers(2, "outcomes")).isEqualTo("41 → 12 “referrals”");
    assertThat(answers(2, "summary")).isEqualTo("Two sentences.");
    assertThat(sql.sql("select answer from nomination_question where case_number = :n").param("n", number).query(String.class).single())
        .isEqualTo("More by phone");
  }

  @Test
  void anAnswerIsKeptWhileItIsTypedAndAskedForNothingButItself() {
    office.confirmed(nominator, port);
    office.asks(number, "How many?", "outcomes");
    var mail = inbox.last(nominator.email, "A question");
    var visit = new Visit(port).get(mail.link("/information/"));
    assertThat(visit.form("#code").with("outcomes", "Half a sent").autosaves().statusCode()).isEqualTo(200);
    assertThat(visit.form("#code").with("outcomes", "Of another window").autosaves().statusCode()).isEqualTo(409);
    assertThat(visit.get(mail.link("/information/")).form("#code").value("outcomes")).isEqualTo("Half a sent");
    // As if the need had become a required question after this nomination was sent in.
    sql.sql("update nomination_draft set typed = (typed::jsonb - 'need')::text where case_number = :n and kind = 'INFORMATION'").param("n", number).update();
    visit.form("#code").with("outcomes", "").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.status()).isEqualTo(422);
    visit.form("#code").with("outcomes", "Half a sentence.").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.text()).contains("Thank you for your answer");
    assertThat(answers(2, "outcomes")).isEqualTo("Half a sentence.");
    assertThat(answers(2, "need")).isEqualTo("A need.");
  }

  @Test
  void aQuestionThatNobodyAnswersGoesBackToScreening() {
    office.confirmed(nominator, port);
    office.asks(number, "Well?", "title");
    var link = inbox.last(nominator.email, "A question").link("/information/");
    clock.advance(Duration.ofDays(30));
    jobs.runDue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(items.ofCase(number, "Task_ScreenNomination")).isPresent();
    var late = new Visit(port).get(link);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.text()).contains("went on with what the nomination says", "because nothing was sent by then");
  }

  @Test
  void anAnswerThatComesTooLateIsHandedBack() {
    office.confirmed(nominator, port);
    office.asks(number, "Well?", "title");
    var mail = inbox.last(nominator.email, "A question");
    var visit = new Visit(port).get(mail.link("/information/"));
    clock.advance(Duration.ofDays(30));
    jobs.runDue();
    visit.form("#code").with("note", "Since 2024, in <both> “buildings”").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.status()).isEqualTo(410);
    assertThat(visit.page().select(".typed").text()).contains("Since 2024, in <both> “buildings”");
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
  }

  @Test
  void anAddressThatNobodyConfirmsLapsesAndGetsNoFurtherMail() {
    inbox.of(nominator.email);
    clock.advance(Duration.ofDays(31));
    jobs.runDue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.LAPSED);
    assertThat(inbox.of(nominator.email)).noneMatch(mail -> mail.subject().contains("lapsed"));
  }

  @Test
  void aDeclineAtScreeningIsHeldUntilItIsTold() {
    office.confirmed(nominator, port);
    office.screens(number, new ScreenNomination("decline", List.of(), null, null, "too-early", "Thank you. Come back next year.", false, null, null, null, false));
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(inbox.of(nominator.email)).noneMatch(mail -> mail.text().contains("Come back next year"));
    release();
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECLINED);
    assertThat(inbox.of(nominator.email)).anyMatch(mail -> mail.text().contains("Thank you. Come back next year."));
  }

  @Test
  void thePrincipalIsAskedOnlyAfterACoordinatorConfirmedTheAddress() {
    var typed = nominator.answers.get("principalEmail").get(0);
    office.confirmed(nominator, port);
    office.sendsToReview(number);
    jobs.runDue();
    assertThat(inbox.of(typed)).isEmpty();
    var real = Scene.word() + "@schools.example";
    office.finishes(number, "Task_ConfirmPrincipal", new ConfirmingPrincipal.ConfirmPrincipal("Dr. Ada Okafor", real), office.coordinator());
    jobs.runDue();
    assertThat(inbox.of(typed)).isEmpty();
    var mail = inbox.of(real).get(0);
    assertThat(mail.subject()).contains(nominator.title());
    assertThat(mail.text()).doesNotContain("Two sentences.").doesNotContain(nominator.answers.get("name").get(0));
    var visit = new Visit(port).get(mail.link("/answer/"));
    assertThat(visit.text()).contains("Two sentences.").contains(nominator.title()).doesNotContain(nominator.email);
  }

  private void release() {
    var id = sql.sql("select id from decision where case_number = :n order by decided_at desc limit 1").param("n", number).query(UUID.class).single();
    try {
      scene.pages().perform(post("/decisions/release").param("seen", id + ":0").with(Scene.by(scene.staff(Role.DECIDER))).with(csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    jobs.runDue();
  }

  private Object answers(int revision, String key) {
    return sql.sql("select answers ->> :key from nomination_revision where case_number = :n and revision = :r").param("key", key)
        .param("n", number).param("r", revision).query(String.class).single();
  }

  private int events(String type) {
    return sql.sql("select count(*) from case_event where case_number = :n and type = :t").param("n", number).param("t", type)
        .query(Integer.class).single();
  }

  private List<String> rows() {
    return sql.sql("""
            select 'link ' || coalesce(string_agg(l::text, ' ' order by l.id), '') from personal_link l where case_number = :n
            union all select 'letters ' || count(*) from mail_letter where case_number = :n
            union all select 'events ' || count(*) from case_event where case_number = :n""")
        .param("n", number).query(String.class).list();
  }
}
