package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks a reviewer whether this person can review a nomination. Title and schools are shown, for a conflict of interest
 * has to be declared before anything else of the case is.
 */
@Component
class AssignmentQuestion implements ApprovalSubject {

  static final String PURPOSE = "review-assignment";
  static final String CONFLICT = "conflict";

  private final AssignmentRepository assignments;
  private final Accounts accounts;
  private final CaseFiles files;
  private final Conflicts conflicts;
  private final Deadlines deadlines;

  AssignmentQuestion(AssignmentRepository assignments, Accounts accounts, CaseFiles files, Conflicts conflicts,
      Deadlines deadlines) {
    this.assignments = assignments;
    this.accounts = accounts;
    this.files = files;
    this.conflicts = conflicts;
    this.deadlines = deadlines;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.DECLINED);
  }

  @Override
  public List<String> reasons() {
    return List.of(CONFLICT, "time", "other");
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    var file = files.get(approval.caseNumber());
    return new CasePanel.Content("review/assignment :: question", Map.of(
        "title", file.title(), "schools", file.schools(), "due", deadlines.due("Task_ScoreNomination").toInstant()));
  }

  /** Hidden at once: half an hour in which one may undo it is long enough to read a case. */
  @Override
  public void answered(Approval answered) {
    if (CONFLICT.equals(answered.reason())) {
      conflicts.declare(answered.caseNumber(), answered.personId());
    }
  }

  /** Nobody is asked who has a conflict already, so this answer was the only one that said so. */
  @Override
  public void undone(Approval answered) {
    if (CONFLICT.equals(answered.reason())) {
      conflicts.takeBack(answered.caseNumber(), answered.personId());
    }
  }

  /** The seat is still this person's, and this person still reviews. */
  @Override
  public boolean stands(Approval approval) {
    return assignments.findById(UUID.fromString(approval.subjectId()))
            .filter(given -> given.status() == AssignmentStatus.ASKED && given.reviewerId().equals(approval.personId()))
            .isPresent()
        && accounts.current(approval.personId()).filter(person -> person.active() && person.has(Role.REVIEWER)).isPresent();
  }
}
