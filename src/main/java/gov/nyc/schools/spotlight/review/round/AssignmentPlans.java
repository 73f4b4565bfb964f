package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes reviewers for all cases that wait for some: whoever has least to do, those who know the field first, nobody
 * with a conflict of interest or a hint of one, each case two (or the one that is missing). The coordinator confirms it
 * or changes it; nothing happens by itself. Any number of cases costs the same number of statements.
 */
@Service
@Transactional(readOnly = true)
class AssignmentPlans {

  static final int PAGE = 25;
  private static final int MOST = 500;

  private static final String WAITING = """
      from work_item w join case_file f on f.number = w.case_number
      where w.task_key in ('Task_AssignReviewers', 'Task_AssignThirdReviewer', 'Task_ReplaceReviewer')
        and (w.assignee_id is null or w.assignee_id = :me)
        and not exists (select 1 from case_conflict c where c.case_number = w.case_number and c.person_id = :me)
        and (:everywhere or exists (select 1 from case_school s where s.case_number = w.case_number and s.district = any(:districts)))
      """;

  private final Candidates candidates;
  private final CaseLines lines;
  private final ReviewPolicy policy;
  private final JdbcClient sql;

  AssignmentPlans(Candidates candidates, CaseLines lines, ReviewPolicy policy, JdbcClient sql) {
    this.lines = lines;
    this.candidates = candidates;
    this.policy = policy;
    this.sql = sql;
  }

  /** How many cases wait for the person who is signed in to assign; counted no further than one more than {@link #MOST}. */
  int waiting() {
    return sql.sql("select count(*) from (select 1 " + WAITING + " limit " + (MOST + 1) + ") waiting")
        .params(reader(policy.require(Action.ASSIGN))).query(Integer.class).single();
  }

  /**
   * A page of the plan, the longest waiting first.
   *
   * @param from a cursor of {@link Slice}; what is none begins at the beginning
   */
  Slice<PlannedCase> page(String from) {
    var place = Cursor.parse(from).filter(Cursor::isTime).orElse(null);
    boolean backwards = place != null && place.backwards();
    var direction = backwards ? "desc" : "asc";
    var params = reader(policy.require(Action.ASSIGN));
    params.put("at", place == null ? null : place.value());
    params.put("id", place == null ? null : place.id());
    params.put("most", PAGE + 1);
    var begins = place == null ? "" : " and (w.created_at, w.task_id) %s (cast(:at as timestamptz), :id)".formatted(backwards ? "<" : ">");
    var keys = new HashMap<String, String>();
    var rows = sql.sql(select(begins) + " order by w.created_at %s, w.task_id %s limit :most".formatted(direction, direction))
        .params(params).query((row, n) -> {
          keys.put(row.getString("task_id"), row.getString("sort_key"));
          return row(row);
        }).list();
    var slice = Slice.of(rows, PAGE, place, row -> new Cursor(keys.get(row.taskId()), row.taskId(), false));
    var known = lines.of(slice.rows().stream().map(PlannedCase::caseNumber).toList());
    return new Slice<>(proposed(slice.rows()).stream().map(each -> each.with(known.get(each.caseNumber()))).toList(), slice.previous(), slice.next());
  }

  /** Those of these tasks that still wait for this person to assign, without a proposal. */
  List<PlannedCase> of(Collection<String> taskIds) {
    var params = reader(policy.require(Action.ASSIGN));
    params.put("ids", taskIds.toArray(String[]::new));
    return sql.sql(select(" and w.task_id = any(:ids)") + " order by w.created_at, w.task_id").params(params)
        .query((row, n) -> row(row)).list();
  }

  private static String select(String also) {
    return """
        select w.task_id, w.task_key, w.case_number, w.due_at, w.created_at, cast(w.created_at as text) as sort_key, f.title,
               array(select s.name from case_school s where s.case_number = w.case_number order by s.position) as schools,
               coalesce((select r.focus_area from review_round r where r.case_number = w.case_number order by r.number desc limit 1), '') as area
        """ + WAITING + also;
  }

  /** Every proposal counts for the next: nobody is proposed for all of them. */
  private List<PlannedCase> proposed(List<PlannedCase> waiting) {
    var possible = candidates.of(waiting.stream().map(PlannedCase::caseNumber).toList());
    Map<UUID, Integer> more = new HashMap<>();
    Map<String, List<UUID>> inCase = new HashMap<>();
    List<PlannedCase> plan = new ArrayList<>();
    for (var each : waiting) {
      var all = possible.getOrDefault(each.caseNumber(), List.of());
      var taken = inCase.computeIfAbsent(each.caseNumber(), number -> new ArrayList<>());
      List<UUID> chosen = new ArrayList<>(all.stream().filter(Candidate::proposable).filter(one -> !taken.contains(one.id()))
          .sorted(Comparator.comparingInt(one -> one.weight() + more.getOrDefault(one.id(), 0)))
          .limit(PlannedCase.seats(each.taskKey())).map(Candidate::id).toList());
      chosen.forEach(id -> more.merge(id, 1, Integer::sum));
      taken.addAll(chosen);
      while (chosen.size() < PlannedCase.seats(each.taskKey())) {
        chosen.add(null);
      }
      plan.add(each.with(all, chosen));
    }
    return plan;
  }

  private static Map<String, Object> reader(SignedIn person) {
    var params = new HashMap<String, Object>();
    params.put("me", person.id());
    params.put("everywhere", person.districts().isEmpty());
    params.put("districts", person.districts().toArray(Integer[]::new));
    return params;
  }

  private static PlannedCase row(ResultSet row) throws SQLException {
    var schools = Arrays.stream((Object[]) row.getArray("schools").getArray()).map(String.class::cast).toList();
    var due = row.getTimestamp("due_at");
    Instant dueAt = due == null ? null : due.toInstant();
    return new PlannedCase(row.getString("task_id"), row.getString("task_key"), row.getString("case_number"),
        row.getString("title"), schools, row.getString("area"), dueAt, row.getTimestamp("created_at").toInstant(), List.of(),
        List.of(), null, null);
  }
}
