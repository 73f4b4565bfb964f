package gov.nyc.schools.spotlight.casefile;

import java.util.Optional;
import java.util.UUID;

/** Says who speaks for the school of a case. The room that asked for the principal's support knows. */
public interface SchoolContact {

  /** The id of the principal, whose address somebody has vouched for; nothing while nobody has. */
  Optional<UUID> of(String caseNumber);
}
