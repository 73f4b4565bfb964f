package gov.nyc.schools.spotlight.casefile;

/**
 * Something that keeps everything of a case from the public as long as it stands. Rooms register one bean for each; the module that
 * publishes asks them all, whatever is to be published and by whatever way.
 */
public interface CaseHindrance {

  /** In kebab case; bundle key {@code publishing.hindrance.<code>} says what stands in the way and what to do about it. */
  String code();

  /** Whether it stands now. Asked after the case was locked, so it reads the database. Costs a fixed number of SQL statements. */
  boolean stands(String caseNumber);
}
