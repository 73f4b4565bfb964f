package gov.nyc.schools.spotlight.casefile;

/** A tag can't be one. */
public class RefusedTag extends RuntimeException {

  private final String reason;

  RefusedTag(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** {@code empty}, {@code long}, {@code character} or {@code many}; bundle key {@code casefile.tag.refused.<reason>} says it in words. */
  public String reason() {
    return reason;
  }
}
