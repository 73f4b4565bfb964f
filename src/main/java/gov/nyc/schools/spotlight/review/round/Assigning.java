package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats of a round to reviewers. The rules are the same whichever task asks for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Assigning {

  private final AssignmentRepository assignments;
  private final Candidates candidates;
  private final CaseFiles files;
  private final JdbcClient sql;
  private final Clock clock;

  Assigning(AssignmentRepository assignments, Candidates candidates, CaseFiles files, JdbcClient sql, Clock clock) {
    this.assignments = assignments;
    this.candidates = candidates;
    this.files = files;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Gives a seat to a reviewer.
   *
   * @param field the form's key that a refusal belongs to
   * @return the new assignment's id
   * @throws RefusedTask when this person can't review the case, or the seat is taken
   */
  UUID seat(WorkItem item, int seat, String field, UUID reviewerId, Acting by) {
    var roundId = item.subject("reviewId");
    var candidate = candidates.of(item.caseNumber()).stream()
        .filter(each -> each.id().equals(reviewerId)).findFirst()
        .orElseThrow(() -> new RefusedTask(field, "review.assign.refused.unknown"));
    if (candidate.refusal() != null) {
      throw new RefusedTask(field, candidate.refusal().messageKey(), candidate.name());
    }
    if (taken(roundId, seat)) {
      throw new RefusedTask(field, "review.assign.refused.seat");
    }
    return give(roundId, seat, reviewerId, by.personId(), item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "reviewer-assigned"));
  }

  /**
   * Gives a seat to whoever the plan would propose.
   *
   * @return false when nobody can be proposed: then a coordinator has to choose
   */
  boolean seatBest(UUID roundId, int seat, String caseNumber) {
    var best = candidates.best(caseNumber);
    best.ifPresent(one -> give(roundId, seat, one.id(), null, caseNumber, CaseEvent.bySystem("third-reviewer-chosen")));
    return best.isPresent();
  }

  private UUID give(UUID roundId, int seat, UUID reviewerId, UUID by, String caseNumber, CaseEvent event) {
    var given = assignments.saveAndFlush(new Assignment(roundId, seat, reviewerId, by, clock.instant()));
    files.record(caseNumber, event.with(Map.of("reviewer", reviewerId.toString(), "seat", seat)));
    return given.id();
  }

  private boolean taken(UUID roundId, int seat) {
    return sql.sql("""
            select exists (select 1 from review_assignment
                           where round_id = :round and seat = :seat and status in ('ASKED', 'ACCEPTED', 'SCORED'))""")
        .param("round", roundId).param("seat", seat).query(Boolean.class).single();
  }
}
