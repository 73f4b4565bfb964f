package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.casefile.CasePolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells administrators who took which list away. */
@Service
@Transactional(readOnly = true)
public class ExportLog {

  private static final int PAGE = 50;

  /**
   * One list that was taken away.
   *
   * @param list a code, as in {@link ListFile#name}
   * @param search what narrowed it down; empty: nothing
   * @param rows null: the file never left whole
   */
  public record Taken(String id, String person, String list, String search, String format, Integer rows, Instant at, String sortKey) {}

  private final CurrentPerson current;
  private final JdbcClient sql;

  ExportLog(CurrentPerson current, JdbcClient sql) {
    this.current = current;
    this.sql = sql;
  }

  /** The newest first, in one statement. @param from a cursor of {@link Slice}; what is none begins at the beginning */
  public Slice<Taken> page(String from) {
    current.requireAny(CasePolicy.roles(Action.READ_EXPORTS));
    var place = Cursor.parse(from).filter(Cursor::isTime).orElse(null);
    boolean backwards = place != null && place.backwards();
    var direction = backwards ? "asc" : "desc";
    var begins = place == null ? "" : "where (e.exported_at, e.id::text) %s (cast(:at as timestamptz), :id)".formatted(backwards ? ">" : "<");
    List<Taken> rows = sql.sql("""
            select e.id::text as id, p.name, e.list, e.search, e.format, e.rows, e.exported_at, cast(e.exported_at as text) as sort_key
            from list_export e join person p on p.id = e.person_id %s
            order by e.exported_at %s, e.id::text %s limit :most""".formatted(begins, direction, direction))
        .params(place == null ? Map.of() : Map.of("at", place.value(), "id", place.id())).param("most", PAGE + 1)
        .query((row, n) -> new Taken(row.getString("id"), row.getString("name"), row.getString("list"), row.getString("search"),
            row.getString("format"), row.getObject("rows", Integer.class), row.getTimestamp("exported_at").toInstant(), row.getString("sort_key")))
        .list();
    return Slice.of(rows, PAGE, place, row -> new Cursor(row.sortKey(), row.id(), false));
  }
}
