package gov.nyc.schools.spotlight.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Reads a row of {@code personal_link} as its holder finds it at a given moment. */
final class LinkRow {

  static final String COLUMNS =
      "id, purpose, person_id, case_number, subject, revision, with_code, wrong_codes, state, issued_at, expires_at, closed_at";

  private LinkRow() {}

  static PersonalLink read(ResultSet row, Instant now) throws SQLException {
    Instant expires = row.getTimestamp("expires_at").toInstant();
    PersonalLink.State state = PersonalLink.State.valueOf(row.getString("state"));
    boolean expired = state == PersonalLink.State.OPEN && !now.isBefore(expires);
    Timestamp closed = row.getTimestamp("closed_at");
    return new PersonalLink(new LinkId(row.getObject("id", UUID.class)), row.getString("purpose"),
        row.getObject("person_id", UUID.class), row.getString("case_number"), row.getString("subject"), row.getInt("revision"),
        row.getBoolean("with_code"), PersonalLink.CODE_TRIES - row.getInt("wrong_codes"),
        expired ? PersonalLink.State.EXPIRED : state, row.getTimestamp("issued_at").toInstant(), expires,
        closed == null ? null : closed.toInstant());
  }
}
