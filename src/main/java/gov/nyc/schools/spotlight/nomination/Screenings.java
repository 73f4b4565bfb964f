package gov.nyc.schools.spotlight.nomination;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What screening said of a nomination, each time. */
@Repository
class Screenings {

  /**
   * One screening.
   *
   * @param outcome {@code review}, {@code ask}, {@code refer} or {@code decline}
   */
  record Screening(String outcome, String reasonCode, String office, String words, UUID by, Instant at) {}

  private final JdbcClient sql;

  Screenings(JdbcClient sql) {
    this.sql = sql;
  }

  void add(String caseNumber, Screening screening) {
    sql.sql("""
            insert into nomination_screening (id, case_number, screened_by, screened_at, outcome, reason_code, office, words)
            values (:id, :case, :by, :at, :outcome, :reason, :office, :words)""")
        .param("id", UUID.randomUUID()).param("case", caseNumber).param("by", screening.by())
        .param("at", Timestamp.from(screening.at())).param("outcome", screening.outcome()).param("reason", screening.reasonCode())
        .param("office", screening.office()).param("words", screening.words()).update();
  }

  Optional<Screening> last(String caseNumber) {
    return of(caseNumber).stream().findFirst();
  }

  /** The newest first. */
  List<Screening> of(String caseNumber) {
    return sql.sql("select * from nomination_screening where case_number = :case order by screened_at desc, id")
        .param("case", caseNumber)
        .query((row, n) -> new Screening(row.getString("outcome"), row.getString("reason_code"), row.getString("office"),
            row.getString("words"), row.getObject("screened_by", UUID.class), row.getTimestamp("screened_at").toInstant()))
        .list();
  }
}
