package gov.nyc.schools.spotlight.casefile;

/** The phases of a case in their order; a case file keeps the furthest that has begun. */
public enum Stage {
  SUBMITTED,
  REVIEW,
  DECISION,
  SPOTLIGHT,
  EPISODES,
  CASE_STUDY;

  /** The later of two stages: a case never goes back on its strip. */
  public Stage orLater(Stage other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
