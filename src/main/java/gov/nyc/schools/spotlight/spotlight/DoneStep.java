package gov.nyc.schools.spotlight.spotlight;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of a capture that somebody finished.
 *
 * @param step in kebab case: {@code prepare-visit}; bundle key {@code spotlight.step.<step>}
 * @param words what was noted, or why it was skipped; as typed
 */
record DoneStep(String step, boolean skipped, String words, UUID by, Instant at) {}
