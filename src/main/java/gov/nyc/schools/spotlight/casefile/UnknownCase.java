package gov.nyc.schools.spotlight.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no case of this number, or none that this person may know of. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownCase extends RuntimeException {

  public UnknownCase() {
    super("no such case");
  }
}
