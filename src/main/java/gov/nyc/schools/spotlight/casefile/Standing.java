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
  LAPSED(false),
  /** The spotlight is being made, until it is out. */
  CAPTURING(true),
  /** The spotlight is out, and no journey is documented. */
  PUBLISHED(false),
  /** The lab documents the scaling journey. */
  JOURNEY(true),
  /** The case study is out: the whole story is told. */
  COMPLETE(false),
  /** The journey ended before its story was whole. */
  CLOSED_EARLY(false),
  /** The school wants its practice shown no more. */
  SCHOOL_WITHDREW(false),
  /** The spotlight was not cleared for publication. */
  NOT_CLEARED(false),
  /** It is about a practice that was nominated before: that nomination goes on for both. */
  JOINED(false);

  private final boolean open;

  Standing(boolean open) {
    this.open = open;
  }

  /** Whether somebody still works on the case. */
  public boolean open() {
    return open;
  }
}
