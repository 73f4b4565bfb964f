package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.publishing.Lesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every finished draft: an answer is bound to the one that was asked about. */
@Repository("spotlightDrafts")
class Drafts {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  void add(String caseNumber, WritingDraft.WriteDraft words, UUID by) {
    sql.sql("""
            insert into spotlight_draft (case_number, number, title, summary, body, card, perspectives, language, written_by, written_at)
            select :case, coalesce(max(number), 0) + 1, :title, :summary, :body, cast(:card as jsonb), :perspectives, :language, :by, :now
            from spotlight_draft where case_number = :case""")
        .param("case", caseNumber).param("title", words.title()).param("summary", words.summary()).param("body", words.body())
        .param("card", json.writeValueAsString(words.lessons()))
        .param("perspectives", String.join(",", words.perspectives())).param("language", words.language()).param("by", by)
        .param("now", Timestamp.from(clock.instant())).update();
  }

  Optional<Draft> last(String caseNumber) {
    return sql.sql("select * from spotlight_draft where case_number = :case order by number desc limit 1")
        .param("case", caseNumber).query(this::draft).optional();
  }

  Optional<Draft> find(String caseNumber, int number) {
    return sql.sql("select * from spotlight_draft where case_number = :case and number = :number")
        .param("case", caseNumber).param("number", number).query(this::draft).optional();
  }

  private Draft draft(ResultSet row, int n) throws SQLException {
    return new Draft(row.getString("case_number"), row.getInt("number"), row.getString("title"), row.getString("summary"),
        row.getString("body"), json.readValue(row.getString("card"), new TypeReference<List<Lesson>>() {}),
        Spotlights.codes(row.getString("perspectives")), row.getString("language"), row.getObject("written_by", UUID.class),
        row.getTimestamp("written_at").toInstant());
  }
}
