package gov.nyc.schools.spotlight.demo;

/** The tracker can't start for a reason that a person can mend; the message is the one sentence that they are shown. */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
