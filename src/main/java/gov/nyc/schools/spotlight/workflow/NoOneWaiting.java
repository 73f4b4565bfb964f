package gov.nyc.schools.spotlight.workflow;

/**
 * Nothing waits for that message (any more): somebody else was first, or the case has moved on. The transaction is marked for
 * rollback; whoever wants to go on without asks {@link Processes#awaits} first.
 */
public class NoOneWaiting extends RuntimeException {

  NoOneWaiting(String message, String about, Throwable cause) {
    super("nothing waits for " + message + " of " + about, cause);
  }
}
