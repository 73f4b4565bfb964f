package gov.nyc.schools.spotlight.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address asks for a list in a format that no list has. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownFormat extends RuntimeException {

  UnknownFormat() {
    super("no such format");
  }
}
