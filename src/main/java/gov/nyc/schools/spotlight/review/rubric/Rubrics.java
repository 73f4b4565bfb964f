package gov.nyc.schools.spotlight.review.rubric;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rubrics. A version costs two statements, whatever its size. */
@Service
@Transactional(readOnly = true)
public class Rubrics {

  private static final String NOMINATIONS = "nomination";

  private final JdbcClient sql;
  private final Clock clock;

  Rubrics(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The version that new reviews are made with: the newest that is released. */
  public Rubric current() {
    return version(sql.sql("""
            select v.id from rubric_version v join rubric r on r.id = v.rubric_id
            where r.key = :key and v.released_at <= :now order by v.number desc limit 1""")
        .param("key", NOMINATIONS).param("now", Timestamp.from(clock.instant()))
        .query(UUID.class).single());
  }

  /** @throws java.util.NoSuchElementException when there is no such version */
  public Rubric version(UUID versionId) {
    return find(versionId).orElseThrow();
  }

  public Optional<Rubric> find(UUID versionId) {
    return sql.sql("""
            select id, number, totals_differ_by_more, one_criterion_by, two_criteria_by
            from rubric_version where id = :id""")
        .param("id", versionId)
        .query((row, n) -> new Rubric(versionId, row.getInt("number"), criteria(versionId),
            new Thresholds(row.getBigDecimal("totals_differ_by_more"), row.getInt("one_criterion_by"),
                row.getInt("two_criteria_by"))))
        .optional();
  }

  private List<Criterion> criteria(UUID versionId) {
    return sql.sql("""
            select c.id, c.key, c.name, c.question, c.weight,
                   (select array_agg(a.words order by a.score) from rubric_anchor a where a.criterion_id = c.id) as anchors
            from rubric_criterion c where c.version_id = :version order by c.position""")
        .param("version", versionId).query(Rubrics::criterion).list();
  }

  private static Criterion criterion(ResultSet row, int n) throws SQLException {
    Array anchors = row.getArray("anchors");
    return new Criterion(row.getObject("id", UUID.class), row.getString("key"), row.getString("name"),
        row.getString("question"), row.getInt("weight"), Arrays.asList((String[]) anchors.getArray()));
  }
}
