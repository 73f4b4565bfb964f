package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.spotlight.Spotlight.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the captures. What ends one is a conditional update: of two people at once, the second finds it ended. */
@Repository
class Spotlights {

  private final JdbcClient sql;
  private final Clock clock;

  Spotlights(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** @return false when the case has one already */
  boolean open(String caseNumber, boolean forLab) {
    return sql.sql("insert into spotlight (case_number, for_lab, opened_at) values (:case, :lab, :now) on conflict do nothing")
        .param("case", caseNumber).param("lab", forLab).param("now", now()).update() == 1;
  }

  Optional<Spotlight> find(String caseNumber) {
    return sql.sql("select * from spotlight where case_number = :case").param("case", caseNumber).query(Spotlights::spotlight).optional();
  }

  /** @throws NoSuchElementException when the case has none */
  Spotlight get(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new NoSuchElementException("no spotlight of " + caseNumber));
  }

  /** The same, kept from everybody else until the transaction ends. */
  Optional<Spotlight> hold(String caseNumber) {
    return sql.sql("select * from spotlight where case_number = :case for update").param("case", caseNumber)
        .query(Spotlights::spotlight).optional();
  }

  void plan(String caseNumber, UUID producer, List<String> scope, LocalDate targetOn) {
    sql.sql("update spotlight set producer_id = :producer, scope = :scope, target_on = :target where case_number = :case")
        .param("producer", producer).param("scope", String.join(",", scope)).param("target", targetOn).param("case", caseNumber).update();
  }

  void scope(String caseNumber, List<String> scope) {
    sql.sql("update spotlight set scope = :scope where case_number = :case").param("scope", String.join(",", scope))
        .param("case", caseNumber).update();
  }

  void producedBy(String caseNumber, UUID producer) {
    sql.sql("update spotlight set producer_id = :producer where case_number = :case")
        .param("producer", producer).param("case", caseNumber).update();
  }

  void nobodyShown(String caseNumber, boolean nobody) {
    sql.sql("update spotlight set nobody_shown = :nobody where case_number = :case").param("nobody", nobody).param("case", caseNumber).update();
  }

  /** @param day null: there is no visit */
  void visitOn(String caseNumber, LocalDate day) {
    sql.sql("update spotlight set visit_on = :day where case_number = :case").param("day", day, Types.DATE).param("case", caseNumber).update();
  }

  void capturedOn(String caseNumber, LocalDate day) {
    sql.sql("update spotlight set captured_on = :day where case_number = :case").param("day", day).param("case", caseNumber).update();
  }

  void transcript(String caseNumber, String text) {
    sql.sql("update spotlight set transcript = :text where case_number = :case").param("text", text).param("case", caseNumber).update();
  }

  void factCheck(String caseNumber, UUID approvalId) {
    sql.sql("update spotlight set fact_check_id = :id where case_number = :case").param("id", approvalId).param("case", caseNumber).update();
  }

  /** Keeps why somebody ends it and who; what was said first stays. The process ends it in the same transaction. */
  void because(String caseNumber, String words, UUID by) {
    sql.sql("update spotlight set closing_words = :words, closed_by = :by where case_number = :case and closed_by is null")
        .param("words", words).param("by", by).param("case", caseNumber).update();
  }

  /** @return false when it had ended before */
  boolean close(String caseNumber, Closing closing) {
    return sql.sql("update spotlight set closing = :closing, closed_at = :now where case_number = :case and closing is null")
        .param("closing", closing.name()).param("now", now()).param("case", caseNumber).update() == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Spotlight spotlight(ResultSet row, int n) throws SQLException {
    return new Spotlight(row.getString("case_number"), row.getBoolean("for_lab"), instant(row, "opened_at"),
        row.getObject("producer_id", UUID.class), codes(row.getString("scope")), row.getObject("target_on", LocalDate.class),
        row.getBoolean("nobody_shown"), row.getObject("visit_on", LocalDate.class), row.getObject("captured_on", LocalDate.class),
        row.getString("transcript"), row.getObject("fact_check_id", UUID.class),
        row.getString("closing") == null ? null : Closing.valueOf(row.getString("closing")), row.getString("closing_words"),
        instant(row, "closed_at"));
  }

  static List<String> codes(String joined) {
    return Arrays.stream(joined.split(",")).filter(code -> !code.isEmpty()).toList();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
