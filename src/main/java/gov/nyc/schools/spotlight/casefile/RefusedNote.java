package gov.nyc.schools.spotlight.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A note that is not taken; {@link #reason()} is {@code empty}, {@code long} or {@code character}. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedNote extends RuntimeException {

  private final String reason;

  RefusedNote(String reason) {
    super("note refused: " + reason);
    this.reason = reason;
  }

  /** Bundle key {@code casefile.note.refused.<reason>} says it in words. */
  public String reason() {
    return reason;
  }
}
