package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to reviewers and about them. */
@Component
class AskingReviewers {

  /** Why somebody said no. @param words as typed, or null */
  record NoReason(boolean conflict, String words) {}

  private static final String LATE = "review-late";

  private final Approvals approvals;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final People people;
  private final CaseFiles files;
  private final WorkItems items;
  private final Accounts accounts;
  private final Conflicts conflicts;
  private final Attention attention;
  private final Clock clock;

  AskingReviewers(Approvals approvals, Deadlines deadlines, Outbox outbox, People people, CaseFiles files,
      WorkItems items, Accounts accounts, Conflicts conflicts, Attention attention, Clock clock) {
    this.attention = attention;
    this.approvals = approvals;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.people = people;
    this.files = files;
    this.items = items;
    this.accounts = accounts;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** Asks a reviewer to take the seat. @return the question's id; its mail leaves when process approval starts with it */
  UUID ask(Assignment assignment, String caseNumber) {
    return approvals.ask(AskApproval.dueAt(deadlines.due("Call_AssignmentAnswer").toInstant(),
        AssignmentQuestion.PURPOSE, caseNumber, assignment.id().toString(), 1)
        .toStaff(assignment.reviewerId(), Role.REVIEWER.group()));
  }

  NoReason refusal(UUID approvalId) {
    var approval = approvals.get(approvalId);
    return new NoReason(AssignmentQuestion.CONFLICT.equals(approval.reason()), approval.comment());
  }

  /** Tells the coordinators that somebody's scores are late, and calls one of them until they come. */
  void tellLate(Assignment assignment, String caseNumber) {
    files.record(caseNumber, CaseEvent.bySystem(LATE));
    attention.needed(caseNumber, Role.COORDINATOR, LATE, assignment.id().toString());
    Instant due = items.about("assignmentId", assignment.id(), "Task_ScoreNomination")
        .map(item -> item.dueAt()).orElse(clock.instant());
    var reviewer = people.get(assignment.reviewerId());
    var file = files.get(caseNumber);
    for (var coordinator : coordinators(assignment, file)) {
      outbox.post(letter(coordinator, LATE + ":" + assignment.id(), LATE, caseNumber, file.title())
          .with("reviewer", reviewer.name()).with("due", due));
    }
  }

  /** Nobody waits for this reviewer any more. */
  void lateNoMore(Assignment assignment, String caseNumber) {
    attention.over(caseNumber, LATE, assignment.id().toString());
  }

  /** Tells somebody that the review is not needed any more. */
  void tellCancelled(Assignment assignment, String caseNumber) {
    outbox.post(letter(people.get(assignment.reviewerId()), "review-cancelled:" + assignment.id(), "review-cancelled",
        caseNumber, files.get(caseNumber).title()));
  }

  /** Tells somebody that the coordinator asks another person instead. */
  void tellTakenBack(Assignment assignment, String caseNumber) {
    outbox.post(letter(people.get(assignment.reviewerId()), "review-taken-back:" + assignment.id(), "review-taken-back",
        caseNumber, files.get(caseNumber).title()));
  }

  /** Whoever asked this reviewer; all coordinators of the case's districts without a conflict when that person left. */
  private List<PersonCard> coordinators(Assignment assignment, CaseCard file) {
    var active = people.withRole(Role.COORDINATOR).stream().filter(person -> mayKnow(person.id(), file)).toList();
    var asked = active.stream().filter(person -> person.id().equals(assignment.assignedBy())).toList();
    return asked.isEmpty() ? active : asked;
  }

  private boolean mayKnow(UUID personId, CaseCard file) {
    return accounts.current(personId).filter(person -> person.covers(file.districts())).isPresent()
        && !conflicts.hides(file.number(), personId);
  }

  private static Letter letter(PersonCard person, String event, String template, String caseNumber, String title) {
    return Letter.about(event, template).to(person.id(), person.name(), person.email(), person.language())
        .onCase(caseNumber).with("title", title);
  }
}
