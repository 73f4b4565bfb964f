package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.review.deciding.Decision.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps decisions. Each change of status is one conditional update: of two people at once, one is told that the other
 * was faster.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

  /** Of the table's own name: it can be updated and read by the same. */
  static final String COLUMNS = """
      decision.id, decision.case_number, decision.round, decision.outcome, decision.reason_code, decision.words, decision.office,
      decision.assurances, decision.status, decision.decided_by, decision.decided_at, decision.told_at, decision.version,
      decision.reversal_reason, decision.ended_by, decision.ended_at, decision.reversal_of,
      (select o.told_at from decision o where o.id = decision.reversal_of) as replaced_told_at,
      (select o.reversal_reason from decision o where o.id = decision.reversal_of) as replaced_reason""";

  private final JdbcClient sql;
  private final Clock clock;

  Decisions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Holds a decision.
   *
   * @return false when one is in force for this round already; nothing was written
   */
  boolean hold(String caseNumber, int round, Outcome outcome, String reasonCode, String words, String office,
      List<String> assurances, UUID decidedBy) {
    return sql.sql("""
            insert into decision (id, case_number, round, outcome, reason_code, words, office, assurances, status,
                                  decided_by, decided_at, reversal_of)
            values (:id, :number, :round, :outcome, :reason, :words, :office, :assurances, 'HELD', :by, :now,
                    (select r.id from decision r where r.case_number = :number and r.status = 'REVERSED'
                       and not exists (select 1 from decision t where t.case_number = :number and t.status = 'TOLD' and t.told_at > r.ended_at)
                     order by r.ended_at desc limit 1))
            on conflict (case_number, round) where status in ('HELD', 'RELEASED', 'TOLD') do nothing""")
        .param("id", UUID.randomUUID()).param("number", caseNumber).param("round", round)
        .param("outcome", outcome.name()).param("reason", reasonCode, Types.VARCHAR)
        .param("words", words == null ? "" : words).param("office", office == null ? "" : office)
        .param("assurances", String.join(",", assurances)).param("by", decidedBy).param("now", now())
        .update() == 1;
  }

  /** @return false when it is not held any more, or was changed since it was read as this version */
  boolean release(UUID id, int version, UUID by) {
    return sql.sql("""
            update decision set status = 'RELEASED', released_by = :by, released_at = :now, version = version + 1
            where id = :id and status = 'HELD' and version = :version""")
        .param("id", id).param("version", version).param("by", by).param("now", now()).update() == 1;
  }

  /** Notes that something in its mails is changed, so that nobody releases what they haven't read. @return false when it is not held any more */
  boolean touch(UUID id) {
    return sql.sql("update decision set version = version + 1 where id = :id and status = 'HELD'").param("id", id).update() == 1;
  }

  /** Marks the released decision as told, and returns it; nothing when it was told already. */
  Optional<Decision> tell(String caseNumber) {
    return sql.sql("""
            update decision set status = 'TOLD', told_at = :now, version = version + 1
            where case_number = :number and status = 'RELEASED' returning\s""" + COLUMNS)
        .param("number", caseNumber).param("now", now()).query(Decisions::decision).optional();
  }

  /** Takes the held decision of a case back; one that was released is on its way. */
  void takeBack(String caseNumber, UUID by) {
    sql.sql("""
            update decision set status = 'TAKEN_BACK', ended_by = :by, ended_at = :now, version = version + 1
            where case_number = :number and status = 'HELD'""")
        .param("number", caseNumber).param("by", by, Types.OTHER).param("now", now()).update();
  }

  /** @return false when it isn't told, or was reversed before; nothing was written */
  boolean reverse(UUID id, String reason, UUID by) {
    return sql.sql("""
            update decision set status = 'REVERSED', reversal_reason = :reason, ended_by = :by, ended_at = :now, version = version + 1
            where id = :id and status = 'TOLD'""")
        .param("id", id).param("reason", reason).param("by", by).param("now", now()).update() == 1;
  }

  /** Lets go of what was not told before the case ended. */
  void letGo(String caseNumber) {
    sql.sql("""
            update decision set status = 'VOID', ended_at = :now, version = version + 1
            where case_number = :number and status in ('HELD', 'RELEASED')""")
        .param("number", caseNumber).param("now", now()).update();
  }

  Optional<Decision> find(UUID id) {
    return sql.sql("select " + COLUMNS + " from decision where id = :id").param("id", id)
        .query(Decisions::decision).optional();
  }

  /** All decisions of a case, the newest first. */
  List<Decision> ofCase(String caseNumber) {
    return sql.sql("select " + COLUMNS + " from decision where case_number = :number order by decided_at desc, id")
        .param("number", caseNumber).query(Decisions::decision).list();
  }

  /** Whether the nominator was asked for a revision before, and that stands. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public boolean revisedBefore(String caseNumber) {
    return sql.sql("select exists (select 1 from decision where case_number = :number and outcome = 'REVISE' and status = 'TOLD')")
        .param("number", caseNumber).query(Boolean.class).single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  static Decision decision(ResultSet row, int n) throws SQLException {
    return new Decision(row.getObject("id", UUID.class), row.getString("case_number"), row.getInt("round"),
        Outcome.valueOf(row.getString("outcome")), row.getString("reason_code"), row.getString("words"),
        row.getString("office"),
        Arrays.stream(row.getString("assurances").split(",")).filter(code -> !code.isEmpty()).toList(),
        Status.valueOf(row.getString("status")), row.getObject("decided_by", UUID.class),
        instant(row.getTimestamp("decided_at")), instant(row.getTimestamp("told_at")), row.getInt("version"),
        replaced(row), reversed(row));
  }

  private static Decision.Replaced replaced(ResultSet row) throws SQLException {
    var id = row.getObject("reversal_of", UUID.class);
    return id == null ? null : new Decision.Replaced(id, instant(row.getTimestamp("replaced_told_at")), row.getString("replaced_reason"));
  }

  private static Decision.Reversed reversed(ResultSet row) throws SQLException {
    return Status.valueOf(row.getString("status")) != Status.REVERSED ? null : new Decision.Reversed(row.getString("reversal_reason"),
        row.getObject("ended_by", UUID.class), instant(row.getTimestamp("ended_at")));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
