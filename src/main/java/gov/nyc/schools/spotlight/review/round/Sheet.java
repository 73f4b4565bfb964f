package gov.nyc.schools.spotlight.review.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A finished review.
 *
 * @param total of 100
 * @param scores 0 to 4 by the criterion's key
 * @param comments as typed, by the criterion's key; a criterion without one is absent
 * @param toCommittee as typed; staff only
 * @param toNominator as typed; the nominator reads it with the decision
 * @param forLab whether this reviewer would propose the practice for the lab
 */
record Sheet(UUID assignmentId, int seat, UUID reviewerId, BigDecimal total, Map<String, Integer> scores,
    Map<String, String> comments, String toCommittee, String toNominator, boolean forLab, Instant submittedAt) {

  Sheet {
    scores = Map.copyOf(scores);
    comments = Map.copyOf(comments);
  }
}
