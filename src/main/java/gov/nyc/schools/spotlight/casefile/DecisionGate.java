package gov.nyc.schools.spotlight.casefile;

/**
 * A condition that isn't scored and that must hold before a case can be accepted (domain.md: principal's support, no
 * open privacy flag). Rooms register one bean for each; the room that decides asks them all.
 */
public interface DecisionGate {

  /** Bundle key whose text says in words what is missing, {@code <key>.closed}, and what holds, {@code <key>.open}. */
  String key();

  /** Whether the way is free. Costs a fixed number of SQL statements. */
  boolean open(String caseNumber);
}
