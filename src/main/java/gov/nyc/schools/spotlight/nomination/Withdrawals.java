package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The withdrawals of nominations; a case rests in one at most. */
@Repository
class Withdrawals {

  private final JdbcClient sql;

  Withdrawals(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Withdrawal withdrawal) {
    sql.sql("""
            insert into nomination_withdrawal (id, case_number, reason, stood_at, resume_at, withdrawn_at, rests_until)
            values (:id, :case, :reason, :stood, :resume, :at, :until)""")
        .param("id", withdrawal.id()).param("case", withdrawal.caseNumber()).param("reason", withdrawal.reason())
        .param("stood", withdrawal.stoodAt().name()).param("resume", withdrawal.resumeAt())
        .param("at", Timestamp.from(withdrawal.withdrawnAt())).param("until", Timestamp.from(withdrawal.restsUntil())).update();
  }

  /** The newest one, in whatever state it is. */
  Optional<Withdrawal> last(String caseNumber) {
    return sql.sql("select * from nomination_withdrawal where case_number = :case order by withdrawn_at desc limit 1")
        .param("case", caseNumber).query(Withdrawals::withdrawal).optional();
  }

  void resumed(UUID id, Instant now) {
    sql.sql("update nomination_withdrawal set resumed_at = :now where id = :id and resumed_at is null")
        .param("now", Timestamp.from(now)).param("id", id).update();
  }

  void ended(UUID id, Instant now) {
    sql.sql("update nomination_withdrawal set ended_at = :now where id = :id and resumed_at is null and ended_at is null")
        .param("now", Timestamp.from(now)).param("id", id).update();
  }

  private static Withdrawal withdrawal(ResultSet row, int n) throws SQLException {
    return new Withdrawal(row.getObject("id", UUID.class), row.getString("case_number"), row.getString("reason"),
        Standing.valueOf(row.getString("stood_at")), row.getString("resume_at"), row.getTimestamp("withdrawn_at").toInstant(),
        row.getTimestamp("rests_until").toInstant(), instant(row, "resumed_at"), instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
