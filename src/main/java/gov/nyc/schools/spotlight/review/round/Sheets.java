package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.review.rubric.Criterion;
import gov.nyc.schools.spotlight.review.rubric.Rubric;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps finished reviews. A sheet is written once and never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sheets {

  private record Score(UUID assignmentId, String criterion, int score, String comment) {}

  private final JdbcClient sql;
  private final Clock clock;

  Sheets(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** @return false when this assignment has a sheet already; nothing was written */
  boolean keep(UUID assignmentId, Rubric rubric, ScoreNomination review) {
    var scores = review.scores().scores();
    boolean first = sql.sql("""
            insert into review_sheet (assignment_id, total, to_committee, to_nominator, for_lab, submitted_at)
            values (:id, :total, :committee, :nominator, :lab, :now) on conflict do nothing""")
        .param("id", assignmentId).param("total", rubric.total(scores))
        .param("committee", text(review.toCommittee())).param("nominator", text(review.toNominator()))
        .param("lab", review.forLab()).param("now", Timestamp.from(clock.instant()))
        .update() == 1;
    if (first) {
      rubric.criteria().forEach(criterion -> keep(assignmentId, criterion, review.scores()));
    }
    return first;
  }

  private void keep(UUID assignmentId, Criterion criterion, Scores scores) {
    sql.sql("insert into review_score (assignment_id, criterion_id, score, comment) values (:id, :criterion, :score, :comment)")
        .param("id", assignmentId).param("criterion", criterion.id())
        .param("score", scores.scores().get(criterion.key()))
        .param("comment", text(scores.comments().get(criterion.key())))
        .update();
  }

  /** The finished reviews of a round by seat; two statements. */
  List<Sheet> ofRound(UUID roundId) {
    var scores = sql.sql("""
            select s.assignment_id, c.key, s.score, s.comment
            from review_score s join rubric_criterion c on c.id = s.criterion_id
              join review_assignment a on a.id = s.assignment_id
            where a.round_id = :round""")
        .param("round", roundId)
        .query((row, n) -> new Score(row.getObject("assignment_id", UUID.class), row.getString("key"),
            row.getInt("score"), row.getString("comment")))
        .list().stream().collect(Collectors.groupingBy(Score::assignmentId));
    return sql.sql("""
            select s.assignment_id, a.seat, a.reviewer_id, s.total, s.to_committee, s.to_nominator, s.for_lab, s.submitted_at
            from review_sheet s join review_assignment a on a.id = s.assignment_id
            where a.round_id = :round and a.status = 'SCORED' order by a.seat""")
        .param("round", roundId)
        .query((row, n) -> sheet(row.getObject("assignment_id", UUID.class), row.getInt("seat"),
            row.getObject("reviewer_id", UUID.class), row.getBigDecimal("total"), row.getString("to_committee"),
            row.getString("to_nominator"), row.getBoolean("for_lab"), row.getTimestamp("submitted_at").toInstant(),
            scores.getOrDefault(row.getObject("assignment_id", UUID.class), List.of())))
        .list();
  }

  private static Sheet sheet(UUID assignmentId, int seat, UUID reviewerId, BigDecimal total, String toCommittee,
      String toNominator, boolean forLab, Instant submittedAt, List<Score> given) {
    Map<String, Integer> scores = new HashMap<>();
    Map<String, String> comments = new HashMap<>();
    for (var score : given) {
      scores.put(score.criterion(), score.score());
      if (!score.comment().isBlank()) {
        comments.put(score.criterion(), score.comment());
      }
    }
    return new Sheet(assignmentId, seat, reviewerId, total, scores, comments, toCommittee, toNominator, forLab,
        submittedAt);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }
}
