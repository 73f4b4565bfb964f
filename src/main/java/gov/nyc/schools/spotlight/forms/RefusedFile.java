package gov.nyc.schools.spotlight.forms;

/** A file that is not taken. {@link #reason()} is {@code empty}, {@code large}, {@code kind}, {@code infected}, {@code unscanned}, or a full message key. */
public class RefusedFile extends RuntimeException {

  private final String reason;

  public RefusedFile(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
