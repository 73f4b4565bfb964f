package gov.nyc.schools.spotlight.review.round;

import java.util.UUID;

/**
 * Somebody who could be asked to review a case.
 *
 * @param open reviews that this person is asked for or works on now
 * @param sameDistrict whether this person works for the case's district: not forbidden, but to be known
 * @param before whether this person reviewed the case in an earlier round
 * @param refusal why this person can't be asked, or null
 */
record Candidate(UUID id, String name, int open, boolean sameDistrict, boolean before, Refusal refusal) {

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
