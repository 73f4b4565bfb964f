package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.review.rubric.Criterion;
import gov.nyc.schools.spotlight.review.rubric.Rubric;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a reviewer's scores, or that the reviewer steps back. */
@Component
class Scoring implements TaskHandler<ScoreNomination> {

  private final AssignmentRepository assignments;
  private final RoundRepository rounds;
  private final Rubrics rubrics;
  private final Sheets sheets;
  private final AskingReviewers asking;
  private final CaseFiles files;
  private final Conflicts conflicts;
  private final ReviewQueue queue;
  private final Clock clock;

  Scoring(AssignmentRepository assignments, RoundRepository rounds, Rubrics rubrics, Sheets sheets, AskingReviewers asking,
      CaseFiles files, Conflicts conflicts, ReviewQueue queue, Clock clock) {
    this.queue = queue;
    this.asking = asking;
    this.assignments = assignments;
    this.rounds = rounds;
    this.rubrics = rubrics;
    this.sheets = sheets;
    this.files = files;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return "Task_ScoreNomination";
  }

  @Override
  public Class<ScoreNomination> command() {
    return ScoreNomination.class;
  }

  /** Only the person who was asked, and nobody after declaring a conflict. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return assignments.findById(item.subject("assignmentId")).filter(given -> given.reviewerId().equals(personId)).isPresent()
        && !conflicts.hides(item.caseNumber(), personId);
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  @Override
  public Optional<CasePanel.Content> above(WorkItem item) {
    return Optional.ofNullable(item.assigneeId())
        .map(reviewer -> new CasePanel.Content("review/scoring :: progress", Map.of("progress", queue.of(reviewer))));
  }

  @Override
  public boolean skips() {
    return true;
  }

  @Override
  public void skip(WorkItem item, UUID personId) {
    queue.skip(item.subject("assignmentId"));
  }

  @Override
  public Optional<String> next(UUID personId, String leaving) {
    return queue.next(personId, leaving);
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("scores", Map.of("rubric", rubric(item).versionId().toString()));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ScoreNomination review, Acting by) {
    var assignment = assignments.findById(item.subject("assignmentId")).orElseThrow();
    if (!assignment.reviewerId().equals(by.personId())) {
      throw new TaskClosedAlready(item.taskId());
    }
    if (review.outcome().equals(ScoreNomination.SCORED)) {
      keep(item, assignment, review);
    } else {
      stepBack(item, assignment, review);
    }
    asking.lateNoMore(assignment, item.caseNumber());
    record(item.caseNumber(), by, review.outcome());
    return Map.of("outcome", review.outcome());
  }

  private void keep(WorkItem item, Assignment assignment, ScoreNomination review) {
    var rubric = rubric(item);
    check(rubric, review.scores());
    if (!sheets.keep(assignment.id(), rubric, review)) {
      throw new TaskClosedAlready(item.taskId());
    }
    assignment.scored(clock.instant());
  }

  /** The form has checked this already; a review that could never be compared must not come in by another way either. */
  private static void check(Rubric rubric, Scores given) {
    if (given == null || !rubric.versionId().equals(given.rubric())) {
      throw new RefusedTask("scores", "review.score.refused.rubric");
    }
    for (Criterion criterion : rubric.criteria()) {
      var score = given.scores().get(criterion.key());
      if (score == null || score < 0 || score > Rubric.BEST) {
        throw new RefusedTask("scores", "review.score.refused.missing", criterion.name(), criterion.name());
      }
      if (Rubric.needsComment(score) && given.comments().getOrDefault(criterion.key(), "").isBlank()) {
        throw new RefusedTask("scores", "review.score.refused.comment", criterion.name(), criterion.name());
      }
    }
  }

  private void stepBack(WorkItem item, Assignment assignment, ScoreNomination review) {
    boolean conflict = review.outcome().equals(ScoreNomination.CONFLICT);
    if (!conflict && (review.reason() == null || review.reason().isBlank())) {
      throw new RefusedTask("reason", "review.score.refused.reason");
    }
    assignment.stepBack(conflict ? AssignmentStatus.CONFLICT : AssignmentStatus.ABSTAINED, review.reason(),
        clock.instant());
    if (conflict) {
      conflicts.declare(item.caseNumber(), assignment.reviewerId());
    }
  }

  private void record(String caseNumber, Acting by, String outcome) {
    files.record(caseNumber, CaseEvent.by(by.personId(), by.channel(), "review-scored").with(Map.of("outcome", outcome)));
  }

  private Rubric rubric(WorkItem item) {
    return rubrics.version(rounds.findById(item.subject("reviewId")).orElseThrow().rubricVersionId());
  }
}
