package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.tasks.ReviewerNames;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes a search as SQL over {@code case_file c}: what its reader may not know of is left out first, whatever else is asked. Lists,
 * counts, exports and bulk actions all begin here, so that none of them shows more than another.
 */
@Component
class CaseFilter {

  /** @param params by the names that the condition uses */
  record Condition(StringBuilder sql, Map<String, Object> params) {

    Condition and(String more) {
      sql.append(" and ").append(more);
      return this;
    }

    Condition with(String name, Object value) {
      params.put(name, value);
      return this;
    }
  }

  private static final String ADMITTED = "exists (select 1 from case_reader r where r.case_number = c.number and r.person_id = :me)";
  private static final String IN_DISTRICTS =
      "exists (select 1 from case_school s where s.case_number = c.number and s.district = any(:districts))";
  private static final String WITHOUT_CONFLICT =
      "not exists (select 1 from case_conflict x where x.case_number = c.number and x.person_id = :me)";
  /** What screening ended with waits to be told; whoever may not know of it sees a case that is still being screened. */
  private static final String HELD_AT_SCREENING =
      "(c.standing = 'SCREENING' and not exists (select 1 from work_item w where w.case_number = c.number))";
  private static final String HAS_WORK = "c.number in (select w.case_number from work_item w where %s)";
  private static final Set<String> STAFF = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

  private final CaseAccess access;
  private final ReviewerNames reviewers;
  private final Clock clock;

  CaseFilter(CaseAccess access, ReviewerNames reviewers, Clock clock) {
    this.access = access;
    this.reviewers = reviewers;
    this.clock = clock;
  }

  /** The cases that this person may read. Only what narrows them down is asked: the database plans what it need not decide row by row. */
  Condition of(SignedIn person) {
    var condition = new Condition(new StringBuilder(WITHOUT_CONFLICT), new HashMap<>()).with("me", person.id());
    if (!access.readsAny(person)) {
      condition.and(ADMITTED);
    }
    if (!person.districts().isEmpty()) {
      condition.and(IN_DISTRICTS).with("districts", person.districts().toArray(Integer[]::new));
    }
    return condition;
  }

  /** Those of them that the search finds. */
  Condition of(SignedIn person, SearchText search) {
    var condition = of(person);
    for (int i = 0; i < search.words().size(); i++) {
      condition.and(WordSearch.of(search.words().get(i), i, person, access, condition));
    }
    for (int i = 0; i < search.terms().size(); i++) {
      var term = search.terms().get(i);
      condition.and((term.not() ? "not (" : "(") + term(term, "t" + i, person, condition) + ")");
    }
    return condition;
  }

  private String term(Term term, String name, SignedIn person, Condition condition) {
    return switch (term.operator()) {
      case STAGE -> any("c.stage", constants(term.values()), name, condition);
      case STANDING -> any("c.standing", constants(term.values()), name, condition);
      case DISTRICT -> {
        condition.with(name, term.values().stream().map(Integer::valueOf).toArray(Integer[]::new));
        yield "c.number in (select s.case_number from case_school s where s.district = any(:" + name + "))";
      }
      case SCHOOL -> {
        condition.with(name, "%" + literal(term.values().get(0)) + "%").with(name + "e", term.values().get(0).toUpperCase(Locale.ROOT));
        yield "c.number in (select s.case_number from case_school s where s.name ilike :%1$s or s.dbn = :%1$se)".formatted(name);
      }
      case TAG -> {
        condition.with(name, term.values().stream().map(Tags::key).toArray(String[]::new));
        yield access.readsTags(person) ? "c.number in (select ct.case_number from case_tag ct join tag t on t.id = ct.tag_id where t.word = any(:"
            + name + "))" : "false";
      }
      case OLDER -> before("c.stage_since", term, name, condition);
      case IDLE -> before("c.last_activity_at", term, name, condition);
      case HOLDER -> holder(term.values().get(0).toLowerCase(Locale.ROOT), name, person, condition);
      case IS -> term.values().stream().map(state -> state(state.toLowerCase(Locale.ROOT), condition)).collect(Collectors.joining(" or "));
    };
  }

  private String holder(String holder, String name, SignedIn person, Condition condition) {
    boolean knowsHeld = access.knowsHeld(person);
    if (holder.equals("me")) {
      return HAS_WORK.formatted("w.assignee_id = :me");
    }
    if (holder.equals("nobody")) {
      return "not exists (select 1 from work_item w where w.case_number = c.number)" + (knowsHeld ? "" : " and not " + HELD_AT_SCREENING);
    }
    condition.with(name, holder);
    var role = HAS_WORK.formatted("w.role = :" + name)
        + (holder.equals(Role.COORDINATOR.group()) && !knowsHeld ? " or " + HELD_AT_SCREENING : "");
    if (!access.readsAny(person)) {
      // Reviewers are not told each other's names, so a search by name must not tell them either.
      return role;
    }
    condition.with(name + "p", "%" + literal(holder) + "%");
    reviewers.to(person).params().forEach(condition::with);
    return role + " or " + HAS_WORK.formatted("w.assignee_id in (select p.id from person p join account a on a.person_id = p.id"
        + " where p.name ilike :" + name + "p) and " + ReviewerNames.MAY_BE_NAMED);
  }

  private String state(String state, Condition condition) {
    return switch (state) {
      case "open" -> "c.closed_at is null";
      case "closed" -> "c.closed_at is not null";
      case "mine" -> HAS_WORK.formatted("w.assignee_id = :me");
      case "overdue" -> {
        condition.with("now", Timestamp.from(clock.instant()));
        yield HAS_WORK.formatted("w.due_at < :now");
      }
      case "unassigned" -> {
        condition.with("staff", STAFF.toArray(String[]::new));
        yield HAS_WORK.formatted("w.assignee_id is null and w.role = any(:staff)");
      }
      default -> throw new IllegalArgumentException("no state: " + state);
    };
  }

  private String before(String column, Term term, String name, Condition condition) {
    int days = term.values().stream().mapToInt(SearchText::days).min().orElseThrow();
    condition.with(name, Timestamp.from(clock.instant().minus(Duration.ofDays(days))));
    return column + " < :" + name;
  }

  private static String any(String column, String[] values, String name, Condition condition) {
    condition.with(name, values);
    return column + " = any(:" + name + ")";
  }

  private static String[] constants(List<String> typed) {
    return typed.stream().map(SearchText::constant).toArray(String[]::new);
  }

  /** For {@code like}: what was typed, taken literally. */
  static String literal(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
