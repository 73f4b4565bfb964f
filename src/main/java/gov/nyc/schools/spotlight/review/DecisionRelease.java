package gov.nyc.schools.spotlight.review;

/** Lets decisions that are held go out. */
public interface DecisionRelease {

  /**
   * Releases the decision of this case, as the person who is signed in.
   *
   * @return false when none is held, or this person may not see the case
   * @throws org.springframework.security.access.AccessDeniedException when the person may not release decisions
   */
  boolean release(String caseNumber);
}
