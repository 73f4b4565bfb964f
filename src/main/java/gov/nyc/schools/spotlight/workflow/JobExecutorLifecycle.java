package gov.nyc.schools.spotlight.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Starts taking jobs once the models are deployed, and stops before the database goes away. */
class JobExecutorLifecycle implements SmartLifecycle {

  private final JobExecutor executor;
  private final boolean active;

  JobExecutorLifecycle(JobExecutor executor, boolean active) {
    this.executor = executor;
    this.active = active;
  }

  @Override
  public void start() {
    if (active) {
      executor.start();
    }
  }

  @Override
  public void stop() {
    executor.shutdown();
  }

  @Override
  public boolean isRunning() {
    return executor.isActive();
  }
}
