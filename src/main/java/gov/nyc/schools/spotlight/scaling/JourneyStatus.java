package gov.nyc.schools.spotlight.scaling;

/** Where a scaling journey stands. */
enum JourneyStatus {
  PLANNING, RUNNING, CASE_STUDY, COMPLETE, CLOSED_EARLY, WITHDRAWN,
  /** The decision that began it was reversed before anything was public. */
  REVERSED;

  /** Whether somebody still works on it. */
  boolean open() {
    return this == PLANNING || this == RUNNING || this == CASE_STUDY;
  }

  /** Whether nothing of it may become public any more. */
  boolean goneForGood() {
    return this == WITHDRAWN || this == REVERSED;
  }
}
