package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open work as its readers see it: their districts alone, nothing of cases with a conflict of interest, and what
 * others have in hand only for those who read every case. Any number of rows costs one statement, and those of each kind of subject among
 * them.
 */
@Service
@Transactional(readOnly = true)
class TaskList {

  static final int PAGE = 25;

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private static final String MINE =
      "(w.assignee_id = :me and (w.role = any(:groups) or not w.role = any(:staffGroups)))";
  private static final String ROLES = "w.role = any(:groups)";
  private static final String UNASSIGNED = "(w.assignee_id is null and w.role = any(:staffGroups))";

  private static final String OPEN_TO_ME = "(" + MINE + " or (w.assignee_id is null and " + ROLES + "))";
  private static final String IN_DISTRICTS =
      " and exists (select 1 from case_school s where s.case_number = w.case_number and s.district = any(:districts))";
  private static final String WITHOUT_CONFLICT =
      " and not exists (select 1 from case_conflict x where x.case_number = w.case_number and x.person_id = :me)";

  /** Who has it, but for a reviewer's colleagues of a case that this person has still to review. */
  static final String HOLDER =
      " case when w.role <> 'reviewer' or w.assignee_id = :me or not w.case_number = any(:blind) then p.name end as holder ";

  private final WorkItems items;
  private final TaskSubjects subjects;
  private final ReviewerNames reviewers;
  private final CaseAccess access;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  TaskList(WorkItems items, TaskSubjects subjects, ReviewerNames reviewers, CaseAccess access, CurrentPerson current, JdbcClient sql,
      Clock clock) {
    this.items = items;
    this.subjects = subjects;
    this.reviewers = reviewers;
    this.access = access;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** A page of the list for the person who is signed in. */
  Slice<TaskRow> page(TaskQuery query) {
    return read(current.require(), query, PAGE);
  }

  Slice<TaskRow> page(TaskQuery query, int size) {
    return read(current.require(), query, size);
  }

  /** How many each view has, counted no further than is worth telling: the same effort for a long list as for a short one. */
  TaskCounts counts() {
    var person = current.require();
    return sql.sql("select " + counted(MINE, person) + " as mine, " + counted(ROLES, person) + " as roles, " + counted(UNASSIGNED, person)
            + " as unassigned, " + counted("true", person) + " as everything")
        .params(reader(person)).param("most", TaskCounts.MOST + 1)
        .query((row, n) -> new TaskCounts(row.getInt("mine"), row.getInt("roles"), row.getInt("unassigned"),
            row.getInt("everything")))
        .single();
  }

  private String counted(String view, SignedIn person) {
    return "(select count(*) from (select 1 from work_item w where " + visible(person) + " and " + view + " limit :most) counted)";
  }

  /** What of the open work, as {@code w}, this person may know of. Only what narrows it down is asked: the database plans the rest better. */
  String visible(SignedIn person) {
    return (access.readsAny(person) ? "true" : OPEN_TO_ME) + (person.districts().isEmpty() ? "" : IN_DISTRICTS) + WITHOUT_CONFLICT;
  }

  /** The next task for the person who is signed in: of the same kind if there is one, else whatever is due first. */
  Optional<String> next(String taskKey) {
    var person = current.require();
    return sql.sql("select w.task_id from work_item w where " + visible(person) + " and (" + MINE
            + " or (w.assignee_id is null and " + ROLES + ")) order by w.task_key <> :key, " + TaskQuery.Sort.DUE.key
            + ", w.task_id limit 1")
        .params(reader(person)).param("key", taskKey).query(String.class).optional();
  }

  private Slice<TaskRow> read(SignedIn person, TaskQuery query, int size) {
    var params = reader(person);
    var where = new StringBuilder(visible(person));
    view(query, where);
    filter(query, where, params);
    boolean backwards = from(query, where, params);
    var direction = backwards ? " desc" : " asc";
    params.put("limit", size + 1);
    var now = clock.instant();
    var rows = sql.sql("""
            select w.task_id, w.task_key, w.process_key, w.case_number, w.subject_ids::text as subjects, w.form_id,
                   w.role, w.assignee_id, w.due_at, w.created_at, w.given, c.title, c.kind, c.stage, c.last_activity_at,
                   %s,
                   array(select s.name from case_school s where s.case_number = w.case_number order by s.position)
                     as schools,
                   cast(%s as text) as sort_key
            from work_item w join case_file c on c.number = w.case_number left join person p on p.id = w.assignee_id
            where %s
            order by %s %s, w.task_id %s limit :limit"""
            .formatted(HOLDER, query.sort().key, where, query.sort().key, direction, direction))
        .params(params).query((row, n) -> row(row, person, now)).list();
    var about = subjects.names(rows.stream().map(row -> row.item().subjectIds()).toList(), LocaleContextHolder.getLocale());
    var named = rows.stream().map(row -> row.about(about.get(row.item().subjectIds()))).toList();
    return Slice.of(named, size, query.from(), row -> new Cursor(row.sortKey(), row.item().taskId(), false));
  }

  Map<String, Object> reader(SignedIn person) {
    var params = new HashMap<String, Object>();
    params.put("me", person.id());
    params.put("groups", person.roles().stream().map(Role::group).toArray(String[]::new));
    params.put("staffGroups", TaskPolicy.STAFF_GROUPS.toArray(String[]::new));
    params.put("blind", access.readsAny(person) ? reviewers.to(person).blind().toArray(String[]::new) : new String[0]);
    params.put("districts", person.districts().toArray(Integer[]::new));
    return params;
  }

  private static void view(TaskQuery query, StringBuilder where) {
    switch (query.view()) {
      case MINE -> where.append(" and ").append(MINE);
      case ROLES -> where.append(" and ").append(ROLES);
      case UNASSIGNED -> where.append(" and ").append(UNASSIGNED);
      case ALL -> { }
    }
  }

  private void filter(TaskQuery query, StringBuilder where, Map<String, Object> params) {
    if (query.stage() != null) {
      where.append(" and c.stage = :stage");
      params.put("stage", query.stage().name());
    }
    if (query.district() != null) {
      where.append(" and exists (select 1 from case_school s"
          + " where s.case_number = w.case_number and s.district = :district)");
      params.put("district", query.district());
    }
    if (!query.school().isEmpty()) {
      where.append(" and w.case_number in"
          + " (select s.case_number from case_school s where s.name ilike :school or s.dbn = :dbn)");
      params.put("school", "%" + literal(query.school()) + "%");
      params.put("dbn", query.school().toUpperCase(java.util.Locale.ROOT));
    }
    if (query.due() != null) {
      var now = clock.instant();
      where.append(query.due() == TaskQuery.Due.OVERDUE ? " and w.due_at < :now"
          : " and w.due_at >= :now and w.due_at < :monday");
      params.put("now", Timestamp.from(now));
      params.put("monday", Timestamp.from(nextMonday(now)));
    }
  }

  private static boolean from(TaskQuery query, StringBuilder where, Map<String, Object> params) {
    if (query.from() == null) {
      return false;
    }
    boolean backwards = query.from().backwards();
    where.append(" and (%s, w.task_id) %s (cast(:fromKey as %s), :fromId)"
        .formatted(query.sort().key, backwards ? "<" : ">", query.sort().type));
    params.put("fromKey", query.from().value());
    params.put("fromId", query.from().id());
    return backwards;
  }

  private TaskRow row(ResultSet row, SignedIn person, Instant now) throws SQLException {
    var item = items.item(row, 0);
    var schools = Arrays.stream((Object[]) row.getArray("schools").getArray()).map(String.class::cast).toList();
    return new TaskRow(item, row.getString("title"), CaseKind.valueOf(row.getString("kind")), Stage.valueOf(row.getString("stage")), null,
        row.getTimestamp("last_activity_at").toInstant(), schools, row.getString("holder"),
        item.isHeldBy(person.id()), TaskPolicy.sees(person, item), item.dueAt() != null && item.dueAt().isBefore(now),
        ChronoUnit.DAYS.between(item.createdAt().atZone(CITY).toLocalDate(), now.atZone(CITY).toLocalDate()),
        row.getString("sort_key"));
  }

  private static Instant nextMonday(Instant now) {
    return now.atZone(CITY).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(CITY).toInstant();
  }

  private static String literal(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
