package gov.nyc.schools.spotlight.casefile;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A file that is not taken; {@link #reason()} is {@code empty}, {@code large}, {@code kind}, {@code infected} or {@code unscanned}. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedDocument extends RuntimeException implements MessageSourceResolvable {

  private final String reason;

  public RefusedDocument(String reason) {
    super("file refused: " + reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }

  /** The reason in words, for pages that have nothing better to say. */
  @Override
  public String[] getCodes() {
    return new String[] {"casefile.document.refused." + reason};
  }
}
