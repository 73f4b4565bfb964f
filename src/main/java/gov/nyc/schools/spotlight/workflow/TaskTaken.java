package gov.nyc.schools.spotlight.workflow;

import java.util.UUID;

/** Somebody else has taken the task. The transaction is marked for rollback. */
public class TaskTaken extends RuntimeException {

  private final UUID holderId;

  TaskTaken(String taskId, UUID holderId) {
    super("task " + taskId + " is held by " + holderId);
    this.holderId = holderId;
  }

  /** Who has it. */
  public UUID holderId() {
    return holderId;
  }
}
