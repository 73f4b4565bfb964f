package gov.nyc.schools.spotlight.workflow;

/** The task is closed: completed by somebody else, or no longer needed. The transaction is marked for rollback. */
public class TaskGone extends RuntimeException {

  private final String taskId;

  TaskGone(String taskId, Throwable cause) {
    super("task " + taskId + " is not open", cause);
    this.taskId = taskId;
  }

  public String taskId() {
    return taskId;
  }
}
