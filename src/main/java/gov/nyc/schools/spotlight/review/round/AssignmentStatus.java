package gov.nyc.schools.spotlight.review.round;

import java.util.Locale;

/** How far a reviewer has come with a nomination. */
public enum AssignmentStatus {
  ASKED, ACCEPTED, SCORED,
  /** Said no when asked. */
  DECLINED,
  /** Never answered. */
  EXPIRED,
  /** Accepted and then stepped back. */
  ABSTAINED,
  /** Declared a conflict of interest; the case is hidden from this person. */
  CONFLICT,
  /** The case ended, or the round went on without. */
  CANCELLED;

  /** Whether the seat is this person's. */
  public boolean holdsSeat() {
    return this == ASKED || this == ACCEPTED || this == SCORED;
  }

  /** Whether this person's review is still to come. */
  public boolean underWay() {
    return this == ASKED || this == ACCEPTED;
  }

  /** For bundle keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
