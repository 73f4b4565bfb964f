package gov.nyc.schools.spotlight.approval;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.approval.ApprovalBench.Asked;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.MailBench;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class AnswerByLinkTest {

  @Autowired private ApprovalBench bench;
  @Autowired private Approvals approvals;
  @Autowired private TriedSubject subject;
  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;
  @Autowired private ApplicationEventPublisher events;
  @LocalServerPort private int port;

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void rule10ShowingChangesNothing() {
    Asked asked = bench.askedOutsider();
    String before = bench.image(asked);
    Caller scanner = new Caller(port);
    assertThat(scanner.get(asked.path()).statusCode()).isEqualTo(200);
    assertThat(scanner.get(asked.path(), "Sec-Purpose", "prefetch").statusCode()).isEqualTo(200);
    assertThat(scanner.get(asked.path(), "User-Agent", "LinkScanner/1.0").statusCode()).isEqualTo(200);
    assertThat(head(asked.path())).isEqualTo(200);
    assertThat(bench.image(asked)).isEqualTo(before);
  }

  @Test
  void rule10PreselectsNothingAndStaysOutOfCachesReferrersAndSearch() {
    Asked asked = bench.askedOutsider();
    HttpResponse<String> page = new Caller(port).get(asked.path());
    Document shown = Jsoup.parse(page.body());
    assertThat(shown.select("input[type=radio]")).hasSize(3);
    assertThat(shown.select("input[type=radio][checked], option[selected]")).isEmpty();
    assertThat(shown.select("script:not([src])")).isEmpty();
    assertThat(shown.text()).contains("The thing itself, read only.");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(page.body()).doesNotContain(asked.code());
  }

  @Test
  void rule11AnAnswerNeedsTheLinkAChoiceAndTheCode() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    HttpResponse<String> sent = bench.send(person, asked, ApprovalBench.typed(asked, "approved", ""));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id())).returns(ApprovalStatus.APPROVED, Approval::status);
    assertThat(person.page(asked.path()).text()).contains("Your answer is recorded", "Yes, let us", "Pat Principal");
  }

  @Test
  void rule11RefusesWhatIsNotCompleteAndKeepsWhatWasTyped() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    String before = bench.image(asked);
    assertRefused(bench.send(person, asked, Map.of("code", asked.code())), "Please choose an answer.");
    assertRefused(bench.send(person, asked, ApprovalBench.typed(asked, "changes", "  ")), "what should be changed");
    assertRefused(bench.send(person, asked, ApprovalBench.typed(asked, "declined", "")), "why not");
    assertRefused(bench.send(person, asked, ApprovalBench.typed(asked, "perhaps", "x")), "Please choose an answer.");
    assertRefused(bench.send(person, asked, ApprovalBench.typed(asked, "declined", "ü".repeat(1501))), "1,500 characters");
    HttpResponse<String> unstorable = bench.send(person, asked, ApprovalBench.typed(asked, "changes", "A \0 in it"));
    assertRefused(unstorable, "cannot be stored or shown (U+0000)");
    assertThat(Jsoup.parse(unstorable.body()).selectFirst("textarea").wholeText()).isEqualTo("A \uFFFD in it");
    HttpResponse<String> noCode = bench.send(person, asked, Map.of("answer", "declined", "comment", "No <b>time</b>\n& no money", "code", ""));
    assertRefused(noCode, "Please type the code");
    Document kept = Jsoup.parse(noCode.body());
    assertThat(kept.selectFirst("textarea").wholeText().replace("\r\n", "\n")).isEqualTo("No <b>time</b>\n& no money");
    assertThat(kept.selectFirst("input[value=declined]").hasAttr("checked")).isTrue();
    assertThat(bench.image(asked)).isEqualTo(before);
  }

  @Test
  void rule11TakesTheLongestCommentLetterForLetter() {
    Asked asked = bench.askedOutsider();
    String comment = "\"Señora\" <Núñez> & مرحبا 👩🏽‍🏫\nsecond line " + "e\u0301".repeat(1400);
    assertThat(bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "changes", comment)).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).comment()).isEqualTo(comment);
    String mailed = MailBench.text(bench.lastTo(asked.address())).replace(" \r\n", " ").replace("\r\n", "\n");
    assertThat(mailed).contains(comment);
    assertThat(new Caller(port).page(asked.path()).body().wholeText()).contains(comment);
  }

  @Test
  void rule11AWrongCodeRecordsNothingAndTheFifthLocksAndMailsANewLink() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    for (int left = 4; left >= 1; left--) {
      HttpResponse<String> refused = person.submit(form, Map.of("answer", "approved", "code", "WRONGX"));
      assertRefused(refused, "Tries left: " + left);
    }
    HttpResponse<String> locked = person.submit(form, Map.of("answer", "approved", "code", "WRONGX"));
    assertThat(locked.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(locked.body()).text()).contains("This link is locked");
    HttpResponse<String> late = person.submit(form, ApprovalBench.typed(asked, "approved", ""));
    assertThat(late.statusCode()).as("the right code, too late").isEqualTo(410);
    assertThat(approvals.get(asked.id()).isPending()).isTrue();

    var fresh = bench.lastTo(asked.address());
    Asked again = new Asked(asked.id(), asked.caseNumber(), asked.address(), bench.path(fresh, "/answer/[a-z2-7]{32}"), bench.code(fresh));
    assertThat(again.path()).isNotEqualTo(asked.path());
    assertThat(MailBench.text(fresh)).contains("typed wrong five times");
    assertThat(bench.send(new Caller(port), again, ApprovalBench.typed(again, "approved", "")).statusCode()).isEqualTo(302);
  }

  @Test
  void rule11ThePageBelongsToTheBrowserThatOpenedIt() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    person.forget("link-nonce");
    HttpResponse<String> refused = person.submit(form, ApprovalBench.typed(asked, "declined", "Not now"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.body()).text()).contains("Your answer was not recorded", "Not now");
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
    Element again = Jsoup.parse(refused.body(), "http://localhost:" + port + asked.path()).selectFirst("form[action^=/answer]");
    assertThat(person.submit(again, ApprovalBench.typed(asked, "declined", "Not now")).statusCode()).isEqualTo(302);
  }

  @Test
  void rule13TheAnswerIsConfirmedByMailAndNothingFollowsBeforeTheUndoTimeEnds() {
    Asked asked = bench.askedOutsider();
    bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "approved", ""));
    assertThat(MailBench.text(bench.lastTo(asked.address()))).contains("Yes, let us", "undo it until");
    assertThat(processes.awaits("Msg_AnswerUndone", "approvalId", asked.id().toString())).isTrue();
    jobs.runDue();
    assertThat(approvals.get(asked.id()).settledAt()).isNull();
    clock.advance(Duration.ofMinutes(31));
    jobs.runDue();
    assertThat(approvals.get(asked.id()).settledAt()).isNotNull();
    assertThat(processes.awaits("Msg_AnswerUndone", "approvalId", asked.id().toString())).isFalse();
  }

  @Test
  void rule13UndoingOpensTheQuestionAgainUnderTheSameLink() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    bench.send(person, asked, ApprovalBench.typed(asked, "declined", "A slip"));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    String before = bench.image(asked);
    Element form = person.page(undo).expectForm("form[action$=/undo]");
    assertThat(head(undo)).isEqualTo(200);
    assertThat(bench.image(asked)).isEqualTo(before);

    assertThat(person.submit(form, Map.of()).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
    assertThat(person.page(undo).text()).contains("Your answer is undone");
    assertThat(Jsoup.parse(person.submit(form, Map.of()).body()).text()).contains("Your answer is undone");

    var mail = bench.lastTo(asked.address());
    assertThat(bench.path(mail, "/answer/[a-z2-7]{32}")).isEqualTo(asked.path());
    assertThat(bench.code(mail)).isEqualTo(asked.code());
    assertThat(bench.send(person, asked, ApprovalBench.typed(asked, "approved", "")).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(bench.answers(asked)).isEqualTo(2);
  }

  @Test
  void rule13StaffMayEndTheUndoTimeEarly() {
    Asked asked = bench.askedOutsider();
    var coordinator = scene.staff(Role.COORDINATOR);
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isFalse();
    bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "approved", ""));
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isTrue();
    assertThat(approvals.get(asked.id()).settledAt()).isNotNull();
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isFalse();
  }

  @Test
  void rule22AuthorityIsCheckedWhenTheAnswerArrives() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    subject.fallen.add(asked.id());
    HttpResponse<String> refused = person.submit(form, ApprovalBench.typed(asked, "approved", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).text()).contains("no longer yours to answer");
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
  }

  @Test
  void rule23TheRecordSaysHowTheAnswerCame() {
    Asked asked = bench.askedOutsider();
    bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "approved", ""));
    var row = jdbc.sql("select * from approval_answer where approval_id = :id").param("id", asked.id()).query().singleRow();
    assertThat(row).containsEntry("channel", "LINK").containsEntry("address", asked.address()).containsEntry("revision", 1);
    assertThat(row.get("link_id")).isNotNull();
    assertThat(files.timeline(asked.caseNumber(), null, 10)).anySatisfy(event -> {
      assertThat(event.type()).isEqualTo("approval-answered");
      assertThat(event.details()).containsEntry("outcome", "try-it-out.approved");
    });
  }

  @Test
  void aReminderCarriesTheSameLinkAndCode() {
    Asked asked = bench.askedOutsider();
    var item = items.about("approvalId", asked.id(), "Task_GiveAnswer").orElseThrow();
    scene.does(() -> events.publishEvent(new WorkItemReminderDue(item)));
    scene.does(() -> events.publishEvent(new WorkItemReminderDue(item)));
    var mail = bench.lastTo(asked.address());
    assertThat(MailBench.received(asked.address())).hasSize(2);
    assertThat(bench.path(mail, "/answer/[a-z2-7]{32}")).isEqualTo(asked.path());
    assertThat(bench.code(mail)).isEqualTo(asked.code());
  }

  @Test
  void aMemberOfStaffCantAnswerForSomebodyElse() throws Exception {
    Asked asked = bench.askedOutsider();
    var coordinator = scene.staff(Role.COORDINATOR);
    var page = scene.pages().perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(asked.path())
        .with(Scene.by(coordinator))).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).contains("This link was mailed to somebody else");
  }

  @Test
  void aReviewerAnswersByLinkToo() {
    var reviewer = scene.staff(Role.REVIEWER);
    Asked asked = bench.askedStaff(reviewer);
    assertThat(items.about("approvalId", asked.id(), "Task_GiveAnswer").orElseThrow().assigneeId()).isEqualTo(reviewer.id());
    assertThat(bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "approved", "")).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  private static void assertRefused(HttpResponse<String> refused, String why) {
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).text()).contains(why);
  }

  private int head(String path) {
    try {
      var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path))
          .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()).build();
      return java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
