package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks people outside about words that are to be published. */
@Component
class Asking {

  private final Approvals approvals;
  private final Deadlines deadlines;

  Asking(Approvals approvals, Deadlines deadlines) {
    this.approvals = approvals;
    this.deadlines = deadlines;
  }

  /** @return the id of the question; it is mailed when process {@code approval} begins */
  UUID ask(String purpose, String caseNumber, String subjectId, int revision, UUID personId, String role) {
    return approvals.ask(AskApproval.dueAt(due("Task_GiveAnswer"), purpose, caseNumber, subjectId, revision)
        .toOutsider(personId, role).escalatingAt(due("Timer_AnswerEscalation")).expiringAt(due("Timer_AnswerExpired")));
  }

  /** Nobody need answer it any more. */
  void giveUp(UUID questionId) {
    if (questionId != null) {
      approvals.withdraw(questionId);
    }
  }

  private Instant due(String key) {
    return deadlines.due(key).toInstant();
  }
}
