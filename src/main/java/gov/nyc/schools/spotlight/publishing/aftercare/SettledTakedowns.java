package gov.nyc.schools.spotlight.publishing.aftercare;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the takedowns of a case were settled. */
@Component
public class SettledTakedowns {

  /**
   * One of them.
   *
   * @param outcome {@code keep}, {@code withdraw} or {@code replace}
   * @param comment what was done, as typed, for staff alone; or null
   */
  public record Settled(Instant endedAt, String outcome, String comment) {}

  private final JdbcClient sql;

  SettledTakedowns(JdbcClient sql) {
    this.sql = sql;
  }

  /** The oldest first, in one statement. Whoever shows it has asked who reads. */
  public List<Settled> of(String caseNumber) {
    return sql.sql("""
            select ended_at, outcome, comment from aftercare
            where case_number = :number and kind = 'TAKEDOWN' and ended_at is not null and outcome is not null order by ended_at, id""")
        .param("number", caseNumber)
        .query((row, n) -> new Settled(row.getTimestamp("ended_at").toInstant(), row.getString("outcome"), row.getString("comment"))).list();
  }
}
