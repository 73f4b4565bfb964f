package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewProcessTest extends WalkTest {

  ReviewProcessTest() {
    super("review");
  }

  private Walk asked() {
    Walk walk = walk();
    return walk.begin("review", Map.of("reviewId", walk.caseNumber() + "/review"));
  }

  @Test
  void asksBothReviewersAtOnce() {
    asked().complete("Task_AssignReviewers").waitsAt("Task_GiveAnswer", "Task_GiveAnswer");
  }

  @Test
  void recommendsWhenBothHaveScored() {
    Walk walk = asked().review();
    walk.endedAt("End_Recommended");
    assertThat(steps.of(walk.caseNumber())).endsWith("reviewSteps.recordRecommendation accept");
  }

  @Test
  void waitsForTheSlowerReviewer() {
    Walk walk = asked().complete("Task_AssignReviewers").answer("approved");
    OpenTask first = processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber())).findFirst().orElseThrow();
    processes.complete(first.taskId(), Map.of("outcome", "scored"));
    walk.waitsAt("Task_ScoreNomination");
  }

  @Test
  void asksAThirdReviewerAtOnceWhenTheTwoAreFarApart() {
    Walk walk = asked();
    steps.answer(walk.caseNumber(), "compare", true);
    steps.answer(walk.caseNumber(), "seatThirdReviewer", (Runnable) () -> onlyTheThirdIsLeft(walk));
    walk.review().waitsAt("Task_GiveAnswer");
    walk.answer("approved").complete("Task_ScoreNomination", Map.of("outcome", "scored")).endedAt("End_Recommended");
  }

  @Test
  void leavesTheThirdReviewerToACoordinatorWhenNobodyCanBeProposed() {
    Walk walk = asked();
    steps.answer(walk.caseNumber(), "compare", true);
    steps.answer(walk.caseNumber(), "seatThirdReviewer", false);
    walk.review().waitsAt("Task_AssignThirdReviewer");
    onlyTheThirdIsLeft(walk);
    walk.complete("Task_AssignThirdReviewer").waitsAt("Task_GiveAnswer");
    walk.answer("approved").complete("Task_ScoreNomination", Map.of("outcome", "scored")).endedAt("End_Recommended");
  }

  private void onlyTheThirdIsLeft(Walk walk) {
    steps.answer(walk.caseNumber(), "compare", false);
    steps.answer(walk.caseNumber(), "assignments", List.of(walk.caseNumber() + "/review/3"));
  }

  @Test
  void findsAnotherReviewerForOneWhoseReviewIsTakenBackAndLeavesTheOtherAlone() {
    Walk walk = asked().complete("Task_AssignReviewers").answer("approved");
    var tasks = processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber())).toList();
    processes.interrupt(tasks.get(0).taskId(), "Msg_ReviewTakenBack");
    walk.waitsAt("Task_ReplaceReviewer", "Task_ScoreNomination");
    assertThat(processes.openTask(tasks.get(1).taskId())).isPresent();
    assertThatThrownBy(() -> processes.interrupt(tasks.get(0).taskId(), "Msg_ReviewTakenBack")).isInstanceOf(TaskGone.class);
    assertThatThrownBy(() -> processes.interrupt(tasks.get(1).taskId(), "Msg_DecisionReleased")).isInstanceOf(NoOneWaiting.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "changes"})
  void findsAnotherReviewerForOneWhoDoesNotAccept(String answer) {
    Walk walk = oneReviewer().answer(answer);
    walk.waitsAt("Task_ReplaceReviewer");
    replaceAndScore(walk);
  }

  @Test
  void findsAnotherReviewerForOneWhoDoesNotAnswer() {
    Walk walk = oneReviewer().after(Duration.ofDays(11));
    walk.waitsAt("Task_ReplaceReviewer");
    assertThat(steps.of(walk.caseNumber())).contains("reviewSteps.recordAnswer expired");
    replaceAndScore(walk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abstained", "conflict"})
  void findsAnotherReviewerForOneWhoCannotScore(String outcome) {
    Walk walk = oneReviewer().answer("approved").complete("Task_ScoreNomination", Map.of("outcome", outcome));
    walk.waitsAt("Task_ReplaceReviewer");
    replaceAndScore(walk);
  }

  @Test
  void tellsTheCoordinatorOnceWhenScoresAreLate() {
    Walk walk = oneReviewer().answer("approved").after(Duration.ofDays(21)).after(Duration.ofDays(21));
    assertThat(steps.of(walk.caseNumber())).containsOnlyOnce("reviewSteps.scoringLate");
    walk.waitsAt("Task_ScoreNomination");
  }

  private Walk oneReviewer() {
    Walk walk = asked();
    steps.answer(walk.caseNumber(), "assignments", List.of(walk.caseNumber() + "/review/1"));
    return walk.complete("Task_AssignReviewers");
  }

  private void replaceAndScore(Walk walk) {
    String other = walk.caseNumber() + "/review/other";
    walk.complete("Task_ReplaceReviewer", Map.of("assignmentId", other)).answer("approved");
    assertThat(processes.openTasks()).filteredOn(task -> walk.caseNumber().equals(task.caseNumber()))
        .singleElement().satisfies(task -> assertThat(task.subject("assignmentId")).isEqualTo(other));
    walk.complete("Task_ScoreNomination", Map.of("outcome", "scored")).endedAt("End_Recommended");
  }
}
