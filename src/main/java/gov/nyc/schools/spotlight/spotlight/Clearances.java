package gov.nyc.schools.spotlight.spotlight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what deciders said of the drafts. */
@Repository
class Clearances {

  /**
   * What a decider said.
   *
   * @param outcome {@code cleared}, {@code changes} or {@code refused}
   */
  record Clearance(int draftNumber, String outcome, String comment, UUID by, Instant at) {}

  private final JdbcClient sql;
  private final Clock clock;

  Clearances(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** @return false when somebody has decided on this draft already */
  boolean add(Draft draft, String outcome, String comment, UUID by) {
    return sql.sql("""
            insert into spotlight_clearance (id, case_number, draft_number, outcome, comment, decided_by, decided_at)
            values (:id, :case, :draft, :outcome, :comment, :by, :now) on conflict (case_number, draft_number) do nothing""")
        .param("id", UUID.randomUUID()).param("case", draft.caseNumber()).param("draft", draft.number())
        .param("outcome", outcome.toUpperCase(Locale.ROOT)).param("comment", comment == null ? "" : comment).param("by", by)
        .param("now", Timestamp.from(clock.instant())).update() == 1;
  }

  /** Whether this very draft was cleared. */
  boolean cleared(Draft draft) {
    return sql.sql("""
            select exists (select 1 from spotlight_clearance
              where case_number = :case and draft_number = :draft and outcome = 'CLEARED')""")
        .param("case", draft.caseNumber()).param("draft", draft.number()).query(Boolean.class).single();
  }

  /** The newest first. */
  List<Clearance> of(String caseNumber) {
    return sql.sql("select * from spotlight_clearance where case_number = :case order by draft_number desc").param("case", caseNumber)
        .query((row, n) -> new Clearance(row.getInt("draft_number"), row.getString("outcome").toLowerCase(Locale.ROOT),
            row.getString("comment"), row.getObject("decided_by", UUID.class), row.getTimestamp("decided_at").toInstant()))
        .list();
  }
}
