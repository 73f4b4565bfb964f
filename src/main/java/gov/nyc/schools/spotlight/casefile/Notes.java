package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of staff to staff on a case. Each save is a revision; what was written before stays readable to the law. */
@Service
@Transactional
public class Notes {

  /** The longest note, in code points after NFC with a line end counted as one. */
  public static final int LONGEST = 10_000;

  private static final String SELECT = """
      select n.id, n.case_number, n.author_id, p.name as author_name, n.written_at, r.revision, r.body,
             r.written_at as saved_at
      from case_note n join person p on p.id = n.author_id
      join lateral (select * from case_note_revision r where r.note_id = n.id order by revision desc limit 1) r on true
      """;

  private final CaseAccess access;
  private final CaseFiles files;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  Notes(CaseAccess access, CaseFiles files, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.access = access;
    this.files = files;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest notes first, at most {@code limit}; none for people whose role reads no notes. */
  @Transactional(readOnly = true)
  public List<Note> newest(String caseNumber, int limit) {
    if (!access.readsNotes(current.require())) {
      return List.of();
    }
    access.read(caseNumber);
    return sql.sql(SELECT + "where n.case_number = :number order by n.written_at desc, n.id limit :limit")
        .param("number", caseNumber).param("limit", limit).query(Notes::note).list();
  }

  /** A note of this case, for whoever may read notes. */
  @Transactional(readOnly = true)
  public Optional<Note> find(String caseNumber, UUID id) {
    if (!access.readsNotes(current.require())) {
      return Optional.empty();
    }
    access.read(caseNumber);
    return one(caseNumber, id);
  }

  /**
   * Writes a note.
   *
   * @param id chosen by the page that offers the form: the same one again is the same note, and changes nothing
   * @throws StaleNote when a note of this id says something else: what was typed now is not saved
   * @param body 1 to {@link #LONGEST} characters, kept letter for letter but for line ends
   */
  public void add(String caseNumber, UUID id, String body) {
    var author = writer(caseNumber);
    var text = sound(body);
    var now = Timestamp.from(clock.instant());
    int added = sql.sql("""
            insert into case_note (id, case_number, author_id, written_at) values (:id, :number, :author, :now)
            on conflict do nothing""")
        .param("id", id).param("number", caseNumber).param("author", author.id()).param("now", now).update();
    if (added == 1) {
      save(id, 1, text, author, now);
      files.record(caseNumber, CaseEvent.by(author.id(), Channel.PAGE, "note-added"));
    } else {
      // The page was opened again from the browser's memory: the same words are the second press of a button, others are new words.
      one(caseNumber, id).filter(kept -> !kept.body().equals(text)).ifPresent(kept -> {
        throw new StaleNote(kept);
      });
    }
  }

  /**
   * Changes one's own note.
   *
   * @param revision the revision that the edit began from
   * @throws StaleNote when it is not the newest any more
   */
  public void edit(String caseNumber, UUID id, int revision, String body) {
    var author = writer(caseNumber);
    var note = one(caseNumber, id).orElseThrow(UnknownCase::new);
    if (!note.authorId().equals(author.id())) {
      throw new AccessDeniedException("a note is changed by its author alone");
    }
    var text = sound(body);
    var now = Timestamp.from(clock.instant());
    int changed = sql.sql("update case_note set version = :revision where id = :id and version = :revision - 1")
        .param("id", id).param("revision", revision).update();
    if (changed == 0) {
      throw new StaleNote(one(caseNumber, id).orElseThrow(UnknownCase::new));
    }
    save(id, revision + 1, text, author, now);
    files.record(caseNumber, CaseEvent.by(author.id(), Channel.PAGE, "note-changed"));
  }

  private void save(UUID id, int revision, String text, SignedIn author, Timestamp now) {
    sql.sql("""
            insert into case_note_revision (note_id, revision, body, written_at, author_id)
            values (:id, :revision, :body, :now, :author)""")
        .param("id", id).param("revision", revision).param("body", text).param("now", now)
        .param("author", author.id()).update();
  }

  private SignedIn writer(String caseNumber) {
    access.read(caseNumber);
    var person = current.require();
    if (!access.writesNotes(person)) {
      throw new AccessDeniedException("needs a role that writes notes");
    }
    return person;
  }

  private Optional<Note> one(String caseNumber, UUID id) {
    return sql.sql(SELECT + "where n.case_number = :number and n.id = :id")
        .param("number", caseNumber).param("id", id).query(Notes::note).optional();
  }

  private static String sound(String body) {
    var text = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) {
      throw new RefusedNote("empty");
    }
    if (text.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')) {
      throw new RefusedNote("character");
    }
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.codePointCount(0, composed.length()) > LONGEST) {
      throw new RefusedNote("long");
    }
    return text;
  }

  private static Note note(ResultSet row, int n) throws SQLException {
    int revision = row.getInt("revision");
    return new Note(row.getObject("id", UUID.class), row.getString("case_number"),
        row.getObject("author_id", UUID.class), row.getString("author_name"),
        row.getTimestamp("written_at").toInstant(), revision == 1 ? null : row.getTimestamp("saved_at").toInstant(),
        revision, row.getString("body"));
  }
}
