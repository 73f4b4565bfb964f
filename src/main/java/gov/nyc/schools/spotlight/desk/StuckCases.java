package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.ReviewerNames;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is stuck, and with whom: the open cases of a reader by holder and stage, in one statement. A case that two people hold
 * counts for both of them, once in the sums.
 */
@Service
@Transactional(readOnly = true)
class StuckCases {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  /**
   * What one holder has.
   *
   * @param holder as {@code holder:} takes it in a search: a role, or a name; {@code nobody} when no task is open
   * @param role the role that has it, {@code nobody}, or {@code all} for the sums
   * @param name the member of staff, or null for everybody of the role
   * @param days for how long the oldest of the tasks has been open
   */
  record Held(String holder, String role, String name, Map<Stage, Integer> byStage, int cases, int overdue, long days) {

    public int in(Stage stage) {
      return byStage.getOrDefault(stage, 0);
    }
  }

  /** @param all the sums */
  record Board(List<Held> holders, Held all) {}

  private final CaseFilter filter;
  private final ReviewerNames reviewers;
  private final CaseAccess access;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  StuckCases(CaseFilter filter, ReviewerNames reviewers, CaseAccess access, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.filter = filter;
    this.reviewers = reviewers;
    this.access = access;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** Whoever has most that is overdue comes first. Reviewers are counted together for those who may not know their names. */
  Board byHolder() {
    var person = current.requireAny(Action.READ_STUCK.roles());
    var now = clock.instant();
    var condition = filter.of(person).and("c.closed_at is null").with("now", Timestamp.from(now))
        .with("knowsHeld", access.knowsHeld(person));
    var holders = new LinkedHashMap<String, Held>();
    sql.sql("""
            with open_work as (
              select c.number collate "C" as number, c.stage, w.due_at < :now as late, w.created_at as since,
                     coalesce(w.role, case when c.standing = 'SCREENING' and not :knowsHeld then 'coordinator' else 'nobody' end) as role,
                     case when """ + " " + ReviewerNames.MAY_BE_NAMED + """
             then a.person_id end as person_id
              from case_file c left join work_item w on w.case_number = c.number left join account a on a.person_id = w.assignee_id
              where """ + " " + condition.sql() + """
            ), held as materialized (
              select number, stage, role, person_id, bool_or(late) as late, min(since) as since
              from open_work group by number, stage, role, person_id
            ), counted as (
              select role, person_id, stage, count(*) as cases, count(*) filter (where late) as overdue, min(since) as since
              from held group by role, person_id, stage
              union all
              select 'all', null, stage, count(*), count(*) filter (where late), min(since)
              from (select number, stage, bool_or(late) as late, min(since) as since from held group by number, stage) cases group by stage
            )
            select counted.*, (select p.name from person p where p.id = counted.person_id) as name from counted""")
        .params(condition.params()).params(reviewers.to(person).params())
        .query((row, n) -> {
          var role = row.getString("role");
          var name = row.getString("name");
          var since = row.getTimestamp("since");
          return Map.entry(role + row.getString("person_id"),
              new Held(name == null ? role : name, role, name, Map.of(Stage.valueOf(row.getString("stage")), row.getInt("cases")),
                  row.getInt("cases"), row.getInt("overdue"), since == null ? 0 : days(since.toInstant(), now)));
        })
        .list().forEach(held -> holders.merge(held.getKey(), held.getValue(), StuckCases::both));
    var all = holders.remove("allnull");
    var sorted = new ArrayList<>(holders.values());
    sorted.sort(Comparator.comparingInt(Held::overdue).thenComparingInt(Held::cases).reversed().thenComparing(Held::holder));
    return new Board(List.copyOf(sorted), all == null ? new Held("all", "all", null, Map.of(), 0, 0, 0) : all);
  }

  private static Held both(Held one, Held other) {
    var stages = new EnumMap<Stage, Integer>(Stage.class);
    stages.putAll(one.byStage());
    other.byStage().forEach((stage, cases) -> stages.merge(stage, cases, Integer::sum));
    return new Held(one.holder(), one.role(), one.name(), stages, one.cases() + other.cases(), one.overdue() + other.overdue(),
        Math.max(one.days(), other.days()));
  }

  private static long days(Instant since, Instant now) {
    return ChronoUnit.DAYS.between(since.atZone(CITY).toLocalDate(), now.atZone(CITY).toLocalDate());
  }
}
