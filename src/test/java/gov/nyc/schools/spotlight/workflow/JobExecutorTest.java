package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The only test in which jobs are taken as they are in production: by threads of their own. */
@ProcessTest
class JobExecutorTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private JobExecutor executor;
  @Autowired private JobExecutorLifecycle ours;

  @Test
  void restsInTests() {
    assertThat(ours.isRunning()).isFalse();
  }

  @Test
  void takesJobsAsTheyComeAndStopsWhenTold() throws InterruptedException {
    JobExecutorLifecycle lifecycle = new JobExecutorLifecycle(executor, true);
    Walk walk = new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "decision"));
    lifecycle.start();
    try {
      walk.complete("Task_DecideNomination", Map.of("outcome", "accept")).hears("Msg_DecisionReleased");
      for (Instant end = Instant.now().plus(Duration.ofSeconds(20)); Instant.now().isBefore(end) && !walk.instances("nomination").isEmpty();) {
        Thread.sleep(50);
      }
    } finally {
      lifecycle.stop();
    }
    walk.endedAt("End_Accepted");
    assertThat(lifecycle.isRunning()).isFalse();
  }
}
