package gov.nyc.schools.spotlight.scaling;

/** Where a scaling journey stands. */
enum JourneyStatus {
  PLANNING, RUNNING, CASE_STUDY, COMPLETE, CLOSED_EARLY, WITHDRAWN;

  /** Whether somebody still works on it. */
  boolean open() {
    return this == PLANNING || this == RUNNING || this == CASE_STUDY;
  }
}
