package gov.nyc.schools.spotlight.tasks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The task is not open: somebody else finished it, or the case moved on. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public class TaskClosedAlready extends RuntimeException {

  public TaskClosedAlready(String taskId) {
    super("task " + taskId + " is not open");
  }
}
