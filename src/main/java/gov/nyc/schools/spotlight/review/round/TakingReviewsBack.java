package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.NoOneWaiting;
import gov.nyc.schools.spotlight.workflow.Processes;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a review that doesn't come from whoever promised it, so that a coordinator can ask somebody else. */
@Service
class TakingReviewsBack {

  private final AssignmentRepository assignments;
  private final AskingReviewers asking;
  private final Unfinished unfinished;
  private final OwnReviews own;
  private final WorkItems items;
  private final Processes processes;
  private final CaseFiles files;
  private final ReviewPolicy policy;
  private final Clock clock;
  private final TransactionTemplate transaction;

  TakingReviewsBack(AssignmentRepository assignments, AskingReviewers asking, Unfinished unfinished, OwnReviews own, WorkItems items,
      Processes processes, CaseFiles files, ReviewPolicy policy, Clock clock, PlatformTransactionManager transactions) {
    this.assignments = assignments;
    this.asking = asking;
    this.unfinished = unfinished;
    this.own = own;
    this.items = items;
    this.processes = processes;
    this.files = files;
    this.policy = policy;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes a review back that was accepted and isn't in; the task to find another reviewer opens.
   *
   * @return false when it is not under way (any more); nothing was changed
   * @throws gov.nyc.schools.spotlight.casefile.UnknownCase when whoever does it may not know of the case
   */
  boolean takeBack(String caseNumber, UUID assignmentId) {
    var number = policy.require(Action.ASSIGN, caseNumber).number();
    var by = policy.person();
    if (own.of(by.id()).contains(number)) {
      throw new AccessDeniedException("whoever reviews a case knows nothing of its other reviewers");
    }
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> items.about("assignmentId", assignmentId, "Task_ScoreNomination")
          .filter(item -> item.caseNumber().equals(number)).map(item -> takeBack(item, assignmentId, by)).orElse(false)));
    } catch (TaskGone | NoOneWaiting quicker) {
      return false;
    }
  }

  private boolean takeBack(WorkItem item, UUID assignmentId, SignedIn by) {
    processes.hold(item.taskId());
    var assignment = assignments.findById(assignmentId).orElseThrow();
    if (assignment.status() != AssignmentStatus.ACCEPTED) {
      return false;
    }
    unfinished.keep(assignment, item.taskId());
    assignment.cancel(clock.instant());
    asking.lateNoMore(assignment, item.caseNumber());
    asking.tellTakenBack(assignment, item.caseNumber());
    files.record(item.caseNumber(), CaseEvent.by(by.id(), Channel.PAGE, "review-taken-back")
        .with(Map.of("reviewer", assignment.reviewerId().toString())));
    processes.interrupt(item.taskId(), "Msg_ReviewTakenBack");
    return true;
  }
}
