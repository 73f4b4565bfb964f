package gov.nyc.schools.spotlight.nomination.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after drafts that nobody sends in: a mail 7 days and 30 days after the last save (domain.md), and after 60 days they are forgotten, files
 * included, and so are those that were given up to support another nomination. Every node may walk the round: a mail of the same event leaves once.
 */
@Component
public class DraftRounds {

  private static final List<Integer> REMINDED_AFTER = List.of(7, 30);
  /** A reminder that the tracker was too late for is not sent at all. */
  private static final Duration TOO_LATE = Duration.ofDays(3);

  private final DraftRepository drafts;
  private final DraftLetters letters;
  private final JdbcClient sql;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final boolean active;

  DraftRounds(DraftRepository drafts, DraftLetters letters, JdbcClient sql, Clock clock, PlatformTransactionManager transactions,
      @Value("${tracker.jobs.active:true}") boolean active) {
    this.drafts = drafts;
    this.letters = letters;
    this.sql = sql;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.active = active;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  void round() {
    if (active) {
      walk();
    }
  }

  /** Reminds of the drafts that are old enough and forgets those that are too old. */
  public void walk() {
    REMINDED_AFTER.forEach(days -> untouchedFor(days).forEach(id -> transaction.executeWithoutResult(
        status -> drafts.findById(id).filter(draft -> !draft.submitted()).ifPresent(draft -> letters.remind(draft, days)))));
    transaction.executeWithoutResult(status -> forget());
  }

  private List<UUID> untouchedFor(int days) {
    var latest = clock.instant().minus(Duration.ofDays(days));
    return sql.sql("""
            select id from nomination_draft
            where kind = 'NOMINATION' and submitted_at is null and mailed_to is not null and begun_by is null
              and saved_at between :from and :to""")
        .param("from", Timestamp.from(latest.minus(TOO_LATE))).param("to", Timestamp.from(latest)).query(UUID.class).list();
  }

  private void forget() {
    var now = Timestamp.from(clock.instant());
    var over = "from nomination_draft where kind = 'NOMINATION' and case_number is null and expires_at <= :now";
    sql.sql("delete from document where case_number is null and draft_id in (select id " + over + ")").param("now", now).update();
    sql.sql("delete " + over).param("now", now).update();
  }
}
