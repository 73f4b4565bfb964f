package gov.nyc.schools.spotlight.scaling;

/** Where an episode stands. {@code WITHDRAWN}: it was public, or its school withdrew before; {@code WAIVED}: there will be none, for a reason. */
enum EpisodeStatus {
  PLANNED, FILMING, EDITING, REVIEW, APPROVED, PUBLISHED, WITHDRAWN, WAIVED;

  /** Whether nothing more comes of it: later episodes need not wait. */
  boolean over() {
    return this == PUBLISHED || this == WITHDRAWN || this == WAIVED;
  }

  /** Whether its words may still be changed without asking anybody again. */
  boolean inTheMaking() {
    return this == PLANNED || this == FILMING || this == EDITING;
  }
}
