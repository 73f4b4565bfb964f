package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseStands;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes open reviews off people's lists when the case ends, and tells them. */
@Component
class CancellingReviews {

  private final RoundRepository rounds;
  private final AssignmentRepository assignments;
  private final AskingReviewers asking;
  private final CaseFiles files;
  private final Clock clock;

  CancellingReviews(RoundRepository rounds, AssignmentRepository assignments, AskingReviewers asking, CaseFiles files,
      Clock clock) {
    this.rounds = rounds;
    this.assignments = assignments;
    this.asking = asking;
    this.files = files;
    this.clock = clock;
  }

  @EventListener
  void stands(CaseStands event) {
    if (event.standing().open()) {
      return;
    }
    var ids = rounds.findByCaseNumber(event.caseNumber()).stream().map(Round::id).toList();
    var open = assignments.findByRoundIdInAndStatusIn(ids, List.of(AssignmentStatus.ASKED, AssignmentStatus.ACCEPTED));
    for (var assignment : open) {
      assignment.cancel(clock.instant());
      asking.lateNoMore(assignment, event.caseNumber());
      asking.tellCancelled(assignment, event.caseNumber());
    }
    if (!open.isEmpty()) {
      files.record(event.caseNumber(), CaseEvent.bySystem("review-cancelled"));
    }
  }
}
