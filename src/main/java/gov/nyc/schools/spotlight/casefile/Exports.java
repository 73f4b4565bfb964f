package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.casefile.CasePolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands lists out as files, part after part: a list of any length takes the memory of one part. Whoever takes one is written down
 * before the first byte leaves, with how many rows it was once the last has left. Used by templates, too.
 */
@Component
public class Exports {

  /** So many rows are read at once. */
  public static final int SLICE = 500;

  private static final ZoneId CITY = ZoneId.of("America/New_York");
  private static final Map<String, String> TYPES = Map.of("csv", "text/csv;charset=UTF-8",
      "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int LONGEST_SEARCH = 1_000;

  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;
  private final MessageSource messages;

  Exports(CurrentPerson current, JdbcClient sql, Clock clock, MessageSource messages) {
    this.current = current;
    this.sql = sql;
    this.clock = clock;
    this.messages = messages;
  }

  /** Whether the person who is signed in may take lists away. What they hold, each list decides as its page does. */
  public boolean allowed() {
    return current.get().filter(person -> CasePolicy.allows(person, Action.EXPORT)).isPresent();
  }

  /**
   * Answers a request with the list.
   *
   * @param format {@code csv} or {@code xlsx}; what else an address asks for is not found
   * @throws org.springframework.security.access.AccessDeniedException when the person may not; then nothing was written
   */
  public <R> void send(ListFile<R> list, String format, HttpServletResponse response) throws IOException {
    var person = current.requireAny(CasePolicy.roles(Action.EXPORT));
    if (!TYPES.containsKey(format)) {
      throw new UnknownFormat();
    }
    var slice = list.slices().apply(null);
    var id = record(person.id(), list, format);
    var name = list.name() + "-" + LocalDate.ofInstant(clock.instant(), CITY) + "." + format;
    response.setContentType(TYPES.get(format));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    int rows = 0;
    // Not ended when a part can't be read: half a list must not look like a whole one.
    var sheet = sheet(format, list, response.getOutputStream());
    sheet.row(list.columns().stream().map(column -> text(column.heading())).toList());
    while (slice != null) {
      for (var row : slice.rows()) {
        sheet.row(cells(list.columns(), row));
      }
      sheet.flush();
      rows += slice.rows().size();
      slice = slice.next() == null ? null : list.slices().apply(slice.next());
    }
    sheet.close();
    sql.sql("update list_export set rows = :rows where id = :id").param("rows", rows).param("id", id).update();
  }

  private UUID record(UUID person, ListFile<?> list, String format) {
    var id = UUID.randomUUID();
    var search = list.search().length() <= LONGEST_SEARCH ? list.search() : list.search().substring(0, LONGEST_SEARCH);
    sql.sql("""
            insert into list_export (id, person_id, list, search, format, exported_at)
            values (:id, :person, :list, :search, :format, :now)""")
        .param("id", id).param("person", person).param("list", list.name()).param("search", search)
        .param("format", format).param("now", Timestamp.from(clock.instant())).update();
    return id;
  }

  private Sheet sheet(String format, ListFile<?> list, OutputStream out) throws IOException {
    return format.equals("csv") ? new CsvSheet(out) : new XlsxSheet(out, text("casefile.export.list." + list.name()));
  }

  private static <R> List<?> cells(List<ListFile.Column<R>> columns, R row) {
    return columns.stream().map(column -> shown(column.value().apply(row))).collect(Collectors.toList());
  }

  private static Object shown(Object value) {
    return value instanceof Instant at ? ZonedDateTime.ofInstant(at, CITY).toLocalDateTime().withNano(0) : value;
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
