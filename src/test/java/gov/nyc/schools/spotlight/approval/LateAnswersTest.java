package gov.nyc.schools.spotlight.approval;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.approval.ApprovalBench.Asked;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.MailBench;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
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

/** Answers that can't be recorded any more: a second one, by a link that is over or altered, after the time. Nothing typed is lost. */
@TrackerTest
class LateAnswersTest {

  @Autowired private ApprovalBench bench;
  @Autowired private Approvals approvals;
  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private Jobs jobs;
  @Autowired private WorkItems items;
  @Autowired private TaskCompletion completion;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void rule11TheSecondPostGetsTheSameAnswerPage() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    assertThat(person.submit(form, ApprovalBench.typed(asked, "changes", "Two <words>,\nplease")).statusCode()).isEqualTo(302);
    String before = bench.image(asked);
    HttpResponse<String> second = person.submit(form, ApprovalBench.typed(asked, "changes", "Two <words>,\nplease"));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(second.body()).selectFirst("main").text()).contains("Your answer is recorded")
        .isEqualTo(person.page(asked.path()).selectFirst("main").text());
    assertThat(bench.image(asked)).isEqualTo(before);
  }

  @Test
  void rule02AQuestionCalledOffBeforeItsMailLeftSendsNone() {
    var id = bench.askedWithoutMail();
    scene.does(() -> approvals.withdraw(id));
    assertThat(jdbc.sql("select status from mail_letter where event = :event").param("event", "approval-asked:" + id).query(String.class).list())
        .containsExactly("DISCARDED");
  }

  @Test
  void rule11OtherWordsInASecondPostAreHandedBack() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    person.submit(form, ApprovalBench.typed(asked, "approved", ""));
    String before = bench.image(asked);
    HttpResponse<String> second = person.submit(form, ApprovalBench.typed(asked, "declined", "Changed my <mind>, “sorry” 🙏"));
    assertThat(second.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(second.body());
    assertThat(page.selectFirst("main").text()).contains("Your answer is recorded", "Yes, let us", "What you sent just now");
    assertThat(page.select(".typed").text()).isEqualTo("Changed my <mind>, “sorry” 🙏");
    assertThat(bench.image(asked)).isEqualTo(before);
  }

  @Test
  void rule11OfTwoAnswersAtOnceOneIsRecorded() {
    Asked asked = bench.askedOutsider();
    List<Caller> callers = Stream.generate(() -> new Caller(port)).limit(4).toList();
    List<Element> forms = callers.stream().map(caller -> bench.form(caller, asked)).toList();
    List<HttpResponse<String>> answers = Stream.of(0, 1, 2, 3).map(i -> CompletableFuture.supplyAsync(() ->
        callers.get(i).submit(forms.get(i), ApprovalBench.typed(asked, i % 2 == 0 ? "approved" : "declined", "number " + i)))).toList().stream()
        .map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(302).containsOnly(302, 200);
    assertThat(bench.answers(asked)).isOne();
    bench.lastTo(asked.address());
    assertThat(MailBench.received(asked.address())).hasSize(2);
  }

  @Test
  void rule09AnAlteredTokenOpensNothing() {
    Asked asked = bench.askedOutsider();
    String path = asked.path();
    char last = path.charAt(path.length() - 1);
    String altered = path.substring(0, path.length() - 1) + (last == 'a' ? 'b' : 'a');
    String before = bench.image(asked);
    assertThat(new Caller(port).get(altered).statusCode()).isEqualTo(404);
    assertThat(new Caller(port).get(altered).body()).contains("know this link");
    assertThat(new Caller(port).get(asked.path() + "/undo").statusCode()).as("the link of another purpose").isEqualTo(404);
    assertThat(bench.image(asked)).isEqualTo(before);
  }

  @Test
  void rule09AnAlteredTokenRecordsNothingAndKeepsWhatWasTyped() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    Element form = bench.form(person, asked);
    String path = asked.path();
    form.attr("action", path.substring(0, path.length() - 1) + (path.endsWith("a") ? 'b' : 'a'));
    String before = bench.image(asked);
    HttpResponse<String> refused = person.submit(form, ApprovalBench.typed(asked, "declined", "We have <no> “room” for it, sorry"));
    assertThat(refused.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(refused.body());
    assertThat(page.text()).contains("know this link");
    assertThat(page.select(".typed").text()).isEqualTo("We have <no> “room” for it, sorry");
    assertThat(bench.image(asked)).isEqualTo(before);
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
  void anAnswerThatCouldBeUndoneWhenTheCaseWasWithdrawnIsOver() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    bench.send(person, asked, ApprovalBench.typed(asked, "approved", ""));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    scene.does(() -> files.stand(asked.caseNumber(), Standing.WITHDRAWN));
    assertThat(approvals.get(asked.id())).returns(ApprovalStatus.APPROVED, Approval::status).returns(false, Approval::isWaitingForUndo);
    assertThat(person.page(undo).select("form[action$=/undo]")).as("nothing is left to undo").isEmpty();
  }

  @Test
  void rule02AQuestionAnsweredBeforeItsMailLeftSendsNone() {
    var id = bench.askedWithoutMail();
    var task = items.about("approvalId", id, "Task_GiveAnswer").orElseThrow();
    clock.advance(Duration.ofDays(5));
    scene.does(() -> events.publishEvent(new WorkItemReminderDue(task)));
    completion.complete(task.taskId(), new GiveAnswer("approved", null, null, null), new Acting(approvals.get(id).personId(), Channel.LINK));
    assertThat(jdbc.sql("select status from mail_letter where event in (:events)")
        .param("events", List.of("approval-asked:" + id, "approval-reminder:" + id + ":" + task.dueAt())).query(String.class).list())
        .containsExactly("DISCARDED", "DISCARDED");
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
    Element form = bench.form(person, asked);
    clock.advance(Duration.ofDays(15));
    jobs.runDue();
    HttpResponse<String> late = person.submit(form, ApprovalBench.typed(asked, "declined", "We have <no> “room” for it"));
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(late.body()).select(".typed").text()).isEqualTo("We have <no> “room” for it");
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void anAnswerEndsTheCallForACoordinatorThatItIsLate() {
    Asked asked = bench.askedOutsider();
    clock.advance(Duration.ofDays(8));
    jobs.runDue();
    assertThat(matters(asked)).hasSize(1);
    bench.send(new Caller(port), asked, ApprovalBench.typed(asked, "approved", ""));
    assertThat(matters(asked)).isEmpty();
  }

  @Test
  void theEndOfTheQuestionEndsTheCallToo() {
    Asked asked = bench.askedOutsider();
    clock.advance(Duration.ofDays(8));
    jobs.runDue();
    assertThat(matters(asked)).hasSize(1);
    clock.advance(Duration.ofDays(7));
    jobs.runDue();
    assertThat(matters(asked)).isEmpty();
  }

  @Test
  void anAnswerUndoneLateIsDueInADayAndACoordinatorIsCalledWhenThatIsOver() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    clock.advance(Duration.ofDays(9));
    jobs.runDue();
    bench.send(person, asked, ApprovalBench.typed(asked, "approved", ""));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    person.submit(person.page(undo).expectForm("form[action$=/undo]"), Map.of());
    assertThat(approvals.get(asked.id()).dueAt()).isAfter(clock.instant());
    assertThat(items.about("approvalId", asked.id(), "Task_GiveAnswer").orElseThrow().dueAt()).isAfter(clock.instant());
    jobs.runDue();
    assertThat(matters(asked)).isEmpty();
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    jobs.runDue();
    assertThat(matters(asked)).hasSize(1);
  }

  private List<WorkItem> matters(Asked asked) {
    return items.ofCase(asked.caseNumber()).stream().filter(item -> item.taskKey().equals("Task_AttendMatter")).toList();
  }

  @Test
  void rule13TooLateToUndo() {
    Asked asked = bench.askedOutsider();
    Caller person = new Caller(port);
    bench.send(person, asked, ApprovalBench.typed(asked, "approved", ""));
    String undo = bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo");
    Element form = person.page(undo).expectForm("form[action$=/undo]");
    clock.advance(Duration.ofMinutes(31));
    assertThat(Jsoup.parse(person.submit(form, Map.of()).body()).text()).contains("Your answer is recorded");
    assertThat(approvals.get(asked.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
  }
}
