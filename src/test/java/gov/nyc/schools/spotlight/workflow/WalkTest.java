package gov.nyc.schools.spotlight.workflow;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks one process along all its ways; fails when its tests together leave an element or a flow out. */
@ProcessTest
@TestInstance(Lifecycle.PER_CLASS)
abstract class WalkTest {

  private final String processKey;

  @Autowired ProcessEngine engine;
  @Autowired Processes processes;
  @Autowired Jobs jobs;
  @Autowired MovableClock clock;
  @Autowired RecordedSteps steps;
  @Autowired Coverage coverage;

  WalkTest(String processKey) {
    this.processKey = processKey;
  }

  Walk walk() {
    return new Walk(engine, processes, jobs, clock);
  }

  Walk begin(Map<String, ?> variables) {
    return walk().begin(processKey, variables);
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @AfterAll
  void leavesNothingOut() {
    coverage.assertWhole(engine, processKey);
  }
}
