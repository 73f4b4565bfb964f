package gov.nyc.schools.spotlight.review.round;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One reviewer's own pile: how much of it is done, and what comes next. */
@Component
@Transactional(readOnly = true)
class ReviewQueue {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  /** @param of all that this person took on, finished or not */
  record Progress(int done, int of) {}

  private final JdbcClient sql;
  private final Clock clock;

  ReviewQueue(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What was accepted since the school year began on July 1; what is open from before counts too. */
  Progress of(UUID reviewerId) {
    return sql.sql("""
            select count(*) filter (where status = 'SCORED') as done, count(*) as everything from review_assignment
            where reviewer_id = :me and (status = 'ACCEPTED' or status = 'SCORED' and ended_at >= :since)""")
        .param("me", reviewerId).param("since", Timestamp.from(yearBegan()))
        .query((row, n) -> new Progress(row.getInt("done"), row.getInt("everything"))).single();
  }

  /**
   * The task that comes next: the nomination with the fewest finished reviews, so that decisions come soonest; of equals
   * the one that is due first. What was skipped comes after all others, what was skipped longest ago first.
   *
   * @param leaving comes only when nothing else is left
   */
  Optional<String> next(UUID reviewerId, String leaving) {
    return sql.sql("""
            select w.task_id
            from work_item w join review_assignment a on a.id = cast(w.subject_ids ->> 'assignmentId' as uuid)
            where w.assignee_id = :me and w.task_key = 'Task_ScoreNomination' and a.reviewer_id = :me
              and not exists (select 1 from case_conflict c where c.case_number = w.case_number and c.person_id = :me)
            order by w.task_id = :leaving, a.skipped_at nulls first,
              (select count(*) from review_assignment o where o.round_id = a.round_id and o.status = 'SCORED'),
              w.due_at nulls last, w.task_id limit 1""")
        .param("me", reviewerId).param("leaving", leaving).query(String.class).optional();
  }

  @Transactional
  void skip(UUID assignmentId) {
    sql.sql("update review_assignment set skipped_at = :now, version = version + 1 where id = :id")
        .param("id", assignmentId).param("now", Timestamp.from(clock.instant())).update();
  }

  private Instant yearBegan() {
    var today = clock.instant().atZone(CITY).toLocalDate();
    var july = LocalDate.of(today.getYear(), 7, 1);
    return (today.isBefore(july) ? july.minusYears(1) : july).atStartOfDay(CITY).toInstant();
  }
}
