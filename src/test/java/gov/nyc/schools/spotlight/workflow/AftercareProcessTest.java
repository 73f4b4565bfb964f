package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AftercareProcessTest extends WalkTest {

  private static final Duration HALF_A_YEAR = Duration.ofDays(181);

  AftercareProcessTest() {
    super("aftercare");
  }

  private Walk aftercare(Walk walk, String begin) {
    return walk.begin("aftercare", Map.of("begin", begin, "aftercareId", walk.caseNumber() + "/aftercare"));
  }

  @Test
  void asksTheSchoolAfterHalfAYearAndRecordsWhatItSays() {
    Walk walk = aftercare(walk(), "followUps");
    walk.waitsAt("Timer_FollowUpDue");
    walk.after(HALF_A_YEAR).waitsAt("Task_GiveAnswer");
    walk.answer("changes").endedAt("End_AftercareEnded");
    assertThat(steps.of(walk.caseNumber())).contains("aftercareSteps.recordFollowUp changes");
  }

  @Test
  void asksAgainAsLongAsThereIsMoreToAsk() {
    Walk walk = walk();
    steps.answer(walk.caseNumber(), "moreFollowUps", true);
    aftercare(walk, "followUps").after(HALF_A_YEAR).answer("approved").waitsAt("Timer_FollowUpDue");
    steps.answerAsUsual(walk.caseNumber(), "moreFollowUps");
    steps.answer(walk.caseNumber(), "prepareFollowUp", walk.caseNumber() + "/aftercare/second");
    walk.after(HALF_A_YEAR).answer("approved").endedAt("End_AftercareEnded");
    assertThat(steps.of(walk.caseNumber())).filteredOn("aftercareSteps.recordFollowUp approved"::equals).hasSize(2);
  }

  @Test
  void recordsThatNobodyAnswered() {
    Walk walk = aftercare(walk(), "followUps").after(HALF_A_YEAR).after(Duration.ofDays(11));
    walk.endedAt("End_AftercareEnded");
    assertThat(steps.of(walk.caseNumber())).contains("aftercareSteps.recordFollowUp expired");
  }

  @Test
  void goesOnWhereThereIsNobodyToAsk() {
    Walk walk = walk();
    steps.answer(walk.caseNumber(), "prepareFollowUp", "");
    aftercare(walk, "followUps").after(HALF_A_YEAR).endedAt("End_AftercareEnded");
    assertThat(walk.instances("approval")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "withdraw", "replace"})
  void settlesATakedownAsACoordinatorSays(String takedown) {
    Walk walk = aftercare(walk(), "takedown");
    walk.waitsAt("Task_TakeDown");
    walk.complete("Task_TakeDown", Map.of("takedown", takedown)).endedAt("End_TakedownSettled");
    assertThat(steps.of(walk.caseNumber())).containsExactly("aftercareSteps.settleTakedown " + takedown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"followUps", "takedown"})
  void endsWhenTheSchoolWithdraws(String begin) {
    Walk walk = aftercare(walk(), begin).hears("Msg_PublicationWithdrawn");
    walk.endedAt("End_PublicationWithdrawn");
    assertThat(steps.of(walk.caseNumber())).endsWith("aftercareSteps.withdraw");
    assertThatThrownBy(() -> walk.hears("Msg_PublicationWithdrawn")).isInstanceOf(NoOneWaiting.class);
  }

  @Test
  void callsBackTheQuestionWhenTheSchoolWithdrawsMeanwhile() {
    Walk walk = aftercare(walk(), "followUps").after(HALF_A_YEAR);
    processes.correlateTo("Msg_PublicationWithdrawn", "aftercareId", walk.caseNumber() + "/aftercare", Map.of());
    assertThat(walk.active()).isEmpty();
    assertThat(walk.instances("approval")).isEmpty();
  }
}
