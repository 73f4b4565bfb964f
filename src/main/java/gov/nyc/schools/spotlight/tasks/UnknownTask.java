package gov.nyc.schools.spotlight.tasks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no task of this id, or none that this person may know of: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownTask extends RuntimeException {

  public UnknownTask() {
    super("no such task");
  }
}
