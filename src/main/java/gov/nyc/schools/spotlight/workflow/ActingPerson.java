package gov.nyc.schools.spotlight.workflow;

import java.util.Optional;
import java.util.UUID;

/** Tells the engine's operation log who acts. Whoever knows the signed-in person provides one bean of this type. */
public interface ActingPerson {

  /** The person who is signed in on this thread; empty for jobs, links and strangers. */
  Optional<UUID> id();
}
