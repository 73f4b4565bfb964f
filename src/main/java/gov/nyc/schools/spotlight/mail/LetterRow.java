package gov.nyc.schools.spotlight.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Reads a letter back from its row. */
final class LetterRow {

  private LetterRow() {}

  static Letter letter(ResultSet row, String event) throws SQLException {
    return new Letter(event, row.getString("template"), row.getObject("recipient_id", UUID.class), row.getString("recipient_name"),
        row.getString("address"), Locale.forLanguageTag(row.getString("locale")), row.getString("case_number"),
        Snapshot.values(row.getString("snapshot")), Snapshot.links(row.getString("links")), row.getBoolean("urgent"), null,
        moment(row, "action_needed_by"), row.getBoolean("typed_address"), row.getString("task_id"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp stamp = row.getTimestamp(column);
    return stamp == null ? null : stamp.toInstant();
  }
}
