package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.Lesson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of lessons learned, in tables of the same shape. */
final class LessonRows {

  private LessonRows() {}

  /** Replaces the list. Table and column are names of ours, never what somebody typed. */
  static void write(JdbcClient sql, String table, String owner, UUID id, List<Lesson> lessons) {
    sql.sql("delete from " + table + " where " + owner + " = :id").param("id", id).update();
    for (int i = 0; i < lessons.size(); i++) {
      sql.sql("insert into " + table + " (" + owner + ", position, headline, explanation) values (:id, :position, :headline, :explanation)")
          .param("id", id).param("position", i + 1).param("headline", lessons.get(i).headline())
          .param("explanation", lessons.get(i).explanation()).update();
    }
  }

  static List<Lesson> read(JdbcClient sql, String table, String owner, UUID id) {
    return sql.sql("select headline, explanation from " + table + " where " + owner + " = :id order by position").param("id", id)
        .query((row, n) -> new Lesson(row.getString("headline"), row.getString("explanation"))).list();
  }
}
