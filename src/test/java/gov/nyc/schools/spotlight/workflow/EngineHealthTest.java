package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@ProcessTest
class EngineHealthTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private WorkflowHealthIndicator health;
  @Autowired private EngineMetrics metrics;

  @Test
  void countsWhatRunsWhatIsDueAndWhatStandsStill() {
    MeterRegistry registry = new SimpleMeterRegistry();
    metrics.bindTo(registry);
    jobs.runDue();
    List<Double> before = numbers(registry);

    Walk walk = new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "decision"));
    assertThat(numbers(registry)).as("one more runs").isEqualTo(plus(before, 1, 0, 0));
    walk.complete("Task_DecideNomination", Map.of("outcome", "accept")).hears("Msg_DecisionReleased");
    assertThat(numbers(registry)).as("its job is due").isEqualTo(plus(before, 1, 1, 0));

    String job = engine.getManagementService().createJobQuery()
        .processInstanceId(walk.instances("nomination").get(0).getProcessInstanceId()).singleResult().getId();
    engine.getManagementService().setJobRetries(job, 0);
    assertThat(numbers(registry)).as("it stands still").isEqualTo(plus(before, 1, 0, 1));
    jobs.retry(job);
    assertThat(numbers(registry)).as("it is due again").isEqualTo(plus(before, 1, 1, 0));
    jobs.runDue();
    assertThat(numbers(registry)).as("all is done").isEqualTo(before);
  }

  /** Running nominations, jobs due, jobs that stand still: as the gauges say, and the health page says the same. */
  private List<Double> numbers(MeterRegistry registry) {
    double running = registry.get("tracker.workflow.instances").tag("process", "nomination").gauge().value();
    double due = registry.get("tracker.workflow.jobs.due").gauge().value();
    double still = registry.get("tracker.workflow.incidents").gauge().value();
    Health now = health.health();
    assertThat(now.getStatus()).isEqualTo(Status.UP);
    assertThat(now.getDetails()).isEqualTo(Map.of("jobsDue", (long) due, "incidents", (long) still));
    return List.of(running, due, still);
  }

  private static List<Double> plus(List<Double> before, int running, int due, int still) {
    return List.of(before.get(0) + running, before.get(1) + due, before.get(2) + still);
  }
}
