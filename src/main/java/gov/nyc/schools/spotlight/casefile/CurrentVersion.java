package gov.nyc.schools.spotlight.casefile;

/** Knows which version of what was sent in is the current one: a link is bound to the one that it speaks of (mail rule 9). */
public interface CurrentVersion {

  /** The number of the newest version; 1 for a case that came in without a form. */
  int of(String caseNumber);
}
