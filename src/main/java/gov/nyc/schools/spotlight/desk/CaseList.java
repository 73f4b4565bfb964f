package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.tasks.Holders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that a person may read, found and paged. Any number of rows costs two statements. */
@Service
@Transactional(readOnly = true)
class CaseList {

  static final int PAGE = 25;

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private static final String VISIBLE = """
      (:all or exists (select 1 from case_reader r where r.case_number = c.number and r.person_id = :me))
      and (not :limited or exists (select 1 from case_school s
            where s.case_number = c.number and s.district = any(:districts)))
      and not exists (select 1 from case_conflict x where x.case_number = c.number and x.person_id = :me)
      """;

  private final CaseAccess access;
  private final Holders holders;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  CaseList(CaseAccess access, Holders holders, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.access = access;
    this.holders = holders;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** A page of the cases that the person who is signed in may read. */
  Slice<CaseRow> page(CaseQuery query) {
    var params = reader(current.require());
    var where = new StringBuilder(VISIBLE);
    filter(query, where, params);
    boolean backwards = from(query, where, params);
    var direction = query.sort().descending == backwards ? " asc" : " desc";
    params.put("limit", PAGE + 1);
    var now = clock.instant();
    var rows = sql.sql("""
            select c.number, c.title, c.stage, c.standing, c.opened_at, c.last_activity_at,
                   array(select s.name from case_school s where s.case_number = c.number order by s.position) as schools,
                   cast(%s as text) as sort_key
            from case_file c where %s order by %s %s, c.number %s limit :limit"""
            .formatted(query.sort().key, where, query.sort().key, direction, direction))
        .params(params).query((row, n) -> row(row, now)).list();
    var held = holders.of(rows.stream().map(CaseRow::number).toList());
    var complete = rows.stream().map(row -> row.heldBy(held.getOrDefault(row.number(), List.of()))).toList();
    return Slice.of(complete, PAGE, query.from(), row -> new Cursor(row.sortKey(), row.number(), false));
  }

  private Map<String, Object> reader(SignedIn person) {
    var params = new HashMap<String, Object>();
    params.put("me", person.id());
    params.put("all", access.readsAny(person));
    params.put("limited", !person.districts().isEmpty());
    params.put("districts", person.districts().toArray(Integer[]::new));
    return params;
  }

  private static void filter(CaseQuery query, StringBuilder where, Map<String, Object> params) {
    for (int i = 0; i < query.words().size(); i++) {
      // A union, so that each part is answered by its own index; one "or" over two tables would read all rows.
      where.append("""
           and c.number in (select f.number from case_file f where f.title ilike :word%1$d
            union select f.number from case_file f where f.number ilike :word%1$d
            union select s.case_number from case_school s where s.name ilike :word%1$d or s.dbn = :exact%1$d)
          """.formatted(i));
      params.put("word" + i, "%" + literal(query.words().get(i)) + "%");
      params.put("exact" + i, query.words().get(i).toUpperCase(Locale.ROOT));
    }
    if (query.stage() != null) {
      where.append(" and c.stage = :stage");
      params.put("stage", query.stage().name());
    }
    if (query.standing() != null) {
      where.append(" and c.standing = :standing");
      params.put("standing", query.standing().name());
    }
    if (query.state() != null) {
      where.append(query.state() == CaseQuery.State.OPEN ? " and c.closed_at is null" : " and c.closed_at is not null");
    }
    if (query.district() != null) {
      where.append(" and exists (select 1 from case_school s where s.case_number = c.number and s.district = :district)");
      params.put("district", query.district());
    }
    if (!query.school().isEmpty()) {
      where.append(" and c.number in (select s.case_number from case_school s where s.name ilike :school or s.dbn = :dbn)");
      params.put("school", "%" + literal(query.school()) + "%");
      params.put("dbn", query.school().toUpperCase(Locale.ROOT));
    }
  }

  private static boolean from(CaseQuery query, StringBuilder where, Map<String, Object> params) {
    if (query.from() == null) {
      return false;
    }
    boolean backwards = query.from().backwards();
    where.append(" and (%s, c.number) %s (cast(:fromKey as %s), :fromId)"
        .formatted(query.sort().key, query.sort().descending == backwards ? ">" : "<", query.sort().type));
    params.put("fromKey", query.from().value());
    params.put("fromId", query.from().id());
    return backwards;
  }

  private static CaseRow row(ResultSet row, Instant now) throws SQLException {
    var opened = row.getTimestamp("opened_at").toInstant();
    return new CaseRow(row.getString("number"), row.getString("title"), Stage.valueOf(row.getString("stage")),
        Standing.valueOf(row.getString("standing")), opened, row.getTimestamp("last_activity_at").toInstant(),
        Arrays.stream((Object[]) row.getArray("schools").getArray()).map(String.class::cast).toList(), List.of(),
        ChronoUnit.DAYS.between(opened.atZone(CITY).toLocalDate(), now.atZone(CITY).toLocalDate()),
        row.getString("sort_key"));
  }

  private static String literal(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
