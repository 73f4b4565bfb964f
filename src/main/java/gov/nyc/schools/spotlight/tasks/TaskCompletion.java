package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes tasks: the room's change and the engine's move in one transaction. Every way in ends here: the task page,
 * a mailed link, later a reply. Who may act is checked by the way in, which alone knows how the person came.
 */
@Service
@Transactional
public class TaskCompletion {

  private final Map<String, TaskHandler<?>> handlers;
  private final WorkItems items;
  private final Processes processes;

  TaskCompletion(List<TaskHandler<?>> handlers, WorkItems items, Processes processes) {
    this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::taskKey, Function.identity()));
    this.items = items;
    this.processes = processes;
  }

  /** @throws IllegalStateException when no room takes tasks of this kind */
  public TaskHandler<?> handler(String taskKey) {
    var handler = handlers.get(taskKey);
    if (handler == null) {
      throw new IllegalStateException("no room handles " + taskKey);
    }
    return handler;
  }

  /**
   * @param command of the handler's command type
   * @throws TaskClosedAlready when the task is not open any more
   * @throws RefusedTask when the room refuses the command
   */
  public void complete(String taskId, Object command, Acting by) {
    var item = items.find(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    complete(handler(item.taskKey()), item, command, by);
  }

  private <C> void complete(TaskHandler<C> handler, WorkItem item, Object command, Acting by) {
    var routing = handler.handle(item, handler.command().cast(command), by);
    processes.complete(item.taskId(), routing);
  }
}
