package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.review.rubric.Rubric;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.workflow.DecisionTables;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code review.bpmn}. */
@ProcessStep("reviewSteps")
@Transactional
public class ReviewSteps {

  private final RoundRepository rounds;
  private final AssignmentRepository assignments;
  private final Assigning assigning;
  private final AskingReviewers asking;
  private final Sheets sheets;
  private final Rubrics rubrics;
  private final DecisionTables tables;
  private final CaseFiles files;
  private final Conflicts conflicts;
  private final List<PracticeSource> practices;
  private final JdbcClient sql;
  private final Clock clock;

  ReviewSteps(RoundRepository rounds, AssignmentRepository assignments, Assigning assigning, AskingReviewers asking, Sheets sheets,
      Rubrics rubrics, DecisionTables tables, CaseFiles files, Conflicts conflicts, List<PracticeSource> practices, JdbcClient sql,
      Clock clock) {
    this.rounds = rounds;
    this.assignments = assignments;
    this.assigning = assigning;
    this.asking = asking;
    this.sheets = sheets;
    this.rubrics = rubrics;
    this.tables = tables;
    this.files = files;
    this.conflicts = conflicts;
    this.practices = practices;
    this.sql = sql;
    this.clock = clock;
  }

  /** Step_OpenReview. @return the new round's id, as reviewId */
  public String open(String caseNumber) {
    var round = rounds.saveAndFlush(new Round(caseNumber, rounds.countByCaseNumber(caseNumber) + 1,
        rubrics.current().versionId(), focusArea(caseNumber), clock.instant()));
    files.advance(caseNumber, Stage.REVIEW);
    files.stand(caseNumber, Standing.UNDER_REVIEW);
    files.record(caseNumber, CaseEvent.bySystem("review-opened").with(Map.of("round", round.number())));
    return round.id().toString();
  }

  private String focusArea(String caseNumber) {
    return practices.stream().flatMap(room -> room.of(caseNumber).stream()).map(PracticeSource.Practice::focusArea).findFirst().orElse("");
  }

  /** The assignments that still wait for their answer: two at first, then the third alone. */
  public List<String> assignments(String reviewId) {
    return assignments.findByRoundIdOrderBySeatAscAssignedAtAsc(UUID.fromString(reviewId)).stream()
        .filter(given -> given.status() == AssignmentStatus.ASKED)
        .map(given -> given.id().toString()).toList();
  }

  /** Step_AskReviewer. @return the approval's id */
  public String askReviewer(String assignmentId) {
    var assignment = assignment(assignmentId);
    var approvalId = asking.ask(assignment, caseNumber(assignment));
    assignment.askedBy(approvalId);
    return approvalId.toString();
  }

  /** Step_RecordAssignmentAnswer. @param answer approved, declined or expired */
  public void recordAnswer(String assignmentId, String answer) {
    var assignment = assignment(assignmentId);
    var number = caseNumber(assignment);
    if (answer.equals("approved")) {
      assignment.accept(clock.instant());
    } else if (answer.equals("expired")) {
      assignment.refuse(AssignmentStatus.EXPIRED, null, clock.instant());
    } else {
      refused(assignment, number);
    }
  }

  private void refused(Assignment assignment, String caseNumber) {
    var refusal = asking.refusal(assignment.approvalId());
    assignment.refuse(refusal.conflict() ? AssignmentStatus.CONFLICT : AssignmentStatus.DECLINED, refusal.words(),
        clock.instant());
    if (refusal.conflict()) {
      conflicts.declare(caseNumber, assignment.reviewerId());
      // The answer itself is on the timeline already; this is what it doesn't say.
      files.record(caseNumber, CaseEvent.bySystem("reviewer-conflict").with(Map.of("reviewer", assignment.reviewerId().toString())));
    }
  }

  /** Who scores: the assignee of Task_ScoreNomination. */
  public String reviewer(String assignmentId) {
    return assignment(assignmentId).reviewerId().toString();
  }

  /** Step_TellCoordinatorLate. */
  public void scoringLate(String assignmentId) {
    var assignment = assignment(assignmentId);
    asking.tellLate(assignment, caseNumber(assignment));
  }

  /** Step_CompareReviews. @return whether a third person has to look; never once three did */
  public boolean compare(String reviewId) {
    var round = round(reviewId);
    var rubric = rubrics.version(round.rubricVersionId());
    var reviews = sheets.ofRound(round.id());
    boolean disagree = reviews.size() == 2 && rubric.disagree(reviews.get(0).scores(), reviews.get(1).scores());
    round.compared(disagree, clock.instant());
    files.record(round.caseNumber(), CaseEvent.bySystem("reviews-compared")
        .with(Map.of("outcome", disagree ? "disagree" : "agree")));
    return disagree;
  }

  /**
   * Step_SeatThirdReviewer: the third is asked at once, as the plan would propose, instead of when a coordinator comes to it.
   *
   * @return false when everybody has something against them: then Task_AssignThirdReviewer opens
   */
  public boolean seatThirdReviewer(String reviewId) {
    var round = round(reviewId);
    return assigning.seatBest(round.id(), AssigningThirdReviewer.THIRD, round.caseNumber());
  }

  /** The mean of the weighted totals, 0 to 100. */
  public double total(String reviewId) {
    return mean(sheets.ofRound(UUID.fromString(reviewId))).doubleValue();
  }

  /** The lowest mean of a criterion, 0 to 4. */
  public double weakest(String reviewId) {
    var reviews = sheets.ofRound(UUID.fromString(reviewId));
    return rubrics.version(round(reviewId).rubricVersionId()).weakest(reviews.stream().map(Sheet::scores).toList()).mean();
  }

  /** Whether every reviewer would propose it for the lab. */
  public boolean readyForLab(String reviewId) {
    return sheets.ofRound(UUID.fromString(reviewId)).stream().allMatch(Sheet::forLab);
  }

  /** Whether the nomination was sent back for a revision before: that happens once. */
  public boolean revised(String reviewId) {
    return sql.sql("select exists (select 1 from decision where case_number = :number and outcome = 'REVISE' and status = 'TOLD')")
        .param("number", round(reviewId).caseNumber()).query(Boolean.class).single();
  }

  /** Step_RecordRecommendation. @param recommendation accept, lab, revise or decline */
  public void recordRecommendation(String reviewId, String recommendation) {
    var round = round(reviewId);
    var reviews = sheets.ofRound(round.id());
    round.recommend(Recommendation.of(recommendation), reasons(round, reviews, recommendation), mean(reviews), clock.instant());
    files.record(round.caseNumber(), CaseEvent.bySystem("recommendation-made"));
  }

  /** What the recommendation rests on, as codes that the case page says in words. */
  private List<String> reasons(Round round, List<Sheet> reviews, String recommendation) {
    Rubric rubric = rubrics.version(round.rubricVersionId());
    var weakest = rubric.weakest(reviews.stream().map(Sheet::scores).toList());
    List<String> reasons = new ArrayList<>(List.of("weakest:" + weakest.criterion().key() + ":" + weakest.mean()));
    reasons.add("lab:" + reviews.stream().filter(Sheet::forLab).count() + ":" + reviews.size());
    if (reviews.size() > 2) {
      reasons.add("third");
    }
    if (revised(round.id().toString())) {
      reasons.add("revised");
    }
    tables.limits("recommendation", recommendation).ifPresent(
        limits -> limits.forEach(limit -> reasons.add("limit:" + limit.input() + ":" + limit.test())));
    return reasons;
  }

  private static BigDecimal mean(List<Sheet> reviews) {
    return reviews.stream().map(Sheet::total).reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(reviews.size()), 2, RoundingMode.HALF_UP);
  }

  private String caseNumber(Assignment assignment) {
    return rounds.findById(assignment.roundId()).orElseThrow().caseNumber();
  }

  private Round round(String reviewId) {
    return rounds.findById(UUID.fromString(reviewId)).orElseThrow();
  }

  private Assignment assignment(String assignmentId) {
    return assignments.findById(UUID.fromString(assignmentId)).orElseThrow();
  }
}
