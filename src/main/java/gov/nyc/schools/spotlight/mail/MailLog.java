package gov.nyc.schools.spotlight.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was or will be mailed, for the case page. Whoever calls has checked that the reader may see the case. */
@Service
@Transactional(readOnly = true)
public class MailLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All letters of a case, newest first, in one statement. */
  public List<LoggedLetter> of(String caseNumber) {
    return newest(caseNumber, Integer.MAX_VALUE);
  }

  /** The newest letters of a case, at most {@code limit}, in one statement. */
  public List<LoggedLetter> newest(String caseNumber, int limit) {
    return jdbc.sql("select * from mail_letter where case_number = :case order by posted_at desc, id limit :limit")
        .param("case", caseNumber).param("limit", limit).query(this::read).list();
  }

  public Optional<LoggedLetter> find(UUID id) {
    return jdbc.sql("select * from mail_letter where id = :id").param("id", id).query(this::read).optional();
  }

  /** Letters that need somebody: failed, stopped or unwritten, newest first. For the operator. */
  public List<LoggedLetter> stuck(int limit) {
    return jdbc.sql("""
        select * from mail_letter where status in ('FAILED', 'RENDER_FAILED', 'STOPPED') order by closed_at desc limit :limit""")
        .param("limit", limit).query(this::read).list();
  }

  private LoggedLetter read(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new LoggedLetter(id, row.getString("case_number"), row.getString("recipient_name"), row.getString("address"),
        row.getString("template"), status(row), row.getString("subject"), unflowed(Placeholders.mask(row.getString("text_part"), id)),
        LetterRow.moment(row, "posted_at"), LetterRow.moment(row, "due_at"), LetterRow.moment(row, "closed_at"),
        row.getInt("attempts"), row.getString("failure"), row.getObject("resend_of", UUID.class));
  }

  private LetterStatus status(ResultSet row) throws SQLException {
    LetterStatus stored = LetterStatus.valueOf(row.getString("status"));
    Instant due = LetterRow.moment(row, "due_at");
    return stored == LetterStatus.QUEUED && due.isAfter(clock.instant()) ? LetterStatus.HELD : stored;
  }

  /** Undoes the line breaks that are only there for the way (RFC 3676). */
  static String unflowed(String text) {
    return text == null ? null : text.replace(" \r\n", " ").replace("\r\n", "\n").replaceAll("(?m)^ ", "").strip();
  }
}
