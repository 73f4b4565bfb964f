package gov.nyc.schools.spotlight.nomination;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a nomination as it was sent in.
 *
 * @param answers by key of the form; empty once it was blanked
 */
record Revision(String caseNumber, int number, Reason reason, String formId, String formVersion, Map<String, Object> answers,
    Instant submittedAt, UUID submittedBy, Instant blankedAt) {

  /** Why there is a new version. */
  enum Reason { SUBMITTED, CORRECTION, INFORMATION, REVISION }

  boolean blanked() {
    return blankedAt != null;
  }
}
