package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
  void tellsHowManyJobsAreDueAndStandStill() {
    Health now = health.health();
    assertThat(now.getStatus()).isEqualTo(Status.UP);
    assertThat(now.getDetails()).containsKeys("jobsDue", "incidents");
  }

  @Test
  void countsTheRunsOfEachProcess() {
    MeterRegistry registry = new SimpleMeterRegistry();
    metrics.bindTo(registry);
    double before = instances(registry);
    new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "screening"));
    assertThat(instances(registry)).isEqualTo(before + 1);
    assertThat(registry.get("tracker.workflow.jobs.due").gauge().value()).isNotNegative();
    assertThat(registry.get("tracker.workflow.incidents").gauge().value()).isNotNegative();
  }

  private static double instances(MeterRegistry registry) {
    return registry.get("tracker.workflow.instances").tag("process", "nomination").gauge().value();
  }
}
