package gov.nyc.schools.spotlight.nomination;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who knows a practice that another person nominated, and follows its case.
 *
 * @param answers what they had typed before they knew of it, by key of the form; empty once blanked
 * @param words what they wrote about the practice, or null
 * @param confirmedAt when they showed that the address is theirs: they don't count before, and are told nothing
 * @param leftAt when they wished to hear no more, or null
 */
record Supporter(UUID id, String caseNumber, UUID personId, String formId, String formVersion, Map<String, Object> answers, String words,
    Instant addedAt, Instant confirmedAt, Instant leftAt) {

  boolean confirmed() {
    return confirmedAt != null;
  }

  /** Whether they are told how the case goes on. */
  boolean follows() {
    return confirmed() && leftAt == null;
  }
}
