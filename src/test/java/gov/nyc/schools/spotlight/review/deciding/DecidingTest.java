package gov.nyc.schools.spotlight.review.deciding;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.DecisionGate;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.casefile.ScreeningDecided;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.deciding.ReleasingDecisions.Released;
import gov.nyc.schools.spotlight.review.round.ReviewBench;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.review.round.WatchingReviewedCases;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the decider's form to the moment when everybody hears of it, and what must not happen in between. */
@TrackerTest
class DecidingTest {

  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired Processes processes;
  @Autowired TaskCompletion tasks;
  @Autowired WorkItems items;
  @Autowired Decisions decisions;
  @Autowired ReleasingDecisions releasing;
  @Autowired DecisionSteps steps;
  @Autowired CaseFiles files;
  @Autowired Conflicts conflicts;
  @Autowired Reviews reviews;
  @Autowired WatchingReviewedCases watching;
  @Autowired Jobs jobs;
  @Autowired JdbcClient sql;
  @Autowired ApplicationEventPublisher events;

  @Test
  void aDecisionIsHeldAndNobodyOutsideHears() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(processes.awaits("Msg_DecisionReleased", number)).isTrue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECIDING);
    assertThat(letters(number)).isEmpty();
    assertThat(files.timeline(number, null, 20)).extracting(RecordedEvent::type).contains("decision-made")
        .doesNotContain("decision-told");
    assertThat(files.timeline(number, null, 20)).noneMatch(event -> event.details().toString().contains("decline"));
  }

  @Test
  void whatTheDeciderLeavesOutStaysOnTheSheetAndOutOfTheMail() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "2222222");
    bench.scores(number, bo, "2222222");
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    var words = scene.does(() -> reviews.toNominator(number, 1));
    assertThat(words).hasSize(2);
    decide(number, new DecideNomination("decline", "too-early", null, "Not yet.", List.of(), List.of(words.get(0).review(), UUID.randomUUID())), decider());
    assertThat(reviews.wordsToNominator(Map.of(number, 1)).get(number)).containsExactly(words.get(1).text());
    assertThat(reviews.toNominator(number, 1)).as("nobody's words are lost").hasSize(2);
    releasing(number, () -> decide(number, declining(), decider()));
    assertThat(reviews.wordsToNominator(Map.of(number, 1)).get(number)).as("the decision that counts is the last one").hasSize(2);
  }

  private void releasing(String number, Runnable again) {
    scene.as(coordinator(), () -> releasing.takeBack(held(number)));
    again.run();
  }

  @Test
  void aReleasedDecisionIsToldOnce() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    assertThat(release(coordinator(), held(number))).isEqualTo(1);
    jobs.runDue();
    scene.does(() -> steps.tell(number));
    assertThat(files.get(number).standing()).isEqualTo(Standing.DECLINED);
    assertThat(files.get(number).closedAt()).isNotNull();
    assertThat(letters(number)).containsExactly("decision-decline");
    assertThat(files.timeline(number, null, 20)).filteredOn(event -> event.type().equals("decision-told")).hasSize(1);
  }

  @Test
  void aSecondReleaseDoesNothing() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var id = held(number);
    assertThat(release(coordinator(), id)).isEqualTo(1);
    assertThat(release(coordinator(), id)).isZero();
    jobs.runDue();
    assertThat(letters(number)).hasSize(1);
  }

  @Test
  void severalAreReleasedTogetherAndOneThatIsGoneHoldsUpNone() {
    var first = atTheDecision();
    var second = atTheDecision();
    var third = atTheDecision();
    for (var number : List.of(first, second, third)) {
      decide(number, declining(), decider());
    }
    var ids = List.of(held(first), held(second), held(third));
    release(coordinator(), held(second));
    var read = ids.stream().collect(Collectors.toMap(id -> id, id -> 0));
    assertThat(scene.as(coordinator(), () -> releasing.release(read))).isEqualTo(new Released(2, List.of(), 1));
  }

  @Test
  void whatIsTakenBackIsNeverToldAndCanBeDecidedAnew() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    assertThat(takeBack(decider(), held(number))).isTrue();
    assertThat(items.ofCase(number, "Task_DecideNomination")).isPresent();
    decide(number, new DecideNomination("refer", null, "Office of Art", "They know more.", List.of()), decider());
    release(decider(), held(number));
    jobs.runDue();
    assertThat(letters(number)).containsExactly("decision-refer");
    assertThat(files.get(number).standing()).isEqualTo(Standing.REFERRED);
    assertThat(scene.does(() -> decisions.ofCase(number))).extracting(Decision::status)
        .containsExactlyInAnyOrder(Decision.Status.TAKEN_BACK, Decision.Status.TOLD);
  }

  @Test
  void whatIsReleasedCantBeTakenBack() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var id = held(number);
    release(decider(), id);
    assertThat(takeBack(decider(), id)).isFalse();
  }

  @RepeatedTest(3)
  void ofTwoDecidersAtOnceOneDecides() throws Exception {
    var number = atTheDecision();
    var task = task(number);
    var outcomes = atOnce(
        () -> attempt(() -> tasks.complete(task.taskId(), declining(), page(decider()))),
        () -> attempt(() -> tasks.complete(task.taskId(), declining(), page(decider()))));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "TaskClosedAlready");
    assertThat(scene.does(() -> decisions.ofCase(number))).hasSize(1);
  }

  @RepeatedTest(3)
  void ofReleaseAndTakeBackAtOnceOneHappens() throws Exception {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var id = held(number);
    var happened = atOnce(() -> release(coordinator(), id) == 1, () -> takeBack(decider(), id));
    assertThat(happened).containsExactlyInAnyOrder(true, false);
    jobs.runDue();
    assertThat(letters(number)).hasSize(happened.get(0) ? 1 : 0);
  }

  @Test
  void aCaseThatEndsOtherwiseLetsTheDecisionGo() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var id = held(number);
    scene.does(() -> files.stand(number, Standing.WITHDRAWN));
    assertThat(release(coordinator(), id)).isZero();
    assertThat(letters(number)).isEmpty();
  }

  @Test
  void screeningsDecisionIsHeldTheSameWay() {
    var number = scene.opened();
    var coordinator = coordinator();
    scene.does(() -> events.publishEvent(
        new ScreeningDecided(number, "decline", "duplicate", "Thank you.", null, coordinator.id())));
    var decision = scene.does(() -> decisions.ofCase(number)).get(0);
    assertThat(decision.status()).isEqualTo(Decision.Status.HELD);
    assertThat(decision.round()).isZero();
    assertThat(decision.words()).isEqualTo("Thank you.");
  }

  @Test
  void onlyThoseWhoMayReleaseDo() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var id = held(number);
    var reviewer = scene.staff(REVIEWER);
    assertThatThrownBy(() -> release(reviewer, id)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> takeBack(reviewer, id)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aConflictHidesTheDecisionFromItsReleaser() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    var coordinator = coordinator();
    scene.does(() -> conflicts.declare(number, coordinator.id()));
    assertThat(release(coordinator, held(number))).isZero();
  }

  @Test
  void otherDistrictsDecisionsCantBeReleased() {
    var number = atTheDecision();
    decide(number, declining(), decider());
    assertThat(release(scene.limited(coordinator(), 31), held(number))).isZero();
  }

  @Test
  void theLabNeedsAllFourConditions() {
    refuses(new DecideNomination("lab", null, null, null, List.of("in-use", "sites", "driver")), "assurances");
  }

  @Test
  void aDeclineNeedsAReason() {
    refuses(new DecideNomination("decline", null, null, "Kind words", List.of()), "reasonCode");
  }

  @Test
  void aDeclineNeedsWords() {
    refuses(new DecideNomination("decline", "too-early", null, " \n", List.of()), "words");
  }

  @Test
  void aReferralNeedsAnOffice() {
    refuses(new DecideNomination("refer", null, " ", "Kind words", List.of()), "office");
  }

  @Test
  void aRevisionIsAskedOnce() {
    var number = scene.opened();
    var decider = decider();
    scene.does(() -> {
      decisions.hold(number, 1, Outcome.REVISE, null, "Say more.", null, List.of(), decider.id());
      decisions.release(decisions.ofCase(number).get(0).id(), 0, decider.id());
      decisions.tell(number);
    });
    var again = new DecideNomination("revise", null, null, "Once more.", List.of());
    var by = page(decider());
    assertThatThrownBy(() -> scene.does(() -> handler(List.of()).handle(item(number), again, by)))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.field()).isEqualTo("outcome"));
  }

  @Test
  void aSecondRevisionIsNotOfferedEither() throws Exception {
    var number = atTheDecision();
    var decider = decider();
    var path = "/tasks/" + task(number).taskId();
    scene.pages().perform(get(path).with(by(decider))).andExpect(content().string(containsString("value=\"revise\"")));
    scene.does(() -> {
      decisions.hold(number, 1, Outcome.REVISE, null, "Say more.", null, List.of(), decider.id());
      decisions.release(decisions.ofCase(number).get(0).id(), 0, decider.id());
      decisions.tell(number);
    });
    scene.pages().perform(get(path).with(by(decider))).andExpect(content().string(not(containsString("value=\"revise\""))))
        .andExpect(content().string(containsString("value=\"refer\"")));
  }

  @Test
  void aClosedGateRefusesToAcceptAndSaysWhich() {
    var number = scene.opened();
    var handler = handler(List.of(gate("a.gate.support", false)));
    var by = page(decider());
    for (var outcome : List.of("accept", "lab")) {
      assertThatThrownBy(() -> scene.does(() -> handler.handle(item(number),
          new DecideNomination(outcome, null, null, null, DecideNomination.CONDITIONS), by)))
          .isInstanceOfSatisfying(RefusedTask.class,
              refused -> assertThat(refused.messageKey()).isEqualTo("a.gate.support.closed"));
    }
    assertThat(scene.does(() -> decisions.ofCase(number))).isEmpty();
  }

  @Test
  void aClosedGateStandsInNoOtherWay() {
    var number = scene.opened();
    var handler = handler(List.of(gate("a.gate.support", false)));
    var by = page(decider());
    assertThat(scene.does(() -> handler.handle(item(number), declining(), by)))
        .isEqualTo(Map.of("outcome", "decline"));
  }

  @Test
  void openGatesLetTheLabIn() {
    var number = scene.opened();
    var handler = handler(List.of(gate("a", true), gate("b", true)));
    var by = page(decider());
    var routing = scene.does(() -> handler.handle(item(number),
        new DecideNomination("lab", null, null, null, DecideNomination.CONDITIONS), by));
    assertThat(routing).isEqualTo(Map.of("outcome", "lab"));
  }

  private void refuses(DecideNomination command, String field) {
    var number = atTheDecision();
    var task = task(number);
    assertThatThrownBy(() -> tasks.complete(task.taskId(), command, page(decider())))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.field()).isEqualTo(field));
    assertThat(scene.does(() -> decisions.ofCase(number))).isEmpty();
    assertThat(items.ofCase(number, "Task_DecideNomination")).isPresent();
  }

  private DecidingNomination handler(List<DecisionGate> gates) {
    return new DecidingNomination(decisions, reviews, watching, gates, files, conflicts);
  }

  private static DecisionGate gate(String key, boolean open) {
    return new DecisionGate() {
      @Override
      public String key() {
        return key;
      }

      @Override
      public boolean open(String caseNumber) {
        return open;
      }
    };
  }

  private static WorkItem item(String number) {
    return new WorkItem(UUID.randomUUID().toString(), "Task_DecideNomination", "nomination", number, Map.of(),
        "nomination-decide-nomination", "decider", null, null, null, false);
  }

  private String atTheDecision() {
    var number = scene.opened();
    scene.does(() -> {
      steps.open(number);
      processes.start("nomination", number, Map.of("resumeAt", "decision"));
    });
    return number;
  }

  private static DecideNomination declining() {
    return new DecideNomination("decline", "too-early", null, "Please come back in a year.", List.of());
  }

  private void decide(String number, DecideNomination command, SignedIn decider) {
    tasks.complete(task(number).taskId(), command, page(decider));
  }

  private WorkItem task(String number) {
    return items.ofCase(number, "Task_DecideNomination").orElseThrow();
  }

  private UUID held(String number) {
    return scene.does(() -> decisions.ofCase(number)).get(0).id();
  }

  private int release(SignedIn person, UUID id) {
    return scene.as(person, () -> releasing.release(Map.of(id, 0)).released());
  }

  private boolean takeBack(SignedIn person, UUID id) {
    return scene.as(person, () -> releasing.takeBack(id));
  }

  private List<String> letters(String number) {
    return sql.sql("select template from mail_letter where case_number = :number and template like 'decision-%'")
        .param("number", number).query(String.class).list();
  }

  private SignedIn decider() {
    return scene.staff(DECIDER);
  }

  private SignedIn coordinator() {
    return scene.staff(COORDINATOR);
  }

  private static Acting page(SignedIn person) {
    return new Acting(person.id(), Channel.PAGE);
  }

  private static String attempt(Runnable action) {
    try {
      action.run();
      return "done";
    } catch (TaskClosedAlready late) {
      return "TaskClosedAlready";
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Future<T> first = threads.submit(() -> {
        barrier.await();
        return one.call();
      });
      Future<T> second = threads.submit(() -> {
        barrier.await();
        return other.call();
      });
      return List.of(first.get(), second.get());
    } finally {
      threads.shutdown();
    }
  }
}
