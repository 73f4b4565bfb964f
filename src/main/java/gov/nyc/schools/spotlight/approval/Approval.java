package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to one person and the answer that stands.
 *
 * @param subjectId what it is about: the case, an assignment
 * @param revision the revision of it that the person was asked about
 * @param staff whether the person is staff and may also answer signed in
 * @param answeredBy, answeredAt, channel, reason, comment of the answer that stands; null while there is none
 * @param undoUntil until when the answer can be undone; null while there is none
 * @param settledAt when the answer became final, or the question was closed without one; null before
 */
public record Approval(UUID id, String caseNumber, String purpose, String subjectId, int revision, UUID personId, String role,
    boolean staff, ApprovalStatus status, Instant createdAt, Instant askedAt, Instant dueAt, Instant escalateAt, Instant expiresAt,
    Instant undoUntil, Instant settledAt, UUID answerId, UUID answeredBy, Instant answeredAt, Channel channel, String reason,
    String comment) {

  public boolean isPending() {
    return status == ApprovalStatus.PENDING;
  }

  /** Whether the answer can still be undone at that moment. */
  public boolean canBeUndone(Instant now) {
    return status.isAnswered() && settledAt == null && now.isBefore(undoUntil);
  }

  /** Whether the answer is given and waits for the end of its undo time. */
  public boolean isWaitingForUndo() {
    return status.isAnswered() && settledAt == null;
  }
}
