package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominationProcessTest extends WalkTest {

  NominationProcessTest() {
    super("nomination");
  }

  private Walk submitted() {
    return begin(Map.of("resumeAt", "confirm"));
  }

  private Walk atScreening() {
    return begin(Map.of("resumeAt", "screening"));
  }

  private Walk atDecision() {
    return begin(Map.of("resumeAt", "decision"));
  }

  private static Map<String, String> outcome(String outcome) {
    return Map.of("outcome", outcome);
  }

  /** In review, with the principal's support given, so that the review alone is open. */
  private Walk inReview(Walk walk) {
    steps.answer(walk.caseNumber(), "supportState", "given");
    return walk.complete("Task_ScreenNomination", outcome("review"));
  }

  @Test
  void goesFromAStrangersFormToADecisionThatEverybodyHearsOf() {
    Walk walk = submitted();
    walk.in("nomination").isWaitingAtExactly("Task_ConfirmAddress");
    walk.complete("Task_ConfirmAddress").in("nomination").isWaitingAtExactly("Task_ScreenNomination");
    walk.complete("Task_ScreenNomination", outcome("review")).waitsAt("Task_AssignReviewers", "Task_GiveAnswer");
    walk.answer("approved").review().in("nomination").isWaitingAtExactly("Task_DecideNomination");
    walk.complete("Task_DecideNomination", outcome("accept")).waitsAt("Gateway_AwaitRelease");
    walk.hears("Msg_DecisionReleased").after(Duration.ZERO).endedAt("End_Accepted");
    assertThat(steps.of(walk.caseNumber())).filteredOn(call -> call.matches("(nomination|decision)Steps.*|.*(open|record).*"))
        .containsSubsequence("reviewSteps.open", "nominationSteps.prepareSupport", "nominationSteps.recordSupport approved",
            "reviewSteps.recordRecommendation accept", "decisionSteps.open", "decisionSteps.tell", "decisionSteps.handOver");
  }

  @Test
  void lapsesWhenTheAddressIsNotConfirmed() {
    Walk walk = submitted().after(Duration.ofDays(21));
    walk.endedAt("End_Lapsed");
    assertThat(steps.of(walk.caseNumber())).containsExactly("nominationSteps.lapse");
  }

  @Test
  void asksTheNominatorAndScreensAgainWithTheAnswer() {
    Walk walk = atScreening().complete("Task_ScreenNomination", outcome("ask"));
    assertThat(steps.of(walk.caseNumber())).containsExactly("nominationSteps.askInformation");
    walk.in("nomination").isWaitingAtExactly("Task_GiveInformation");
    walk.complete("Task_GiveInformation").waitsAt("Task_ScreenNomination");
  }

  @Test
  void screensAgainWhenNoInformationCame() {
    Walk walk = atScreening().complete("Task_ScreenNomination", outcome("ask")).after(Duration.ofDays(21));
    walk.waitsAt("Task_ScreenNomination");
    assertThat(steps.of(walk.caseNumber())).endsWith("nominationSteps.informationOverdue");
  }

  @ParameterizedTest
  @CsvSource({"refer, End_Referred", "decline, End_Declined"})
  void answersFromScreeningOnlyWhenItIsReleased(String outcome, String end) {
    Walk walk = atScreening().complete("Task_ScreenNomination", outcome(outcome));
    walk.waitsAt("Gateway_AwaitRelease");
    assertThat(steps.of(walk.caseNumber())).containsExactly("nominationSteps.prepareOutcome " + outcome);
    walk.hears("Msg_DecisionReleased").after(Duration.ZERO).endedAt(end);
  }

  @Test
  void takesBackAnAnswerFromScreening() {
    Walk walk = atScreening().complete("Task_ScreenNomination", outcome("decline")).hears("Msg_DecisionTakenBack");
    walk.waitsAt("Task_ScreenNomination");
    assertThat(steps.of(walk.caseNumber())).endsWith("decisionSteps.takeBack");
  }

  @ParameterizedTest
  @CsvSource({"accept, End_Accepted", "lab, End_AcceptedForLab", "refer, End_Referred", "decline, End_Declined"})
  void endsAsWasDecided(String outcome, String end) {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome(outcome)).hears("Msg_DecisionReleased");
    assertThat(steps.of(walk.caseNumber())).as("telling is a job of its own").doesNotContain("decisionSteps.tell");
    walk.after(Duration.ZERO).endedAt(end);
  }

  @ParameterizedTest
  @CsvSource({"accept, true", "lab, true", "refer, false", "decline, false"})
  void handsOverWhatWasAcceptedOnceItIsTold(String outcome, boolean handedOver) {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome(outcome)).hears("Msg_DecisionReleased").after(Duration.ZERO);
    assertThat(steps.of(walk.caseNumber()).contains("decisionSteps.handOver")).isEqualTo(handedOver);
  }

  @Test
  void tellsADecisionThoughTheHandoverFails() {
    Walk walk = atDecision();
    steps.answer(walk.caseNumber(), "handOver", new IllegalStateException("the next room is not there"));
    walk.complete("Task_DecideNomination", outcome("accept")).hears("Msg_DecisionReleased");
    assertThatThrownBy(() -> walk.after(Duration.ZERO)).isInstanceOf(JobsFailed.class);
    assertThat(steps.of(walk.caseNumber())).contains("decisionSteps.tell");
    steps.answerAsUsual(walk.caseNumber(), "handOver");
    walk.after(Duration.ofMinutes(6)).endedAt("End_Accepted");
    assertThat(steps.of(walk.caseNumber())).filteredOn("decisionSteps.tell"::equals).hasSize(1);
  }

  @Test
  void takesBackADecisionThatWasNotTold() {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome("decline")).hears("Msg_DecisionTakenBack");
    walk.waitsAt("Task_DecideNomination");
    assertThatThrownBy(() -> walk.hears("Msg_DecisionReleased")).isInstanceOf(NoOneWaiting.class);
    assertThat(steps.of(walk.caseNumber())).doesNotContain("decisionSteps.tell");
  }

  @Test
  void isReviewedAgainAfterARevision() {
    Walk walk = inReview(atScreening()).review();
    walk.complete("Task_DecideNomination", outcome("revise")).hears("Msg_DecisionReleased").after(Duration.ZERO);
    walk.in("nomination").isWaitingAtExactly("Task_ReviseNomination");
    walk.complete("Task_ReviseNomination").waitsAt("Task_AssignReviewers");
    assertThat(steps.of(walk.caseNumber())).filteredOn("reviewSteps.open"::equals).hasSize(2);
  }

  @Test
  void lapsesWhenItIsNotRevised() {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome("revise")).hears("Msg_DecisionReleased");
    walk.after(Duration.ZERO).after(Duration.ofDays(21)).endedAt("End_RevisionLapsed");
    assertThat(steps.of(walk.caseNumber())).endsWith("nominationSteps.lapse");
  }

  @Test
  void endsWhenItJoinsAnEarlierNomination() {
    Walk walk = atScreening().complete("Task_ScreenNomination", outcome("merge"));
    walk.endedAt("End_Joined");
    assertThat(steps.of(walk.caseNumber())).endsWith("nominationSteps.join");
  }

  @Test
  void asksForNoRevisionAnyMoreWhenThatDecisionIsReversed() {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome("revise")).hears("Msg_DecisionReleased").after(Duration.ZERO);
    walk.hears("Msg_DecisionReversed").endedAt("End_Reversed");
    walk.begin("nomination", Map.of("resumeAt", "decision")).waitsAt("Task_DecideNomination");
  }

  @Test
  void asksNoPrincipalWhoseAddressNobodyConfirmed() {
    Walk walk = walk();
    steps.answer(walk.caseNumber(), "supportState", "unknown");
    walk.begin("nomination", Map.of("resumeAt", "review")).waitsAt("Task_AssignReviewers", "Task_ConfirmPrincipal");
    assertThat(steps.of(walk.caseNumber())).doesNotContain("nominationSteps.prepareSupport");
    walk.complete("Task_ConfirmPrincipal").waitsAt("Task_AssignReviewers", "Task_GiveAnswer");
  }

  @Test
  void asksForSupportAgainWhenACoordinatorWantsTo() {
    Walk walk = begin(Map.of("resumeAt", "review")).answer("declined");
    walk.waitsAt("Task_AssignReviewers", "Task_SettleSupport");
    walk.complete("Task_SettleSupport", Map.of("settlement", "again")).complete("Task_ConfirmPrincipal").answer("approved");
    walk.waitsAt("Task_AssignReviewers");
    assertThat(steps.of(walk.caseNumber())).contains("nominationSteps.recordSupport declined", "nominationSteps.recordSupport approved");
  }

  @Test
  void goesOnWithoutSupportWhenACoordinatorSettlesIt() {
    Walk walk = begin(Map.of("resumeAt", "review")).after(Duration.ofDays(11));
    assertThat(steps.of(walk.caseNumber())).contains("nominationSteps.recordSupport expired");
    walk.complete("Task_SettleSupport", Map.of("settlement", "without")).review().waitsAt("Task_DecideNomination");
  }

  @Test
  void decidesOnlyWhenSupportIsSettledToo() {
    Walk walk = begin(Map.of("resumeAt", "review")).complete("Task_AssignReviewers");
    List<OpenTask> questions = processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber())).toList();
    assertThat(questions).extracting(task -> task.subject("approvalId"))
        .containsExactlyInAnyOrder(walk.caseNumber() + "/support", walk.caseNumber() + "/review/1/ask", walk.caseNumber() + "/review/2/ask");
    questions.stream().filter(task -> task.subject("approvalId").contains("review"))
        .forEach(task -> processes.complete(task.taskId(), Map.of("answer", "approved")));
    walk.after(Duration.ofMinutes(31)).complete("Task_ScoreNomination", Map.of("outcome", "scored")).waitsAt("Task_GiveAnswer");
    walk.answer("approved").waitsAt("Task_DecideNomination");
  }

  @Test
  void restsWhenItIsWithdrawnAndClosesAllThatWasOpen() {
    Walk walk = begin(Map.of("resumeAt", "review")).complete("Task_AssignReviewers");
    walk.hears("Msg_NominationWithdrawn").waitsAt("Gateway_RestOrResume");
    assertThat(walk.instances("review")).isEmpty();
    assertThat(walk.instances("approval")).isEmpty();
    assertThat(steps.of(walk.caseNumber())).endsWith("nominationSteps.withdraw");
    walk.after(Duration.ofDays(21)).endedAt("End_Withdrawn");
    assertThat(steps.of(walk.caseNumber())).endsWith("nominationSteps.endRest");
  }

  @Test
  void beginsAgainWhereItStoodWhenItIsResumed() {
    Walk walk = atDecision();
    steps.answer(walk.caseNumber(), "resume", "decision");
    walk.hears("Msg_NominationWithdrawn").hears("Msg_NominationResumed").after(Duration.ZERO).waitsAt("Task_DecideNomination");
    assertThat(walk.passed()).contains("End_Resumed");
  }

  @Test
  void asksForTheRevisionAgainWhenItIsResumedThere() {
    Walk walk = atDecision().complete("Task_DecideNomination", outcome("revise")).hears("Msg_DecisionReleased").after(Duration.ZERO);
    steps.answer(walk.caseNumber(), "resume", "revision");
    walk.hears("Msg_NominationWithdrawn").hears("Msg_NominationResumed").after(Duration.ZERO).waitsAt("Task_ReviseNomination");
    walk.complete("Task_ReviseNomination").waitsAt("Task_AssignReviewers", "Task_GiveAnswer");
  }

  @Test
  void cannotBeWithdrawnTwice() {
    Walk walk = atScreening().hears("Msg_NominationWithdrawn");
    assertThatThrownBy(() -> walk.hears("Msg_NominationWithdrawn")).isInstanceOf(NoOneWaiting.class);
  }

  @Test
  void refusesAnAnswerThatTheModelDoesNotKnow() {
    Walk walk = atScreening();
    assertThatThrownBy(() -> walk.complete("Task_ScreenNomination", outcome("maybe"))).isInstanceOf(RuntimeException.class);
    walk.waitsAt("Task_ScreenNomination");
  }
}
