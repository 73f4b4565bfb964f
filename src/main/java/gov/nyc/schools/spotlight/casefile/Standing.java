package gov.nyc.schools.spotlight.casefile;

/**
 * Where a case stands, in the words that its nominator may hear. A decision changes the standing only when it is told.
 */
public enum Standing {
  /** The nominator's address waits for its confirmation. */
  UNCONFIRMED(true),
  SCREENING(true),
  INFORMATION_ASKED(true),
  UNDER_REVIEW(true),
  DECIDING(true),
  REVISION_ASKED(true),
  ACCEPTED(true),
  ACCEPTED_FOR_LAB(true),
  REFERRED(false),
  DECLINED(false),
  WITHDRAWN(false),
  /** Nobody answered in time: the address was never confirmed, or no revision came. */
  LAPSED(false);

  private final boolean open;

  Standing(boolean open) {
    this.open = open;
  }

  /** Whether somebody still works on the case. */
  public boolean open() {
    return open;
  }
}
