package gov.nyc.schools.spotlight.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of nominations. Appended only; the law may ask to blank one. */
@Repository
class Revisions {

  private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {};
  private static final String SELECT = """
      select case_number, revision, reason, form_id, form_version, answers::text as answers, submitted_at, submitted_by, blanked_at
      from nomination_revision where case_number = :number""";

  private final JdbcClient sql;
  private final JsonMapper json;

  Revisions(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(Revision revision) {
    sql.sql("""
            insert into nomination_revision (case_number, revision, reason, form_id, form_version, answers, submitted_at, submitted_by)
            values (:case, :revision, :reason, :form, :version, cast(:answers as jsonb), :at, :by)""")
        .param("case", revision.caseNumber()).param("revision", revision.number()).param("reason", revision.reason().name())
        .param("form", revision.formId()).param("version", revision.formVersion())
        .param("answers", json.writeValueAsString(revision.answers())).param("at", Timestamp.from(revision.submittedAt()))
        .param("by", revision.submittedBy()).update();
  }

  /** The newest first. */
  List<Revision> of(String caseNumber) {
    return sql.sql(SELECT + " order by revision desc").param("number", caseNumber).query(this::revision).list();
  }

  Optional<Revision> current(String caseNumber) {
    return sql.sql(SELECT + " order by revision desc limit 1").param("number", caseNumber).query(this::revision).optional();
  }

  private Revision revision(ResultSet row, int n) throws SQLException {
    var answers = row.getString("answers");
    var blanked = row.getTimestamp("blanked_at");
    return new Revision(row.getString("case_number"), row.getInt("revision"), Revision.Reason.valueOf(row.getString("reason")),
        row.getString("form_id"), row.getString("form_version"), answers == null ? Map.of() : json.readValue(answers, ANSWERS),
        row.getTimestamp("submitted_at").toInstant(), row.getObject("submitted_by", UUID.class),
        blanked == null ? null : blanked.toInstant());
  }
}
