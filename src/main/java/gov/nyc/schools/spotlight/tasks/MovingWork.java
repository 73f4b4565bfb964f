package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.workflow.Processes;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps open work moving: reminds whoever has it, gives it to a colleague, gives it back. What would happen can be looked at first; what
 * then happens is checked again, task by task, each in a transaction of its own, so that one that has moved holds up no other.
 */
@Service
public class MovingWork {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private record Found(WorkItem item, String title, CaseKind kind, String holder, Instant remindedAt) {}

  private final TaskList list;
  private final WorkItems items;
  private final TaskSubjects subjects;
  private final TaskWords words;
  private final TaskHandlers handlers;
  private final Processes processes;
  private final CaseFiles files;
  private final Nudges nudges;
  private final People people;
  private final Accounts accounts;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MovingWork(TaskList list, WorkItems items, TaskSubjects subjects, TaskWords words, TaskHandlers handlers, Processes processes,
      CaseFiles files, Nudges nudges, People people, Accounts accounts, CurrentPerson current, JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
    this.list = list;
    this.items = items;
    this.subjects = subjects;
    this.words = words;
    this.handlers = handlers;
    this.processes = processes;
    this.files = files;
    this.nudges = nudges;
    this.people = people;
    this.accounts = accounts;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What the move would do with the open tasks of these cases; cases that the person who is signed in may not know of are left out.
   *
   * @param to who would be given them; null unless the move is {@link Move#REASSIGN}, and then: not chosen yet
   * @throws org.springframework.security.access.AccessDeniedException when the person may not do this
   */
  @Transactional(readOnly = true)
  public List<PlannedMove> plan(Move move, Collection<String> caseNumbers, UUID to) {
    var person = current.requireAny(move.roles());
    var found = find(person, "w.case_number = any(:numbers)", Map.of("numbers", caseNumbers.toArray(String[]::new)));
    var hidden = to == null ? Set.<String>of() : hiddenFrom(to, found.stream().map(each -> each.item().caseNumber()).toList());
    var taker = to == null ? null : accounts.current(to).filter(SignedIn::active).orElse(null);
    var about = subjects.names(found.stream().map(each -> each.item().subjectIds()).toList(), LocaleContextHolder.getLocale());
    return found.stream().map(each -> new PlannedMove(each.item(), each.title(), words.of(each.item().taskKey(), each.kind()),
        about.get(each.item().subjectIds()), each.holder(), refusal(move, each, person, to, taker, hidden))).toList();
  }

  /** Active staff who could be given one of these tasks, by name. */
  @Transactional(readOnly = true)
  public List<PersonCard> takers(Collection<PlannedMove> planned) {
    var roles = planned.stream().map(each -> each.item().role()).distinct().toList();
    return Arrays.stream(Role.values()).filter(role -> roles.contains(role.group())).flatMap(role -> people.withRole(role).stream()).distinct()
        .sorted(java.util.Comparator.comparing(PersonCard::name).thenComparing(PersonCard::id)).toList();
  }

  /**
   * Makes the move for one task, unless it has changed since the plan was shown.
   *
   * @param mark of {@link PlannedMove#mark}
   * @return why it was not done, a code as in {@link PlannedMove#refusal}; empty when it was
   */
  public Optional<String> make(Move move, String mark, UUID to) {
    current.requireAny(move.roles());
    var parts = mark.split(":", -1);
    return transaction.execute(status -> {
      var refused = parts.length == 2 ? make(move, parts[0], parts[1], to) : Optional.of("gone");
      if (refused.isPresent()) {
        status.setRollbackOnly();
      }
      return refused;
    });
  }

  private Optional<String> make(Move move, String taskId, String holder, UUID to) {
    if (move != Move.REMIND) {
      try {
        processes.hold(taskId);
      } catch (TaskGone gone) {
        return Optional.of("gone");
      }
    }
    var planned = items.find(taskId).stream().flatMap(item -> plan(move, List.of(item.caseNumber()), to).stream())
        .filter(each -> each.item().taskId().equals(taskId)).findFirst();
    if (planned.isEmpty()) {
      return Optional.of("gone");
    }
    if (!planned.get().mark().equals(taskId + ":" + holder)) {
      return Optional.of("changed");
    }
    if (!planned.get().isDone()) {
      return Optional.of(planned.get().refusal());
    }
    return carryOut(move, planned.get(), to);
  }

  private Optional<String> carryOut(Move move, PlannedMove planned, UUID to) {
    var by = current.require();
    var item = planned.item();
    switch (move) {
      case REMIND -> {
        var refused = nudges.remind(item);
        if (refused.isPresent()) {
          return refused;
        }
        record(item, by, "task-reminded", Map.of("task", item.taskKey()));
      }
      case REASSIGN -> {
        processes.assign(item.taskId(), to);
        record(item, by, "task-reassigned", Map.of("task", item.taskKey(), "to", to.toString()));
        nudges.given(item, files.get(item.caseNumber()), by, to);
      }
      case RELEASE -> {
        processes.release(item.taskId());
        record(item, by, "task-released", Map.of("task", item.taskKey(), "from", item.assigneeId().toString()));
      }
    }
    return Optional.empty();
  }

  private void record(WorkItem item, SignedIn by, String event, Map<String, Object> details) {
    files.record(item.caseNumber(), CaseEvent.by(by.id(), Channel.PAGE, event).with(details));
  }

  private String refusal(Move move, Found found, SignedIn by, UUID to, SignedIn taker, Set<String> hidden) {
    var item = found.item();
    if (move == Move.REMIND) {
      return item.isHeldBy(by.id()) ? "yours" : isToday(found.remindedAt()) ? "reminded" : null;
    }
    if (!TaskPolicy.STAFF_GROUPS.contains(item.role())) {
      return "outsider";
    }
    if (isPersonal(item)) {
      return "given";
    }
    if (move == Move.RELEASE) {
      return item.assigneeId() == null ? "nobody" : null;
    }
    return to == null ? null : refusal(item, to, taker, hidden);
  }

  /** Reviewers are chosen, and replaced, by the review room, which knows of conflicts; who was asked a question answers it. */
  private static boolean isPersonal(WorkItem item) {
    return item.given() && (item.role().equals(Role.REVIEWER.group()) || item.taskKey().equals(StaffReminders.ANSWER));
  }

  private String refusal(WorkItem item, UUID to, SignedIn taker, Set<String> hidden) {
    if (taker == null || taker.roles().stream().noneMatch(role -> role.group().equals(item.role()))) {
      return "role";
    }
    if (item.isHeldBy(to)) {
      return "same";
    }
    if (hidden.contains(item.caseNumber()) || !handlers.of(item.taskKey()).permits(item, to)) {
      return "hidden";
    }
    return null;
  }

  /** The cases that this person may not work on: of other districts, or with a conflict of interest. */
  private Set<String> hiddenFrom(UUID personId, List<String> caseNumbers) {
    return new HashSet<>(sql.sql("""
            select n.number from unnest(cast(:numbers as text[])) as n (number)
            where exists (select 1 from case_conflict x where x.case_number = n.number and x.person_id = :person)
               or exists (select 1 from account_district d where d.person_id = :person)
                  and not exists (select 1 from case_school s join account_district d on d.district = s.district
                                  where s.case_number = n.number and d.person_id = :person)""")
        .param("numbers", caseNumbers.toArray(String[]::new)).param("person", personId).query(String.class).list());
  }

  private List<Found> find(SignedIn person, String condition, Map<String, Object> params) {
    return sql.sql("""
            select w.task_id, w.task_key, w.process_key, w.case_number, w.subject_ids::text as subjects, w.form_id, w.role, w.assignee_id,
                   w.due_at, w.created_at, w.given, greatest(w.reminded_at, w.nudged_at) as last_reminded_at, c.title, c.kind,""" + TaskList.HOLDER + """
            from work_item w join case_file c on c.number = w.case_number left join person p on p.id = w.assignee_id
            where\s""" + list.visible(person) + " and " + condition + " order by w.case_number, w.created_at, w.task_id")
        .params(list.reader(person)).params(params)
        .query(this::found).list();
  }

  private Found found(ResultSet row, int n) throws SQLException {
    Timestamp reminded = row.getTimestamp("last_reminded_at");
    return new Found(items.item(row, n), row.getString("title"), CaseKind.valueOf(row.getString("kind")), row.getString("holder"),
        reminded == null ? null : reminded.toInstant());
  }

  private boolean isToday(Instant moment) {
    return moment != null && LocalDate.ofInstant(moment, CITY).equals(LocalDate.ofInstant(clock.instant(), CITY));
  }
}
