package gov.nyc.schools.spotlight.publishing;

/** Knows what a case tells of beside its spotlight and its case study. The room that keeps episodes registers one. */
public interface SubjectsOfCase {

  /** Whether it belongs to the case that it names. */
  boolean has(Subject subject);
}
