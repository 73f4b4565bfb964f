package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseStands;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls a coordinator when all reviews of a case are in and nothing happens any more. A look every hour and no timer of the model: a timer
 * counts from where the process stands, knows nothing of a note or a question that showed that somebody is at it, does not begin anew after
 * that, and would have to stand both at the decision and at the wait for the school's support before it.
 */
@Component
public class WatchingReviewedCases {

  private static final String IDLE = "reviews-idle";
  private static final Set<Standing> UNDECIDED = Set.of(Standing.UNDER_REVIEW, Standing.DECIDING);
  private static final int UNLESS_SAID = 5;

  private record Quiet(String caseNumber, UUID roundId) {}

  private final Attention attention;
  private final Processes processes;
  private final JdbcClient sql;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final boolean active;

  WatchingReviewedCases(Attention attention, Processes processes, JdbcClient sql, Clock clock, PlatformTransactionManager transactions,
      @Value("${tracker.jobs.active:true}") boolean active) {
    this.attention = attention;
    this.processes = processes;
    this.sql = sql;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.active = active;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
  void round() {
    if (active) {
      walk();
    }
  }

  /**
   * Calls for each case that has been quiet for so many days as {@code task_deadline} says under {@code Watch_ReviewedCases}: once, until
   * somebody attended to it and it became quiet again.
   */
  public void walk() {
    quiet(null).forEach(found -> transaction.executeWithoutResult(status -> call(found)));
  }

  private void call(Quiet found) {
    processes.holdCase(found.caseNumber());
    if (!quiet(found.caseNumber()).isEmpty()) {
      attention.needed(found.caseNumber(), Role.COORDINATOR, IDLE, found.roundId().toString());
    }
  }

  /** The decision is made: nobody has to be called any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void over(String caseNumber) {
    sql.sql("select about from attention where case_number = :number and reason = :reason and attended_at is null")
        .param("number", caseNumber).param("reason", IDLE).query(String.class).list()
        .forEach(round -> attention.over(caseNumber, IDLE, round));
  }

  @EventListener
  void stands(CaseStands event) {
    if (!UNDECIDED.contains(event.standing())) {
      over(event.caseNumber());
    }
  }

  /** @param caseNumber null: of all cases */
  private List<Quiet> quiet(String caseNumber) {
    return sql.sql("""
            select r.case_number, r.id from review_round r join case_file f on f.number = r.case_number
            where r.recommended_at is not null and f.standing = any(:undecided) and f.last_activity_at <= :since
              and (cast(:number as text) is null or f.number = :number)
              and r.number = (select max(n.number) from review_round n where n.case_number = r.case_number)
              and not exists (select 1 from decision d
                              where d.case_number = r.case_number and d.round = r.number and d.status in ('HELD', 'RELEASED', 'TOLD'))
              and not exists (select 1 from attention a where a.case_number = r.case_number and a.reason = :reason and a.attended_at is null)
            order by f.last_activity_at""")
        .param("undecided", UNDECIDED.stream().map(Standing::name).toArray(String[]::new)).param("number", caseNumber)
        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(days())))).param("reason", IDLE)
        .query((row, n) -> new Quiet(row.getString("case_number"), row.getObject("id", UUID.class))).list();
  }

  private int days() {
    return sql.sql("select days from task_deadline where task_key = 'Watch_ReviewedCases'").query(Integer.class).optional().orElse(UNLESS_SAID);
  }
}
