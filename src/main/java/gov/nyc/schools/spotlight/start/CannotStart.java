package gov.nyc.schools.spotlight.start;

/** The tracker can't start for a reason that a person can mend; the message is the one sentence that they are shown. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
