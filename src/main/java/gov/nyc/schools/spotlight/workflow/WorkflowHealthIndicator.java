package gov.nyc.schools.spotlight.workflow;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says under {@code workflow} whether the engine answers, how many jobs are due and how many stand still. Jobs that stand still do
 * not make a node unhealthy: another node would do no better, and people can go on working.
 */
@Component
class WorkflowHealthIndicator extends AbstractHealthIndicator {

  private final EngineCounts counts;

  WorkflowHealthIndicator(EngineCounts counts) {
    super("the engine does not answer");
    this.counts = counts;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("jobsDue", counts.jobsDue()).withDetail("incidents", counts.incidents());
  }
}
