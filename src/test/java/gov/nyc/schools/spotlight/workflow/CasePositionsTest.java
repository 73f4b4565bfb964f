package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.workflow.Diagram.State;
import gov.nyc.schools.spotlight.workflow.Diagram.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CasePositionsTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private RecordedSteps steps;
  @Autowired private CasePositions positions;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private Walk begin(String resumeAt) {
    return new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", resumeAt));
  }

  private Diagram nomination(Walk walk) {
    return positions.of(walk.caseNumber()).get(0);
  }

  @Test
  void knowNothingOfAnUnknownCase() {
    assertThat(positions.of("SP-1999-00001")).isEmpty();
  }

  @Test
  void showWhereACaseStandsAndWhatItHasPassed() {
    Diagram diagram = nomination(begin("confirm").complete("Task_ConfirmAddress"));
    assertThat(diagram.processKey()).isEqualTo("nomination");
    assertThat(diagram.name()).isEqualTo("Nomination");
    assertThat(diagram.xml()).contains("<bpmn:process id=\"nomination\"");
    assertThat(diagram.activeIds()).containsExactly("Task_ScreenNomination");
    assertThat(diagram.passedIds()).contains("Start_NominationSubmitted", "Task_ConfirmAddress").doesNotContain("Task_ScreenNomination");
    assertThat(diagram.ended()).isNull();
  }

  @Test
  void sayTheSameInWordsInOrder() {
    assertThat(nomination(begin("confirm").complete("Task_ConfirmAddress")).steps()).extracting(Step::name, Step::state)
        .containsExactly(
            tuple("Nomination submitted", State.DONE),
            tuple("Begin where?", State.DONE),
            tuple("Confirm the address", State.DONE),
            tuple("Screen the nomination", State.ACTIVE));
  }

  @Test
  void followCalledProcesses() {
    Walk walk = begin("review").complete("Task_AssignReviewers");
    List<Diagram> diagrams = positions.of(walk.caseNumber());
    assertThat(diagrams).extracting(Diagram::processKey)
        .containsExactlyInAnyOrder("nomination", "review", "approval", "approval", "approval");
    assertThat(diagrams).filteredOn(diagram -> diagram.processKey().equals("review")).singleElement()
        .extracting(Diagram::parentId).isEqualTo(nomination(walk).processInstanceId());
  }

  @Test
  void tellHowARunEndedAndWhatItWasAbout() {
    Walk walk = begin("review").complete("Task_AssignReviewers").answer("approved");
    assertThat(positions.of(walk.caseNumber())).filteredOn(diagram -> diagram.ended() != null).isNotEmpty().allSatisfy(over -> {
      assertThat(over.processKey()).isEqualTo("approval");
      assertThat(over.outcome()).isEqualTo("Approved");
      assertThat(over.subjectId()).isNotBlank();
    });
    assertThat(positions.of(walk.caseNumber())).filteredOn(diagram -> diagram.ended() == null).allSatisfy(running ->
        assertThat(running.outcome()).isNull());
  }

  @Test
  void tellNoOutcomeOfARunThatWasCalledOff() {
    Walk walk = begin("review").complete("Task_AssignReviewers").hears("Msg_NominationWithdrawn");
    assertThat(positions.of(walk.caseNumber())).filteredOn(diagram -> diagram.processKey().equals("review")).singleElement()
        .satisfies(review -> {
          assertThat(review.ended()).isNotNull();
          assertThat(review.outcome()).isNull();
        });
  }

  @Test
  void costTheSameForOneRunAndForMany() {
    Walk one = begin("screening");
    Walk many = begin("review").complete("Task_AssignReviewers").answer("approved");
    nomination(one);
    nomination(many);
    assertThat(SqlCount.of(() -> positions.of(many.caseNumber()))).isEqualTo(SqlCount.of(() -> positions.of(one.caseNumber()))).isEqualTo(4);
  }

  @Test
  void showAJobThatStandsStillUntilItIsMended() {
    Walk walk = begin("decision").complete("Task_DecideNomination", Map.of("outcome", "accept")).hears("Msg_DecisionReleased");
    assertThat(nomination(walk).activeIds()).containsExactly("Step_TellDecision");

    steps.answer(walk.caseNumber(), "tell", new IllegalStateException("the mail room is on fire"));
    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThatThrownBy(() -> walk.after(Duration.ofMinutes(6))).isInstanceOf(JobsFailed.class)
          .hasMessageContaining("Step_TellDecision: ").hasMessageContaining("on fire");
    }
    assertThat(jobs.incidents()).filteredOn(incident -> walk.caseNumber().equals(incident.caseNumber())).singleElement()
        .satisfies(incident -> assertThat(incident.elementId()).isEqualTo("Step_TellDecision"));
    assertThat(nomination(walk).incidentIds()).containsExactly("Step_TellDecision");
    assertThat(nomination(walk).steps()).last().satisfies(step -> {
      assertThat(step.name()).isEqualTo("Tell everybody");
      assertThat(step.state()).isEqualTo(State.STUCK);
    });
    walk.after(Duration.ofHours(1)).waitsAt();

    steps.answerAsUsual(walk.caseNumber(), "tell");
    jobs.incidents().stream().filter(incident -> walk.caseNumber().equals(incident.caseNumber())).forEach(incident -> jobs.retry(incident.jobId()));
    walk.after(Duration.ZERO).endedAt("End_Accepted");
    assertThat(jobs.incidents()).noneMatch(incident -> walk.caseNumber().equals(incident.caseNumber()));
  }
}
