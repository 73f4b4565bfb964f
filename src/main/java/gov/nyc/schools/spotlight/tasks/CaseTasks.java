package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of one case, as the person who is signed in may know of them. */
@Service
@Transactional(readOnly = true)
public class CaseTasks {

  private final WorkItems items;
  private final ReviewerNames reviewers;
  private final TaskSubjects subjects;
  private final People people;
  private final CaseAccess access;
  private final CurrentPerson current;
  private final Clock clock;

  CaseTasks(WorkItems items, ReviewerNames reviewers, TaskSubjects subjects, People people, CaseAccess access,
      CurrentPerson current, Clock clock) {
    this.items = items;
    this.reviewers = reviewers;
    this.subjects = subjects;
    this.people = people;
    this.access = access;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Oldest first, in three statements at most and those of each kind of subject; a reviewer sees their own and what they could take, never a
   * colleague's. Whoever calls has checked that the reader may see the case.
   */
  public List<CaseTask> of(String caseNumber) {
    var person = current.require();
    var known = items.ofCase(caseNumber).stream()
        .filter(item -> access.readsAny(person) || TaskPolicy.sees(person, item)).toList();
    boolean blind = reviewers.to(person).blind().contains(caseNumber);
    var names = people.names(known.stream()
        .filter(item -> !blind || item.isHeldBy(person.id()) || !item.role().equals(Role.REVIEWER.group()))
        .map(WorkItem::assigneeId).filter(Objects::nonNull).distinct().toList());
    var about = subjects.names(known.stream().map(WorkItem::subjectIds).toList(), LocaleContextHolder.getLocale());
    return known.stream().map(item -> task(item, person, about.get(item.subjectIds()), names)).toList();
  }

  private CaseTask task(WorkItem item, SignedIn person, String about, Map<UUID, String> names) {
    return new CaseTask(item.taskId(), item.taskKey(), about, item.role(), item.assigneeId() == null ? null : names.get(item.assigneeId()),
        item.isHeldBy(person.id()), item.dueAt(), item.createdAt(),
        item.dueAt() != null && item.dueAt().isBefore(clock.instant()), TaskPolicy.sees(person, item));
  }
}
