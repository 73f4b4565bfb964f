package gov.nyc.schools.spotlight.showcase;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing public has this address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotInGallery extends RuntimeException {

  NotInGallery() {
    super("nothing public here");
  }
}
