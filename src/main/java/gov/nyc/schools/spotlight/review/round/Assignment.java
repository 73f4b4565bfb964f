package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.review.round.AssignmentStatus.ACCEPTED;
import static gov.nyc.schools.spotlight.review.round.AssignmentStatus.ASKED;
import static gov.nyc.schools.spotlight.review.round.AssignmentStatus.CANCELLED;
import static gov.nyc.schools.spotlight.review.round.AssignmentStatus.SCORED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One person asked to review one nomination in one round. */
@Entity
@Table(name = "review_assignment")
class Assignment {

  @Id private UUID id;
  private UUID roundId;
  private short seat;
  private UUID reviewerId;
  @Enumerated(EnumType.STRING) private AssignmentStatus status = ASKED;
  private UUID assignedBy;
  private Instant assignedAt;
  private Instant answeredAt;
  private Instant endedAt;
  private String reason;
  private UUID approvalId;
  @Version private int version;

  protected Assignment() {}

  Assignment(UUID roundId, int seat, UUID reviewerId, UUID assignedBy, Instant now) {
    this.id = UUID.randomUUID();
    this.roundId = roundId;
    this.seat = (short) seat;
    this.reviewerId = reviewerId;
    this.assignedBy = assignedBy;
    this.assignedAt = now;
  }

  void askedBy(UUID approvalId) {
    require(ASKED);
    this.approvalId = approvalId;
  }

  void accept(Instant now) {
    require(ASKED);
    status = ACCEPTED;
    answeredAt = now;
  }

  /** The person said no, or nothing: declined, expired, or a conflict of interest. */
  void refuse(AssignmentStatus how, String reason, Instant now) {
    require(ASKED);
    answeredAt = now;
    end(how, reason, now);
  }

  /** The person accepted first and steps back now: abstained, or a conflict of interest. */
  void stepBack(AssignmentStatus how, String reason, Instant now) {
    require(ACCEPTED);
    end(how, reason, now);
  }

  void scored(Instant now) {
    require(ACCEPTED);
    end(SCORED, null, now);
  }

  /** Takes the work back from somebody who hasn't finished it. */
  void cancel(Instant now) {
    end(CANCELLED, null, now);
  }

  private void end(AssignmentStatus how, String reason, Instant now) {
    status = how;
    this.reason = reason;
    endedAt = now;
  }

  private void require(AssignmentStatus expected) {
    if (status != expected) {
      throw new IllegalStateException("assignment " + id + " is " + status + ", not " + expected);
    }
  }

  UUID id() {
    return id;
  }

  UUID roundId() {
    return roundId;
  }

  int seat() {
    return seat;
  }

  UUID reviewerId() {
    return reviewerId;
  }

  AssignmentStatus status() {
    return status;
  }

  UUID assignedBy() {
    return assignedBy;
  }

  UUID approvalId() {
    return approvalId;
  }
}
