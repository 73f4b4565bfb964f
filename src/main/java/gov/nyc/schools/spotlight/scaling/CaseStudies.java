package gov.nyc.schools.spotlight.scaling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps case studies, one for each journey. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseStudies {

  private final JdbcClient sql;
  private final Clock clock;

  CaseStudies(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A new version, which nobody has checked or cleared. */
  void write(UUID journeyId, WriteCaseStudy words, UUID by) {
    sql.sql("""
            insert into case_study as s (journey_id, title, summary, body, transcript, perspectives, language, written_by, revision)
            values (:id, :title, :summary, :body, :transcript, :perspectives, :language, :by, 1)
            on conflict (journey_id) do update set title = excluded.title, summary = excluded.summary, body = excluded.body,
              transcript = excluded.transcript, perspectives = excluded.perspectives, language = excluded.language, written_by = excluded.written_by, revision = s.revision + 1, cleared_by = null, cleared_at = null, version = s.version + 1""")
        .param("id", journeyId).param("title", words.title().strip()).param("summary", words.summary().strip()).param("body", words.body())
        .param("transcript", words.transcript())
        .param("perspectives", words.perspectives().toArray(String[]::new)).param("language", words.language()).param("by", by).update();
    LessonRows.write(sql, "case_study_lesson", "journey_id", journeyId, words.lessons());
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<CaseStudy> find(UUID journeyId) {
    return sql.sql("select * from case_study where journey_id = :id").param("id", journeyId)
        .query((row, n) -> new CaseStudy(journeyId, row.getString("title"), row.getString("summary"), row.getString("body"),
            row.getString("transcript"), List.of((String[]) row.getArray("perspectives").getArray()), row.getString("language"), row.getInt("revision"), row.getObject("written_by", UUID.class),
            row.getObject("check_id", UUID.class), row.getObject("cleared_by", UUID.class), Journeys.instant(row.getTimestamp("cleared_at")), row.getString("clear_comment"),
            Journeys.instant(row.getTimestamp("published_at")), LessonRows.read(sql, "case_study_lesson", "journey_id", journeyId)))
        .optional();
  }

  /** @throws java.util.NoSuchElementException when none is written */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public CaseStudy get(UUID journeyId) {
    return find(journeyId).orElseThrow();
  }

  void checkedBy(UUID journeyId, UUID approvalId) {
    sql.sql("update case_study set check_id = :approval, version = version + 1 where journey_id = :id").param("id", journeyId)
        .param("approval", approvalId).update();
  }

  void clear(UUID journeyId, UUID by) {
    sql.sql("update case_study set cleared_by = :by, cleared_at = :now, clear_comment = null, version = version + 1 where journey_id = :id")
        .param("id", journeyId).param("by", by).param("now", now()).update();
  }

  void wantChanges(UUID journeyId, String comment) {
    sql.sql("update case_study set cleared_by = null, cleared_at = null, clear_comment = :comment, version = version + 1 where journey_id = :id")
        .param("id", journeyId).param("comment", comment).update();
  }

  /** False unless it is cleared and not out yet. */
  boolean publish(UUID journeyId) {
    return sql.sql("""
            update case_study set published_at = :now, version = version + 1
            where journey_id = :id and cleared_at is not null and published_at is null""")
        .param("id", journeyId).param("now", now()).update() == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
