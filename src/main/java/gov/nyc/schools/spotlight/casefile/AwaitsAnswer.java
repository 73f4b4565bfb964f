package gov.nyc.schools.spotlight.casefile;

import java.util.List;
import java.util.UUID;

/** Names the people whom a room told to expect an answer, the nominator aside. They hear of a decision when it is told. */
public interface AwaitsAnswer {

  /** Ids of people, in no order; empty when nobody waits. */
  List<UUID> people(String caseNumber);
}
