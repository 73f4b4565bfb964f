package gov.nyc.schools.spotlight.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A file that is not taken; {@link #reason()} is {@code empty}, {@code large} or {@code kind}. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedDocument extends RuntimeException {

  private final String reason;

  public RefusedDocument(String reason) {
    super("file refused: " + reason);
    this.reason = reason;
  }

  /** Bundle key {@code casefile.document.refused.<reason>} says it in words. */
  public String reason() {
    return reason;
  }
}
