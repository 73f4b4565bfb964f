package gov.nyc.schools.spotlight.review.reviewers;

import java.util.Locale;

/** Why somebody may not be able to judge a case fairly. A hint, no more: a person decides. */
public enum Tie {
  /** Is tied to one of the case's schools. */
  SCHOOL,
  /** Works for the case's district. */
  DISTRICT,
  /** Nominated another practice of one of its schools. */
  NOMINATION,
  /** Declared a conflict of interest in another case of one of its schools. */
  EARLIER_CONFLICT;

  /** For bundle keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
