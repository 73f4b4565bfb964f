package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.tasks.CaseLine;
import java.time.Instant;
import java.util.UUID;

/** A line of the list of held decisions. @param outcome code of the bundle key {@code review.outcome.<outcome>} */
record HeldDecision(UUID id, String caseNumber, String title, String outcome, String decidedBy, Instant decidedAt, CaseLine line) {

  HeldDecision with(CaseLine known) {
    return new HeldDecision(id, caseNumber, title, outcome, decidedBy, decidedAt, known);
  }
}
