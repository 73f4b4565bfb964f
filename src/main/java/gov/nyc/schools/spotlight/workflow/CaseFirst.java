package gov.nyc.schools.spotlight.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Runs the jobs of a case as people act on it: the engine's rows of the case are held before any step changes anything else. */
final class CaseFirst {

  private CaseFirst() {}

  /** The engine's own handlers of steps behind {@code asyncBefore} and of timers. */
  static List<JobHandler> handlers(CaseRows rows) {
    return List.of(
        new AsyncContinuationJobHandler() {
          @Override
          public void execute(AsyncContinuationConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            rows.holdOf(execution.getProcessInstanceId());
            super.execute(job, execution, context, tenant);
          }
        },
        new TimerExecuteNestedActivityJobHandler() {
          @Override
          public void execute(TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            rows.holdOf(execution.getProcessInstanceId());
            super.execute(job, execution, context, tenant);
          }
        },
        new TimerCatchIntermediateEventJobHandler() {
          @Override
          public void execute(TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            rows.holdOf(execution.getProcessInstanceId());
            super.execute(job, execution, context, tenant);
          }
        },
        new TimerStartEventSubprocessJobHandler() {
          @Override
          public void execute(TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            rows.holdOf(execution.getProcessInstanceId());
            super.execute(job, execution, context, tenant);
          }
        });
  }
}
