package gov.nyc.schools.spotlight.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to be asked. Its mail leaves when process {@code approval} starts with its id.
 *
 * @param purpose key of the room's {@link ApprovalSubject}
 * @param subjectId what it is about, 100 characters at most
 * @param revision of the subject; an answer is bound to it
 * @param personId who is asked; a room makes sure of the address before it asks
 * @param role candidate group of the task: {@code principal}, {@code reviewer}
 * @param staff whether the person has an account and may answer signed in, too
 * @param dueAt when the answer is wanted
 * @param escalateAt when a coordinator hears that there is none yet
 * @param expiresAt when the question is closed without an answer
 */
public record AskApproval(String purpose, String caseNumber, String subjectId, int revision, UUID personId, String role,
    boolean staff, Instant dueAt, Instant escalateAt, Instant expiresAt) {

  public AskApproval {
    if (!expiresAt.isAfter(dueAt)) {
      throw new IllegalArgumentException("a question is open for longer than its due date");
    }
  }

  /** Escalates at the due date and stays open for a week more. */
  public static AskApproval dueAt(Instant dueAt, String purpose, String caseNumber, String subjectId, int revision) {
    return new AskApproval(purpose, caseNumber, subjectId, revision, null, null, false, dueAt, dueAt,
        dueAt.plus(Duration.ofDays(7)));
  }

  /** Somebody without an account. */
  public AskApproval toOutsider(UUID personId, String role) {
    return new AskApproval(purpose, caseNumber, subjectId, revision, personId, role, false, dueAt, escalateAt, expiresAt);
  }

  /** A member of staff. */
  public AskApproval toStaff(UUID personId, String role) {
    return new AskApproval(purpose, caseNumber, subjectId, revision, personId, role, true, dueAt, escalateAt, expiresAt);
  }

  public AskApproval escalatingAt(Instant moment) {
    return new AskApproval(purpose, caseNumber, subjectId, revision, personId, role, staff, dueAt, moment, expiresAt);
  }

  public AskApproval expiringAt(Instant moment) {
    return new AskApproval(purpose, caseNumber, subjectId, revision, personId, role, staff, dueAt, escalateAt, moment);
  }
}
