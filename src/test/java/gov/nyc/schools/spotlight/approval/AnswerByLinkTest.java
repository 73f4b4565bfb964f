package gov.nyc.schools.spotlight.approval;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.approval.ApprovalBench.Asked;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
    String before = image(asked);
    Caller scanner = new Caller(port);
    assertThat(scanner.get(asked.path()).statusCode()).isEqualTo(200);
    assertThat(scanner.get(asked.path(), "Sec-Purpose", "prefetch").statusCode()).isEqualTo(200);
    assertThat(scanner.get(asked.path(), "User-Agent", "LinkScanner/1.0").statusCode()).isEqualTo(200);
    assertThat(head(asked.path())).isEqualTo(200);
    assertThat(image(asked)).isEqualTo(before);
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
    HttpResponse<String> sent = send(person, asked, typed(asked, "approved", ""));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id())).returns(ApprovalStatus.APPROVED, Approval::status);
    assertThat(person.page(asked.path()).text()).contains("Your answer is recorded", "Yes, let us", "Pat Principal");
  }

  @Test
  void rule11RefusesWhatIsNotCompleteAndKeepsWhatWasTyped() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    String before = image(asked);
    assertRefused(send(person, asked, Map.of("code", asked.code())), "Please choose an answer.");
    assertRefused(send(person, asked, typed(asked, "changes", "  ")), "what should be changed");
    assertRefused(send(person, asked, typed(asked, "declined", "")), "why not");
    assertRefused(send(person, asked, typed(asked, "perhaps", "x")), "Please choose an answer.");
    assertRefused(send(person, asked, typed(asked, "declined", "ü".repeat(1501))), "1,500 characters");
    HttpResponse<String> noCode = send(person, asked, Map.of("answer", "declined", "comment", "No <b>time</b>\n& no money", "code", ""));
    assertRefused(noCode, "Please type the code");
    Document kept = Jsoup.parse(noCode.body());
    assertThat(kept.selectFirst("textarea").wholeText().replace("\r\n", "\n")).isEqualTo("No <b>time</b>\n& no money");
    assertThat(kept.selectFirst("input[value=declined]").hasAttr("checked")).isTrue();
    assertThat(image(asked)).isEqualTo(before);
  }

  @Test
  void rule11TakesTheLongestCommentLetterForLetter() {
    Asked asked = bench.askedOutsider();
    String comment = "\"Señora\" <Núñez> & مرحبا 👩🏽‍🏫\nsecond line " + "é".repeat(1400);
    assertThat(send(new Caller(port), asked, typed(asked, "changes", comment)).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).comment()).isEqualTo(comment);
    String mailed = MailBench.text(bench.lastTo(asked.address())).replace(" \r\n", " ").replace("\r\n", "\n");
    assertThat(mailed).contains(comment);
    assertThat(new Caller(port).page(asked.path()).body().wholeText()).contains(comment);
  }

  @Test
  void rule11AWrongCodeRecordsNothingAndTheFifthLocksAndMailsANewLink() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = form(person, asked);
    for (int left = 4; left >= 1; left--) {
      HttpResponse<String> refused = person.submit(form, Map.of("answer", "approved", "code", "WRONGX"));
      assertRefused(refused, "Tries left: " + left);
    }
    HttpResponse<String> locked = person.submit(form, Map.of("answer", "approved", "code", "WRONGX"));
    assertThat(locked.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(locked.body()).text()).contains("This link is locked");
    HttpResponse<String> late = person.submit(form, typed(asked, "approved", ""));
    assertThat(late.statusCode()).as("the right code, too late").isEqualTo(410);
    assertThat(approvals.get(asked.id()).isPending()).isTrue();

    var fresh = bench.lastTo(asked.address());
    Asked again = new Asked(asked.id(), asked.caseNumber(), asked.address(), bench.path(fresh, "/answer/[a-z2-7]{32}"), bench.code(fresh));
    assertThat(again.path()).isNotEqualTo(asked.path());
    assertThat(MailBench.text(fresh)).contains("typed wrong five times");
    assertThat(send(new Caller(port), again, typed(again, "approved", "")).statusCode()).isEqualTo(302);
  }

  @Test
  void rule11ThePageBelongsToTheBrowserThatOpenedIt() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = form(person, asked);
    person.forget("link-nonce");
    HttpResponse<String> refused = person.submit(form, typed(asked, "declined", "Not now"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.body()).text()).contains("Your answer was not recorded", "Not now");
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
    Element again = Jsoup.parse(refused.body(), "http://localhost:" + port + asked.path()).selectFirst("form[action^=/answer]");
    assertThat(person.submit(again, typed(asked, "declined", "Not now")).statusCode()).isEqualTo(302);
  }

  @Test
  void rule11TheSecondPostGetsTheSameAnswerPage() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = form(person, asked);
    assertThat(person.submit(form, typed(asked, "approved", "")).statusCode()).isEqualTo(302);
    String before = image(asked);
    HttpResponse<String> second = person.submit(form, typed(asked, "declined", "Changed my mind"));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(second.body()).selectFirst("main").text()).contains("Your answer is recorded", "Yes, let us")
        .isEqualTo(person.page(asked.path()).selectFirst("main").text());
    assertThat(image(asked)).isEqualTo(before);
  }

  @Test
  void rule11OfTwoAnswersAtOnceOneIsRecorded() {
    Asked asked = bench.askedOutsider();
    List<Caller> callers = Stream.generate(() -> new Caller(port)).limit(4).toList();
    List<Element> forms = callers.stream().map(caller -> form(caller, asked)).toList();
    List<HttpResponse<String>> answers = Stream.of(0, 1, 2, 3).map(i -> CompletableFuture.supplyAsync(() ->
        callers.get(i).submit(forms.get(i), typed(asked, i % 2 == 0 ? "approved" : "declined", "number " + i)))).toList().stream()
        .map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(302).containsOnly(302, 200);
    assertThat(count("approval_answer", asked)).isOne();
    bench.lastTo(asked.address());
    assertThat(MailBench.received(asked.address())).hasSize(2);
  }

  @Test
  void rule09AnAlteredTokenOpensNothing() {
    Asked asked = bench.askedOutsider();
    String path = asked.path();
    char last = path.charAt(path.length() - 1);
    String altered = path.substring(0, path.length() - 1) + (last == 'a' ? 'b' : 'a');
    String before = image(asked);
    assertThat(new Caller(port).get(altered).statusCode()).isEqualTo(404);
    assertThat(new Caller(port).get(altered).body()).contains("know this link");
    assertThat(new Caller(port).get(asked.path() + "/undo").statusCode()).as("the link of another purpose").isEqualTo(404);
    assertThat(image(asked)).isEqualTo(before);
  }

  @Test
  void rule12AnExpiredLinkSaysSoAndMailsAFreshOneOnceADay() {
    Asked asked = bench.askedOutsider();
    jdbc.sql("update personal_link set issued_at = issued_at - interval '3 days', expires_at = issued_at - interval '2 days' where subject = :id")
        .param("id", asked.id().toString()).update();
    Caller person = new Caller(port);
    HttpResponse<String> page = person.get(asked.path());
    assertThat(page.statusCode()).isEqualTo(410);
    Element fresh = Jsoup.parse(page.body(), "http://localhost:" + port + asked.path()).selectFirst("form[action*=/fresh]");
    assertThat(Jsoup.parse(person.submit(fresh, Map.of()).body()).text()).contains("a fresh link is on its way");
    assertThat(Jsoup.parse(person.submit(fresh, Map.of()).body()).text()).contains("within the last 24 hours");
    var mail = bench.lastTo(asked.address());
    assertThat(MailBench.received(asked.address())).hasSize(2);
    assertThat(new Caller(port).get(bench.path(mail, "/answer/[a-z2-7]{32}")).statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(person.get(asked.path()).body()).text()).contains("There is a newer link");
  }

  @Test
  void rule12AWithdrawnQuestionSaysSo() {
    Asked asked = bench.askedOutsider();
    scene.does(() -> files.stand(asked.caseNumber(), Standing.WITHDRAWN));
    HttpResponse<String> page = new Caller(port).get(asked.path());
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(page.body()).text()).contains("Your answer is no longer needed");
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.WITHDRAWN);
  }

  @Test
  void rule12AnExpiredQuestionSaysSo() {
    Asked asked = bench.askedOutsider();
    clock.advance(Duration.ofDays(15));
    jobs.runDue();
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.EXPIRED);
    assertThat(Jsoup.parse(new Caller(port).get(asked.path()).body()).text()).contains("The time to answer is over");
  }

  @Test
  void rule12WhatIsSentTooLateIsHandedBack() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = form(person, asked);
    clock.advance(Duration.ofDays(15));
    jobs.runDue();
    HttpResponse<String> late = person.submit(form, typed(asked, "declined", "We have <no> “room” for it"));
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(late.body()).select(".typed").text()).isEqualTo("We have <no> “room” for it");
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void rule13TheAnswerIsConfirmedByMailAndNothingFollowsBeforeTheUndoTimeEnds() {
    Asked asked = bench.askedOutsider();
    send(new Caller(port), asked, typed(asked, "approved", ""));
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
    send(person, asked, typed(asked, "declined", "A slip"));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    String before = image(asked);
    Element form = person.page(undo).expectForm("form[action$=/undo]");
    assertThat(head(undo)).isEqualTo(200);
    assertThat(image(asked)).isEqualTo(before);

    assertThat(person.submit(form, Map.of()).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
    assertThat(person.page(undo).text()).contains("Your answer is undone");
    assertThat(Jsoup.parse(person.submit(form, Map.of()).body()).text()).contains("Your answer is undone");

    var mail = bench.lastTo(asked.address());
    assertThat(bench.path(mail, "/answer/[a-z2-7]{32}")).isEqualTo(asked.path());
    assertThat(bench.code(mail)).isEqualTo(asked.code());
    assertThat(send(person, asked, typed(asked, "approved", "")).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(count("approval_answer", asked)).isEqualTo(2);
  }

  @Test
  void rule13TooLateToUndo() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    send(person, asked, typed(asked, "approved", ""));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    Element form = person.page(undo).expectForm("form[action$=/undo]");
    clock.advance(Duration.ofMinutes(31));
    assertThat(Jsoup.parse(person.submit(form, Map.of()).body()).text()).contains("Your answer is recorded");
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void rule13StaffMayEndTheUndoTimeEarly() {
    Asked asked = bench.askedOutsider();
    var coordinator = scene.staff(Role.COORDINATOR);
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isFalse();
    send(new Caller(port), asked, typed(asked, "approved", ""));
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isTrue();
    assertThat(approvals.get(asked.id()).settledAt()).isNotNull();
    assertThat(scene.as(coordinator, () -> approvals.finish(asked.id()))).isFalse();
  }

  @Test
  void rule22AuthorityIsCheckedWhenTheAnswerArrives() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = form(person, asked);
    subject.fallen.add(asked.id());
    HttpResponse<String> refused = person.submit(form, typed(asked, "approved", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).text()).contains("no longer yours to answer");
    assertThat(approvals.get(asked.id()).isPending()).isTrue();
  }

  @Test
  void rule23TheRecordSaysHowTheAnswerCame() {
    Asked asked = bench.askedOutsider();
    send(new Caller(port), asked, typed(asked, "approved", ""));
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
    assertThat(send(new Caller(port), asked, typed(asked, "approved", "")).statusCode()).isEqualTo(302);
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  private Element form(Caller person, Asked asked) {
    return person.page(asked.path()).expectForm("form[action^=/answer]");
  }

  private HttpResponse<String> send(Caller person, Asked asked, Map<String, String> typed) {
    return person.submit(form(person, asked), typed);
  }

  private static Map<String, String> typed(Asked asked, String answer, String comment) {
    Map<String, String> typed = new HashMap<>(Map.of("answer", answer, "code", asked.code()));
    typed.put("comment", comment);
    return typed;
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

  private int count(String table, Asked asked) {
    return jdbc.sql("select count(*) from " + table + " where approval_id = :id").param("id", asked.id()).query(Integer.class).single();
  }

  /** Every row that an answer could touch, as text. */
  private String image(Asked asked) {
    return jdbc.sql("""
        select string_agg(line, E'\\n' order by line) from (
          select cast(r as text) as line from approval_request r where id = :id
          union all select cast(a as text) from approval_answer a where approval_id = :id
          union all select cast(l as text) from personal_link l where subject = cast(:id as text)
          union all select cast(m as text) from mail_letter m where case_number = :number
          union all select cast(e as text) from case_event e where case_number = :number
          union all select cast(f as text) from case_file f where number = :number
          union all select cast(w as text) from work_item w where case_number = :number
          union all select cast(x as text) from act_ru_execution x where business_key_ = :number) rows""")
        .param("id", asked.id()).param("number", asked.caseNumber()).query(String.class).single();
  }
}
