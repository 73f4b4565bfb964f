package gov.nyc.schools.spotlight.schools;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of schools, written in batches: sixteen hundred rows are one import. */
@Repository
class SchoolWriting {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  SchoolWriting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Two imports at once would each compare with what the other is about to change. Readers go on. */
  void lock() {
    jdbc.execute("lock table school in share row exclusive mode");
  }

  void record(ImportReport report) {
    jdbc.update("insert into school_import (id, source, imported_at, added, changed, same, rejected) values (?, ?, ?, ?, ?, ?, ?)", report.id(),
        report.source(), Timestamp.from(report.at()), report.added(), report.changed(), report.same(), report.rejected().size());
  }

  void add(List<School> schools, UUID importId) {
    jdbc.batchUpdate("""
        insert into school (name, grades, address, latitude, longitude, principal_name, principal_email, active, search_key, import_id, dbn)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", schools, BATCH, (statement, school) -> set(statement, school, importId));
  }

  void change(List<School> schools, UUID importId) {
    jdbc.batchUpdate("""
        update school set name = ?, grades = ?, address = ?, latitude = ?, longitude = ?, principal_name = ?, principal_email = ?, active = ?,
          search_key = ?, import_id = ? where dbn = ?""", schools, BATCH, (statement, school) -> set(statement, school, importId));
  }

  private static void set(PreparedStatement statement, School school, UUID importId) throws SQLException {
    Position position = school.position();
    statement.setString(1, school.name());
    statement.setString(2, school.grades().codes());
    statement.setString(3, school.address());
    statement.setBigDecimal(4, position == null ? null : position.latitude());
    statement.setBigDecimal(5, position == null ? null : position.longitude());
    statement.setString(6, school.principal().name());
    statement.setString(7, school.principal().email());
    statement.setBoolean(8, school.active());
    statement.setString(9, " " + SearchKey.of(school.name()));
    statement.setObject(10, importId);
    statement.setString(11, school.dbn().value());
  }
}
