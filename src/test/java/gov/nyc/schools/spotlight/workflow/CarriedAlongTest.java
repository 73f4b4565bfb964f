package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What processes carry from step to step, and hand to the processes that they call. */
@ProcessTest
class CarriedAlongTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private Walk decided() {
    Walk walk = new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "review"));
    return walk.answer("approved").review().complete("Task_DecideNomination", Map.of("outcome", "accept"));
  }

  @Test
  void theCaseNumberReachesEveryCalledProcess() {
    Walk walk = decided();
    String root = walk.instances("nomination").get(0).getId();
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().rootProcessInstances().processInstanceId(root).count()).isOne();
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().list()).filteredOn(run -> root.equals(run.getRootProcessInstanceId()))
        .hasSize(5).allMatch(run -> walk.caseNumber().equals(run.getBusinessKey()));
  }

  @Test
  void onlyIdsAndAnswersAreCarried() {
    Walk walk = decided();
    var runs = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(walk.caseNumber()).list();
    assertThat(runs).isNotEmpty().allSatisfy(run ->
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(run.getId()).list())
            .extracting(HistoricVariableInstance::getTypeName).isSubsetOf("string", "boolean", "integer", "long", "double", "null"));
  }
}
