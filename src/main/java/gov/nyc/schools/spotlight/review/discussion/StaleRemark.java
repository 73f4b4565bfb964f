package gov.nyc.schools.spotlight.review.discussion;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The remark was changed elsewhere since this edit began. Nothing was saved; {@link #now()} is how it reads now. */
@ResponseStatus(HttpStatus.CONFLICT)
class StaleRemark extends RuntimeException {

  private final transient Remark now;

  StaleRemark(Remark now) {
    super("remark " + now.id() + " was changed meanwhile");
    this.now = now;
  }

  Remark now() {
    return now;
  }
}
