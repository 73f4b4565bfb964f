package gov.nyc.schools.spotlight.tasks;

/**
 * What a move would do with one open task.
 *
 * @param asks what it asks for, as its case is called
 * @param about the part of the case that it is about, as its room names it; null: the case as a whole
 * @param holder the name of whoever has it now; null: everybody of its role
 * @param refusal null when it would be done; else why not, a code of the bundle key {@code tasks.move.refused.<code>}
 */
public record PlannedMove(WorkItem item, String title, String asks, String about, String holder, String refusal) {

  public boolean isDone() {
    return refusal == null;
  }

  /** The task and who had it when the plan was shown: a task that has moved since is left alone. */
  public String mark() {
    return item.taskId() + ":" + (item.assigneeId() == null ? "" : item.assigneeId());
  }
}
