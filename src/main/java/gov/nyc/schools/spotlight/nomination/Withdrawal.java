package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.time.Instant;
import java.util.UUID;

/**
 * A nomination that its nominator took back.
 *
 * @param reason as typed; null when none was given or once blanked
 * @param stoodAt where the case stood
 * @param resumeAt where the process begins again: {@code confirm}, {@code screening}, {@code review} or {@code decision}
 * @param restsUntil until when it can be taken up again
 */
record Withdrawal(UUID id, String caseNumber, String reason, Standing stoodAt, String resumeAt, Instant withdrawnAt,
    Instant restsUntil, Instant resumedAt, Instant endedAt) {

  boolean resting() {
    return resumedAt == null && endedAt == null;
  }
}
