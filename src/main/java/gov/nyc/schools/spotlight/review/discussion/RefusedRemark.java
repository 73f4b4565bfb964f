package gov.nyc.schools.spotlight.review.discussion;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A remark that is not taken; {@link #reason()} is {@code empty}, {@code long} or {@code character}. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedRemark extends RuntimeException {

  private final String reason;

  RefusedRemark(String reason) {
    super("remark refused: " + reason);
    this.reason = reason;
  }

  /** Bundle key {@code review.discussion.refused.<reason>} says it in words. */
  String reason() {
    return reason;
  }
}
