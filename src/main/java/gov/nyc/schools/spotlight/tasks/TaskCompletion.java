package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.workflow.Processes;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes tasks: the room's change and the engine's move in one transaction. Every way in ends here: the task page,
 * a mailed link, later a reply. Who may act is checked by the way in, which alone knows how the person came; what
 * somebody else has taken is refused here.
 */
@Service
@Transactional
public class TaskCompletion {

  private final TaskHandlers handlers;
  private final WorkItems items;
  private final WorkItemRecorder recorder;
  private final Processes processes;

  TaskCompletion(TaskHandlers handlers, WorkItems items, WorkItemRecorder recorder, Processes processes) {
    this.handlers = handlers;
    this.items = items;
    this.recorder = recorder;
    this.processes = processes;
  }

  /** @throws IllegalStateException when no room takes tasks of this kind */
  public TaskHandler<?> handler(String taskKey) {
    return handlers.of(taskKey);
  }

  /**
   * @param command of the handler's command type
   * @throws TaskClosedAlready when the task is not open any more
   * @throws gov.nyc.schools.spotlight.workflow.TaskTaken when somebody else has taken it
   * @throws RefusedTask when the room refuses the command
   */
  public void complete(String taskId, Object command, Acting by) {
    hold(taskId);
    var item = items.find(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    complete(handlers.of(item.taskKey()), item, command, by);
  }

  private void hold(String taskId) {
    try {
      processes.hold(taskId);
    } catch (TaskGone gone) {
      throw new TaskClosedAlready(taskId);
    }
  }

  private <C> void complete(TaskHandler<C> handler, WorkItem item, Object command, Acting by) {
    var routing = handler.handle(item, handler.command().cast(command), by);
    try {
      processes.complete(item.taskId(), by.personId(), routing);
    } catch (TaskGone overtaken) {
      throw new TaskClosedAlready(item.taskId());
    }
    recorder.finishedBy(item.taskId(), by.personId());
  }
}
