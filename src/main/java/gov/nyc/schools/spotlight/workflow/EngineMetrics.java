package gov.nyc.schools.spotlight.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Jobs due, jobs that stand still, and running instances of each process; counted when somebody reads them. */
@Component
class EngineMetrics implements MeterBinder {

  private final EngineCounts counts;
  private final Deployer deployer;

  EngineMetrics(EngineCounts counts, Deployer deployer) {
    this.counts = counts;
    this.deployer = deployer;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("tracker.workflow.jobs.due", counts, EngineCounts::jobsDue)
        .description("Jobs that are due and not yet run").register(registry);
    Gauge.builder("tracker.workflow.incidents", counts, EngineCounts::incidents)
        .description("Jobs whose retries are spent").register(registry);
    for (String process : deployer.processKeys()) {
      Gauge.builder("tracker.workflow.instances", counts, engine -> engine.instances(process))
          .description("Running instances").tag("process", process).register(registry);
    }
  }
}
