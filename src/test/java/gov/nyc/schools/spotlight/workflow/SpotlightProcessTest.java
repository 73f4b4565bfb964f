package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotlightProcessTest extends WalkTest {

  private static final List<String> CAPTURE =
      List.of("Task_PlanSpotlight", "Task_PrepareVisit", "Task_CollectConsents", "Task_ArrangeVisit", "Task_RecordCapture");

  SpotlightProcessTest() {
    super("spotlight");
  }

  private Walk accepted(boolean forLab) {
    Walk walk = walk();
    processes.startByMessage("Msg_PracticeAccepted", walk.caseNumber(), Map.of("forLab", forLab));
    return walk;
  }

  private static Walk captured(Walk walk) {
    CAPTURE.forEach(walk::complete);
    return walk;
  }

  private Walk asked() {
    return captured(accepted(false)).complete("Task_WriteDraft");
  }

  private Walk toBeCleared() {
    return asked().answer("approved").complete("Task_CheckAccessibility");
  }

  private static Walk cleared(Walk walk) {
    return walk.complete("Task_ClearSpotlight", Map.of("clearance", "cleared"));
  }

  @Test
  void goesFromTheAcceptedPracticeToThePublishedSpotlight() {
    Walk walk = accepted(false);
    for (String task : CAPTURE) {
      walk.in("spotlight").isWaitingAtExactly(task);
      walk.complete(task);
    }
    walk.in("spotlight").isWaitingAtExactly("Task_WriteDraft");
    walk.complete("Task_WriteDraft").waitsAt("Task_GiveAnswer");
    walk.answer("approved").waitsAt("Task_CheckAccessibility");
    walk.complete("Task_CheckAccessibility").waitsAt("Task_ClearSpotlight");
    cleared(walk);
    assertThat(steps.of(walk.caseNumber())).as("publishing is a job of its own").doesNotContain("spotlightSteps.publish");
    walk.after(Duration.ZERO).endedAt("End_Published");
    assertThat(steps.of(walk.caseNumber())).filteredOn(call -> call.startsWith("spotlightSteps")).containsExactly(
        "spotlightSteps.open false", "spotlightSteps.prepareFactCheck", "spotlightSteps.publish", "spotlightSteps.tellPublication");
  }

  @Test
  void beginsWithItsDraftWhenItIsTakenUpAgain() {
    Walk walk = walk();
    walk.begin("spotlight", Map.of("forLab", false));
    walk.in("spotlight").isWaitingAtExactly("Task_WriteDraft");
  }

  @Test
  void handsThePracticeToTheLabOnceItIsPublished() {
    Walk walk = captured(accepted(true)).complete("Task_WriteDraft").answer("approved").complete("Task_CheckAccessibility");
    cleared(walk).after(Duration.ZERO).endedAt("End_PublishedForLab");
    assertThat(steps.of(walk.caseNumber())).containsSubsequence("spotlightSteps.open true", "spotlightSteps.tellPublication", "spotlightSteps.handOver");
  }

  @Test
  void givesTheProducersStepsToTheProducer() {
    Walk walk = accepted(false).complete("Task_PlanSpotlight");
    assertThat(processes.openTasks()).filteredOn(task -> walk.caseNumber().equals(task.caseNumber())).singleElement()
        .satisfies(task -> assertThat(task.assignee()).hasToString(RecordedSteps.PRODUCER));
  }

  @Test
  void writesAnotherDraftWhenTheSchoolAsksForChanges() {
    Walk walk = asked().answer("changes");
    walk.waitsAt("Task_WriteDraft");
    walk.complete("Task_WriteDraft").waitsAt("Task_GiveAnswer");
    assertThat(steps.of(walk.caseNumber())).filteredOn("spotlightSteps.prepareFactCheck"::equals).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "draft, Task_WriteDraft"})
  void goesOnAsACoordinatorSettlesADeclinedCheck(String settlement, String task) {
    Walk walk = asked().answer("declined");
    walk.waitsAt("Task_SettleFactCheck");
    walk.complete("Task_SettleFactCheck", Map.of("settlement", settlement)).waitsAt(task);
  }

  @Test
  void endsForTheSchoolWhenNoAnswerComesAndACoordinatorSaysSo() {
    Walk walk = asked().after(Duration.ofDays(11));
    walk.complete("Task_SettleFactCheck", Map.of("settlement", "withdraw")).endedAt("End_Unchecked");
    assertThat(steps.of(walk.caseNumber())).endsWith("spotlightSteps.close");
  }

  @Test
  void checksAgainWhatIsChangedAtTheClearance() {
    Walk walk = toBeCleared().complete("Task_ClearSpotlight", Map.of("clearance", "changes"));
    walk.waitsAt("Task_WriteDraft");
    walk.complete("Task_WriteDraft").waitsAt("Task_GiveAnswer");
  }

  @Test
  void publishesNothingThatIsNotCleared() {
    Walk walk = toBeCleared().complete("Task_ClearSpotlight", Map.of("clearance", "refused"));
    walk.endedAt("End_NotCleared");
    assertThat(steps.of(walk.caseNumber())).endsWith("spotlightSteps.closeRefused").doesNotContain("spotlightSteps.publish");
  }

  @Test
  void triesAgainWhenWhatHinderedIsMended() {
    Walk walk = toBeCleared();
    steps.answer(walk.caseNumber(), "publish", "hindered");
    cleared(walk).after(Duration.ZERO).waitsAt("Task_MendSpotlight");
    steps.answerAsUsual(walk.caseNumber(), "publish");
    walk.complete("Task_MendSpotlight", Map.of("mending", "retry")).after(Duration.ZERO).endedAt("End_Published");
  }

  @Test
  void checksAndClearsAgainWhatIsNewSinceItWasCleared() {
    Walk walk = toBeCleared();
    steps.answer(walk.caseNumber(), "publish", "hindered");
    cleared(walk).after(Duration.ZERO).complete("Task_MendSpotlight", Map.of("mending", "draft")).waitsAt("Task_WriteDraft");
    walk.complete("Task_WriteDraft").answer("approved").complete("Task_CheckAccessibility").waitsAt("Task_ClearSpotlight");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void isWithdrawnAtEveryStep(int done) {
    Walk walk = accepted(false);
    CAPTURE.stream().limit(done).forEach(walk::complete);
    if (done > CAPTURE.size()) {
      walk.complete("Task_WriteDraft");
    }
    if (done > CAPTURE.size() + 1) {
      walk.answer("approved").complete("Task_CheckAccessibility");
    }
    walk.hears("Msg_SpotlightWithdrawn").endedAt("End_SpotlightWithdrawn");
    assertThat(walk.instances("approval")).isEmpty();
    assertThat(steps.of(walk.caseNumber())).endsWith("spotlightSteps.close");
  }

  @Test
  void isWithdrawnWhileItWaitsToBePublished() {
    Walk walk = cleared(toBeCleared()).hears("Msg_SpotlightWithdrawn").after(Duration.ZERO);
    walk.endedAt("End_SpotlightWithdrawn");
    assertThat(steps.of(walk.caseNumber())).doesNotContain("spotlightSteps.publish");
  }

  @Test
  void canNotBeWithdrawnOnceItIsPublished() {
    Walk walk = cleared(toBeCleared()).after(Duration.ZERO);
    assertThatThrownBy(() -> walk.hears("Msg_SpotlightWithdrawn")).isInstanceOf(NoOneWaiting.class);
  }
}
