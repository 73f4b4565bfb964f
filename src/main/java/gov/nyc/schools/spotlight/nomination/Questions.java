package gov.nyc.schools.spotlight.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions asked about nominations; a case has one open question at most. */
@Repository
class Questions {

  private final JdbcClient sql;

  Questions(JdbcClient sql) {
    this.sql = sql;
  }

  void ask(String caseNumber, List<String> fields, String words, UUID by, Instant now) {
    sql.sql("""
            insert into nomination_question (id, case_number, fields, words, asked_by, asked_at)
            values (:id, :case, :fields, :words, :by, :now)""")
        .param("id", UUID.randomUUID()).param("case", caseNumber).param("fields", String.join(",", fields)).param("words", words)
        .param("by", by).param("now", Timestamp.from(now)).update();
  }

  Optional<Question> open(String caseNumber) {
    return of(caseNumber).stream().filter(Question::isOpen).findFirst();
  }

  /** The newest first. */
  List<Question> of(String caseNumber) {
    return sql.sql("select * from nomination_question where case_number = :case order by asked_at desc, id")
        .param("case", caseNumber).query(Questions::question).list();
  }

  void dueAt(UUID id, Instant due) {
    sql.sql("update nomination_question set due_at = :due where id = :id").param("due", Timestamp.from(due)).param("id", id).update();
  }

  /** @param answer what was written besides, or null */
  void answered(UUID id, int revision, String answer, Instant now) {
    sql.sql("""
            update nomination_question set answered_at = :now, answered_revision = :revision, answer = :answer
            where id = :id and answered_at is null""")
        .param("now", Timestamp.from(now)).param("revision", revision).param("answer", answer).param("id", id).update();
  }

  void overdue(String caseNumber, Instant now) {
    sql.sql("update nomination_question set overdue_at = :now where case_number = :case and answered_at is null and overdue_at is null")
        .param("now", Timestamp.from(now)).param("case", caseNumber).update();
  }

  private static Question question(ResultSet row, int n) throws SQLException {
    var fields = row.getString("fields");
    return new Question(row.getObject("id", UUID.class), row.getString("case_number"),
        fields.isEmpty() ? List.of() : List.of(fields.split(",")), row.getString("words"), row.getString("answer"),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(), instant(row, "due_at"), instant(row, "answered_at"), instant(row, "overdue_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
