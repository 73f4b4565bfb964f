package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the drafts that were begun and not sent in, for staff. */
@Repository
public class UnfinishedDrafts {

  /**
   * One draft of the list.
   *
   * @param title as typed, empty while there is none
   * @param schools the codes of those that were chosen
   * @param unlisted the name of a school that the directory doesn't have, or empty
   * @param steps how many steps were saved
   * @param mailedTo the address that has its link, or null
   * @param enteredBy the name of the member of staff who enters it for somebody else, or null
   * @param helpedAt when staff last helped, or null
   */
  public record Row(UUID id, Door door, String title, List<String> schools, String unlisted, int steps, Instant savedAt, String mailedTo,
      String enteredBy, Instant helpedAt, String place) {}

  private static final TypedColumn TYPED = new TypedColumn();
  private static final SavesColumn SAVES = new SavesColumn();

  private final JdbcClient sql;

  UnfinishedDrafts(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Those that nobody has saved since a moment, and those that staff enter whenever; the last saved first. Costs one statement.
   *
   * @param reader who reads: what they enter themselves they see wherever it is about
   * @param districts those whose schools the reader is limited to; empty: all, drafts without a school included
   * @param from the place to go on from, or null
   */
  public Slice<Row> page(Instant untouchedSince, Instant now, UUID reader, Set<Integer> districts, Cursor from, int size) {
    var at = Optional.ofNullable(from).filter(Cursor::isTime).filter(cursor -> isId(cursor.id())).orElse(null);
    boolean backwards = at != null && at.backwards();
    var rows = sql.sql("""
            select d.id, d.form_id, d.typed, d.saves, d.saved_at, d.saved_at::text as place, d.mailed_to, p.name as entered_by,
              (select max(h.at) from nomination_draft_help h where h.draft_id = d.id) as helped_at
            from nomination_draft d left join person p on p.id = d.begun_by
            where d.kind = 'NOMINATION' and d.submitted_at is null and d.saved > 0 and d.expires_at > :now
              and (d.saved_at <= :untouched or d.begun_by is not null)
              and (:everywhere or d.begun_by = :reader or string_to_array(d.districts, ',') && cast(:districts as text[]))
              and (:begin or (d.saved_at, d.id) %s (cast(:place as timestamptz), cast(:id as uuid)))
            order by d.saved_at %2$s, d.id %2$s limit :limit""".formatted(backwards ? ">" : "<", backwards ? "asc" : "desc"))
        .param("now", Timestamp.from(now)).param("untouched", Timestamp.from(untouchedSince)).param("everywhere", districts.isEmpty()).param("reader", reader)
        .param("districts", districts.stream().map("%02d"::formatted).toArray(String[]::new)).param("begin", at == null)
        .param("place", at == null ? null : at.value()).param("id", at == null ? null : at.id()).param("limit", size + 1)
        .query(UnfinishedDrafts::row).list();
    return Slice.of(rows, size, at, row -> new Cursor(row.place(), row.id().toString(), false));
  }

  /** Notes that a member of staff helped. */
  public void helped(UUID draftId, String what, UUID by, Instant now) {
    sql.sql("insert into nomination_draft_help (draft_id, what, helped_by, at) values (:draft, :what, :by, :now)").param("draft", draftId)
        .param("what", what).param("by", by).param("now", Timestamp.from(now)).update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var typed = TYPED.convertToEntityAttribute(row.getString("typed"));
    var helped = row.getTimestamp("helped_at");
    return new Row(row.getObject("id", UUID.class), Door.ofForm(row.getString("form_id")), typed.first("title"),
        typed.inputs().getOrDefault(Draft.SCHOOLS, List.of()), typed.first(Draft.SCHOOLS + ".unlisted"),
        SAVES.convertToEntityAttribute(row.getString("saves")).size(), row.getTimestamp("saved_at").toInstant(), row.getString("mailed_to"),
        row.getString("entered_by"), helped == null ? null : helped.toInstant(), row.getString("place"));
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text) != null;
    } catch (IllegalArgumentException altered) {
      return false;
    }
  }
}
