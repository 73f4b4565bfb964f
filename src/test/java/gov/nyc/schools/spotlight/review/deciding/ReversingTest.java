package gov.nyc.schools.spotlight.review.deciding;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.ScreeningDecided;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Road.Told;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** Decisions that were told are reversed, from each outcome on, and the next mail says so. */
@TrackerTest
class ReversingTest {

  private static final String REASON = "The school’s <numbers> were \"mistaken\".";

  @Autowired Road road;
  @Autowired Scene scene;
  @Autowired Inbox inbox;
  @Autowired Decisions decisions;
  @Autowired ReleasingDecisions releasing;
  @Autowired CaseFiles files;
  @Autowired Conflicts conflicts;
  @Autowired WorkItems items;
  @Autowired Jobs jobs;
  @Autowired JdbcClient sql;
  @Autowired ApplicationEventPublisher events;

  @Test
  void anAcceptanceEndsItsSpotlightAndASecondOneBeginsItAnew() throws Exception {
    var told = told(Map.of("outcome", "accept"));
    var number = told.number();
    assertThat(waitsFor(number)).containsExactly("Task_PlanSpotlight");
    assertThat(examples(number)).isPositive();
    reverse(number).andExpect(redirectedUrl("/cases/" + number));
    assertThat(waitsFor(number)).containsExactly("Task_DecideNomination");
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECIDING);
    assertThat(examples(number)).as("anchor examples").isZero();
    assertThat(inbox.of(told.nominator())).extracting(Inbox.Mail::subject).noneMatch(subject -> subject.contains("no spotlight"));
    scene.pages().perform(get("/cases/" + number).with(by(scene.staff(DECIDER))))
        .andExpect(content().string(containsString("The school’s &lt;numbers&gt; were &quot;mistaken&quot;.")));

    decides(number, Map.of("outcome", "decline", "reasonCode", "too-early", "words", "Not yet."));
    for (var address : List.of(told.nominator(), told.principal())) {
      var mail = inbox.of(address).get(inbox.of(address).size() - 1);
      assertThat(mail.text()).contains("This replaces our decision of ", REASON);
    }
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECLINED);

    reverse(number);
    decides(number, Map.of("outcome", "accept"));
    assertThat(waitsFor(number)).containsExactly("Task_PlanSpotlight");
    assertThat(files.get(number).standing()).isEqualTo(Standing.CAPTURING);
    assertThat(sql.sql("select run from spotlight where case_number = :n and closing is null").param("n", number).query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void aRequestForANewVersionClosesAndCanBeMadeAgain() throws Exception {
    var told = told(Map.of("outcome", "revise", "words", "Say more about the evidence."));
    var number = told.number();
    assertThat(waitsFor(number)).containsExactly("Task_ReviseNomination");
    reverse(number);
    assertThat(waitsFor(number)).containsExactly("Task_DecideNomination");
    assertThat(sql.sql("select count(*) from personal_link where case_number = :n and purpose = 'revise-nomination' and state = 'OPEN'")
        .param("n", number).query(Integer.class).single()).isZero();
    decides(number, Map.of("outcome", "revise", "words", "Say more about the coffee."));
    assertThat(waitsFor(number)).containsExactly("Task_ReviseNomination");
    assertThat(inbox.last(told.nominator(), "Please send a new version").text()).contains("This replaces our decision of ", REASON, "the coffee");
  }

  @Test
  void aRefusalAtScreeningIsScreenedAgainAndItsUnsentMailStays() throws Exception {
    var number = scene.opened();
    var decider = scene.staff(DECIDER);
    scene.does(() -> {
      events.publishEvent(new ScreeningDecided(number, "refer", null, "They know more.", "Office of Art", decider.id()));
      var decision = decisions.ofCase(number).get(0);
      decisions.release(decision.id(), 0, decider.id());
      decisions.tell(number);
      files.stand(number, Standing.REFERRED);
      sql.sql("""
              insert into mail_letter (id, event, template, recipient_key, recipient_name, address, locale, case_number, snapshot, links, urgent,
                typed_address, message_id, posted_at, due_at)
              values (:id, :event, 'decision-refer', 'x', '', 'x@example.org', 'en', :number, '{}', '{}', false, false, :message, now(), now() + interval '1 day')""")
          .param("id", UUID.randomUUID()).param("event", DecisionLetters.event(decision)).param("number", number)
          .param("message", "<" + UUID.randomUUID() + "@example.org>").update();
    });
    reverse(number);
    assertThat(waitsFor(number)).containsExactly("Task_ScreenNomination");
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(files.get(number).closedAt()).isNull();
    assertThat(sql.sql("select status from mail_letter where case_number = :n").param("n", number).query(String.class).list()).containsOnly("DISCARDED");
  }

  @Test
  void whatIsPublicOrWasIsNotReversed() throws Exception {
    var number = toldInShort(Outcome.ACCEPT);
    sql.sql("""
            insert into publication (id, kind, subject_id, case_number, state, title, changed_at, withdrawn_at)
            values (:id, 'SPOTLIGHT', :number, :number, 'WITHDRAWN', 'Title', now(), now())""")
        .param("id", UUID.randomUUID()).param("number", number).update();
    reverse(number).andExpect(status().isConflict()).andExpect(content().string(containsString("numbers")));
    assertThat(newest(number).status()).isEqualTo(Decision.Status.TOLD);
  }

  @Test
  void aReasonIsNeededAndWhatWasTypedIsKept() throws Exception {
    var number = toldInShort(Outcome.DECLINE);
    reverse(number, scene.staff(DECIDER), " \n").andExpect(status().is(422)).andExpect(content().string(containsString("Please say why")));
    reverse(number, scene.staff(DECIDER), "é".repeat(1501)).andExpect(status().is(422)).andExpect(content().string(containsString("é".repeat(1501))));
    assertThat(newest(number).status()).isEqualTo(Decision.Status.TOLD);
  }

  @Test
  void onlyDecidersReverseAndOnlyWhatTheyMayKnow() throws Exception {
    var number = toldInShort(Outcome.DECLINE);
    reverse(number, scene.staff(COORDINATOR), REASON).andExpect(status().isForbidden());
    var torn = scene.staff(DECIDER);
    scene.does(() -> conflicts.declare(number, torn.id()));
    reverse(number, torn, REASON).andExpect(status().isNotFound());
    reverse(number, scene.limited(scene.staff(DECIDER), 31), REASON).andExpect(status().isNotFound());
    assertThat(newest(number).status()).isEqualTo(Decision.Status.TOLD);
  }

  @Test
  void ofTwoAtOnceOneReverses() throws Exception {
    var number = toldInShort(Outcome.DECLINE);
    var people = List.of(scene.staff(DECIDER), scene.staff(DECIDER));
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var answers = threads.invokeAll(people.stream().<Callable<Integer>>map(person -> () -> {
        barrier.await();
        return reverse(number, person, REASON).andReturn().getResponse().getStatus();
      }).toList());
      assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
    } finally {
      threads.shutdown();
    }
    assertThat(waitsFor(number)).containsExactly("Task_DecideNomination");
  }

  private Told told(Map<String, Object> decision) {
    var told = road.released(decision);
    jobs.runDue();
    return told;
  }

  /** Told without the way there. */
  private String toldInShort(Outcome outcome) {
    var number = scene.opened();
    var decider = scene.staff(DECIDER);
    scene.does(() -> {
      decisions.hold(number, 1, outcome, outcome == Outcome.DECLINE ? "too-early" : null, "Words", null, List.of(), decider.id());
      decisions.release(decisions.ofCase(number).get(0).id(), 0, decider.id());
      decisions.tell(number);
      files.stand(number, outcome.standing());
      files.record(number, CaseEvent.bySystem("decision-told").with(Map.of("outcome", outcome.code())));
    });
    return number;
  }

  private void decides(String number, Map<String, Object> decision) {
    road.staffDoes(number, "Task_DecideNomination", scene.staff(DECIDER), decision);
    scene.as(scene.staff(DECIDER), () -> assertThat(releasing.release(number)).isTrue());
    jobs.runDue();
  }

  private ResultActions reverse(String number) throws Exception {
    return reverse(number, scene.staff(DECIDER), REASON);
  }

  private ResultActions reverse(String number, SignedIn person, String reason) throws Exception {
    return scene.pages().perform(post("/decisions/{id}/reverse", newest(number).id()).param("reason", reason).accept("text/html").with(by(person)).with(csrf()));
  }

  private Decision newest(String number) {
    return scene.does(() -> decisions.ofCase(number)).get(0);
  }

  private List<String> waitsFor(String number) {
    return items.ofCase(number).stream().map(WorkItem::taskKey).toList();
  }

  private int examples(String number) {
    return sql.sql("select count(*) from anchor_example where case_number = :n").param("n", number).query(Integer.class).single();
  }
}
