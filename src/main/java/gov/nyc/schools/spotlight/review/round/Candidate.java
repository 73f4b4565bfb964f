package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.review.reviewers.Tie;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who could be asked to review a case.
 *
 * @param open reviews that this person is asked for or works on now
 * @param expert whether this person knows about the case's focus area
 * @param hints why this person may have a conflict of interest, as long as nobody answered: not forbidden, but to be known
 * @param before whether this person reviewed the case in an earlier round
 * @param refusal why this person can't be asked, or null
 */
record Candidate(UUID id, String name, int open, boolean expert, Set<Tie> hints, boolean before, Refusal refusal) {

  /** Somebody who knows the field is worth a longer pile: as if it were two reviews shorter. */
  private static final int EXPERT = 2;

  Candidate {
    hints = Set.copyOf(hints);
  }

  /** Whether this person can be proposed: allowed, and without a hint that nobody has looked at. */
  boolean proposable() {
    return refusal == null && hints.isEmpty();
  }

  /** Who weighs least is proposed first. */
  int weight() {
    return open - (expert ? EXPERT : 0);
  }

  /** Why somebody can't review a case; {@code review.assign.refused.<code>} says it in words. */
  enum Refusal {
    /** Nominated it, or answers for the school. */
    INVOLVED,
    /** Was asked in this round already. */
    ASKED_BEFORE,
    /** Declared a conflict of interest. */
    CONFLICT,
    /** Is limited to other districts. */
    DISTRICT;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String messageKey() {
      return "review.assign.refused." + code();
    }
  }
}
