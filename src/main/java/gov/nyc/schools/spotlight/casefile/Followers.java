package gov.nyc.schools.spotlight.casefile;

import java.util.List;
import java.util.UUID;

/** Names those who follow a case because they support it: they are told what its nominator is told, but have no part in it. */
public interface Followers {

  /** Ids of people who have confirmed their address and want to hear, in no order. Costs one statement. */
  List<UUID> of(String caseNumber);
}
