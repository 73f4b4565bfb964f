package gov.nyc.schools.spotlight.casefile;

/** The door through which a case came. */
public enum CaseKind { NOMINATION, SCALING_STORY }
