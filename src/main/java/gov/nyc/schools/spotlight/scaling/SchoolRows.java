package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of schools as they were named then; every owner keeps them in a table of the same shape. */
final class SchoolRows {

  private SchoolRows() {}

  /** Replaces the list. Table and column are names of ours, never what somebody typed. */
  static void write(JdbcClient sql, String table, String owner, UUID id, List<CaseSchool> schools) {
    sql.sql("delete from " + table + " where " + owner + " = :id").param("id", id).update();
    for (int i = 0; i < schools.size(); i++) {
      var school = schools.get(i);
      sql.sql("insert into " + table + " (" + owner + ", position, dbn, name, district, borough)"
              + " values (:id, :position, :dbn, :name, cast(:district as smallint), :borough)")
          .param("id", id).param("position", i + 1).param("dbn", school.dbn()).param("name", school.name())
          .param("district", school.district()).param("borough", school.borough()).update();
    }
  }

  static List<CaseSchool> read(JdbcClient sql, String table, String owner, UUID id) {
    return sql.sql("select dbn, name, district, borough from " + table + " where " + owner + " = :id order by position").param("id", id)
        .query((row, n) -> new CaseSchool(row.getString("dbn"), row.getString("name"),
            row.getObject("district") == null ? null : row.getInt("district"), row.getString("borough")))
        .list();
  }
}
