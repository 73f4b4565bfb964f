package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The personal links of a question: one that answers it, and after that one that undoes the answer. */
@Component
class ApprovalLinks {

  static final Purpose ANSWER = Purpose.of("answer", "/answer/{token}");
  static final Purpose UNDO = Purpose.of("undo-answer", "/answer/{token}/undo");

  /** Between a question's end and the job that closes it the question can still be answered: so long a new link lives at least. */
  private static final Duration SHORTEST = Duration.ofMinutes(10);

  private final PersonalLinks links;
  private final Clock clock;

  ApprovalLinks(PersonalLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The open link of this question, so that reminders carry the same one; a new one if it ran out. */
  LinkId answer(Approval approval) {
    return links.current(ANSWER, approval.personId(), approval.id().toString()).orElseGet(() -> freshAnswer(approval));
  }

  LinkId freshAnswer(Approval approval) {
    return links.issue(ANSWER, approval.personId(), approval.caseNumber(), approval.id().toString(), approval.revision(),
        openUntil(approval.expiresAt()), true);
  }

  private Instant openUntil(Instant wanted) {
    Instant soonest = clock.instant().plus(SHORTEST);
    return wanted.isBefore(soonest) ? soonest : wanted;
  }

  LinkId undo(Approval approval) {
    return links.issue(UNDO, approval.personId(), approval.caseNumber(), approval.id().toString(), approval.revision(),
        approval.undoUntil(), false);
  }

  void endUndo(UUID approvalId) {
    links.endAll(UNDO, approvalId.toString());
  }

  void endAll(UUID approvalId) {
    links.endAll(approvalId.toString());
  }
}
