package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalProcessTest extends WalkTest {

  ApprovalProcessTest() {
    super("approval");
  }

  private Walk asked() {
    Walk walk = walk();
    return walk.begin("approval", Map.of("approvalId", question(walk)));
  }

  private static String question(Walk walk) {
    return walk.caseNumber() + "/question";
  }

  @Test
  void asksFirstAndThenWaits() {
    Walk walk = asked();
    walk.in("approval").hasPassed("Step_AskApprovers").isWaitingAt("Task_GiveAnswer");
    assertThat(steps.of(walk.caseNumber())).containsExactly("approvalSteps.ask", "approvalSteps.role");
  }

  @ParameterizedTest
  @CsvSource({"approved, End_Approved", "changes, End_ChangesAsked", "declined, End_Declined"})
  void letsAnAnswerStandWhenTheTimeToUndoItIsOver(String answer, String end) {
    Walk walk = asked().complete("Task_GiveAnswer", Map.of("answer", answer));
    walk.after(Duration.ofMinutes(29)).waitsAt("Gateway_UndoWindow");
    walk.after(Duration.ofMinutes(2)).endedAt(end);
    assertThat(steps.of(walk.caseNumber())).endsWith("approvalSteps.settle");
  }

  @Test
  void letsAnAnswerStandWhenStaffEndTheWait() {
    Walk walk = asked().complete("Task_GiveAnswer", Map.of("answer", "approved"));
    walk.hears("Msg_AnswerFinal", question(walk)).endedAt("End_Approved");
  }

  @Test
  void asksAgainWhenTheAnswerIsUndone() {
    Walk walk = asked().complete("Task_GiveAnswer", Map.of("answer", "declined"));
    walk.hears("Msg_AnswerUndone", question(walk)).waitsAt("Task_GiveAnswer");
    assertThat(steps.of(walk.caseNumber())).contains("approvalSteps.undo").doesNotContain("approvalSteps.settle");
    walk.answer("approved").endedAt("End_Approved");
  }

  @Test
  void escalatesAndStillTakesTheAnswer() {
    Walk walk = asked().after(Duration.ofDays(6));
    assertThat(steps.of(walk.caseNumber())).endsWith("approvalSteps.escalate");
    walk.waitsAt("Task_GiveAnswer");
    walk.answer("changes").endedAt("End_ChangesAsked");
  }

  @Test
  void expiresWithoutAnAnswer() {
    Walk walk = asked().after(Duration.ofDays(11));
    walk.endedAt("End_Expired");
    assertThat(steps.of(walk.caseNumber())).endsWith("approvalSteps.expire");
  }
}
