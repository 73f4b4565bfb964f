package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.desk.CaseFilter.Condition;
import gov.nyc.schools.spotlight.desk.Term.Operator;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.Holders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that a person may read, found and paged. Any number of rows costs two statements. */
@Service
@Transactional(readOnly = true)
class CaseList {

  static final int PAGE = 25;

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private static final String COLUMNS = """
      select c.number, c.title, c.stage, c.standing, c.opened_at, c.stage_since, c.closed_at, c.last_activity_at,
             array(select s.name from case_school s where s.case_number = c.number order by s.position) as schools,
             array(select t.word from case_tag ct join tag t on t.id = ct.tag_id where ct.case_number = c.number and :tags order by t.word) as tags,
             %s as sort_key
      """;
  /** Whichever of a case's tasks is due first stands for it. */
  private static final String NEAREST = """
      from work_item w join case_file c on c.number = w.case_number
      where not exists (select 1 from work_item e where e.case_number = w.case_number
                          and (coalesce(e.due_at, 'infinity'::timestamptz), e.task_id) < (coalesce(w.due_at, 'infinity'::timestamptz), w.task_id))
        and""";
  private static final String DUE = "coalesce(w.due_at, 'infinity'::timestamptz)";
  private static final String IDLE =
      "from case_file c where not exists (select 1 from work_item w where w.case_number = c.number) and";
  private static final String NEVER = "'infinity'::timestamptz";

  private final CaseFilter filter;
  private final CaseAccess access;
  private final Holders holders;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  CaseList(CaseFilter filter, CaseAccess access, Holders holders, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.filter = filter;
    this.access = access;
    this.holders = holders;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** A page of the cases that the person who is signed in may read. */
  Slice<CaseRow> page(CaseQuery query) {
    return page(query, PAGE);
  }

  /** The numbers of the cases that a search finds, the oldest first, so many at most. */
  List<String> numbers(SearchText search, int most) {
    var condition = filter.of(current.require(), search).with("limit", most);
    return sql.sql("select c.number from case_file c where " + condition.sql() + " order by c.number limit :limit")
        .params(condition.params()).query(String.class).list();
  }

  /** So many of them. */
  Slice<CaseRow> page(CaseQuery query, int size) {
    var person = current.require();
    var condition = filter.of(person, query.search()).with("limit", size + 1).with("tags", access.readsTags(person));
    boolean backwards = query.from() != null && query.from().backwards();
    var direction = query.sort().descending == backwards ? "asc" : "desc";
    if (query.from() != null) {
      condition.with("fromKey", query.from().value()).with("fromId", query.from().id());
    }
    var now = clock.instant();
    var statement = query.sort() == CaseQuery.Sort.DUE ? byDue(query, condition, direction) : byKey(query, condition, direction);
    var rows = sql.sql(statement).params(condition.params()).query((row, n) -> row(row, now)).list();
    var held = holders.of(rows.stream().map(CaseRow::number).toList());
    var complete = rows.stream().map(row -> row.heldBy(held.getOrDefault(row.number(), List.of()), now)).toList();
    return Slice.of(complete, size, query.from(), row -> new Cursor(row.sortKey(), row.number(), false));
  }

  private static String byKey(CaseQuery query, Condition condition, String direction) {
    return part("cast(%s as text)".formatted(query.sort().key), query.sort().key, "c.number", "from case_file c where", query, condition, "",
        direction);
  }

  /**
   * By the nearest date: what has work is read in the order of its index, what has none stands at the end. Of the two parts, the one that
   * comes second is read only where the first leaves room on the page.
   */
  private static String byDue(CaseQuery query, Condition condition, String direction) {
    if (query.search().finds(Operator.HOLDER, "nobody")) {
      return part("cast(%s as text)".formatted(NEVER), NEVER, "c.number", IDLE, query, condition, "", direction);
    }
    boolean forwards = direction.equals("asc");
    var room = " and (select count(*) from first) < :limit";
    var work = part(DUE, DUE, "w.case_number", NEAREST, query, condition, forwards ? "" : room, direction);
    var none = part(NEVER, NEVER, "c.number", IDLE, query, condition, forwards ? room : "", direction);
    return """
        with first as (%s), second as (%s), both_parts as (select * from first union all select * from second)
        select number, title, stage, standing, opened_at, stage_since, closed_at, last_activity_at, schools, tags, cast(sort_key as text)
        from both_parts order by both_parts.sort_key %s, number %s limit :limit"""
        .formatted(forwards ? work : none, forwards ? none : work, direction, direction);
  }

  private static String part(String shown, String key, String id, String from, CaseQuery query, Condition condition, String more,
      String direction) {
    var begin = query.from() == null ? "" : " and (%s, %s) %s (cast(:fromKey as %s), :fromId)"
        .formatted(key, id, direction.equals("asc") ? ">" : "<", query.sort().type);
    return COLUMNS.formatted(shown) + from + " " + condition.sql() + begin + more
        + " order by %s %s, %s %s limit :limit".formatted(key, direction, id, direction);
  }

  private static CaseRow row(ResultSet row, Instant now) throws SQLException {
    var opened = row.getTimestamp("opened_at").toInstant();
    boolean closed = row.getTimestamp("closed_at") != null;
    return new CaseRow(row.getString("number"), row.getString("title"), Stage.valueOf(row.getString("stage")),
        Standing.valueOf(row.getString("standing")), opened, row.getTimestamp("last_activity_at").toInstant(),
        texts(row, "schools"), texts(row, "tags"), List.of(),
        days(opened, now), closed ? null : days(row.getTimestamp("stage_since").toInstant(), now), null, false,
        row.getString("sort_key"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray()).map(String.class::cast).toList();
  }

  private static long days(Instant since, Instant now) {
    return ChronoUnit.DAYS.between(since.atZone(CITY).toLocalDate(), now.atZone(CITY).toLocalDate());
  }
}
