package gov.nyc.schools.spotlight.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such member of staff. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownPerson extends RuntimeException {

  UnknownPerson() {
    super("no such person");
  }
}
