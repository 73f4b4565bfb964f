package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails members of staff about tasks that are due soon: whoever has the task, or everybody of its role when nobody has.
 * Outsiders are reminded by the rooms, which know their links.
 */
@Component
class StaffReminders {

  /** Whoever was asked a question is reminded by {@code approval}, with the link and the code of the first mail. */
  static final String ANSWER = "Task_GiveAnswer";

  private final Outbox outbox;
  private final TaskSubjects subjects;
  private final TaskWords words;
  private final People people;
  private final Accounts accounts;
  private final CaseFiles files;
  private final Conflicts conflicts;

  StaffReminders(Outbox outbox, TaskSubjects subjects, TaskWords words, People people, Accounts accounts, CaseFiles files,
      Conflicts conflicts) {
    this.outbox = outbox;
    this.subjects = subjects;
    this.words = words;
    this.people = people;
    this.accounts = accounts;
    this.files = files;
    this.conflicts = conflicts;
  }

  @EventListener
  void remind(WorkItemReminderDue reminder) {
    var item = reminder.item();
    if (item.taskKey().equals(ANSWER)) {
      return;
    }
    var file = files.get(item.caseNumber());
    receivers(item).filter(person -> mayKnow(person, item, file)).forEach(person -> post(item, file, person, reminder.occasion()));
  }

  private Stream<UUID> receivers(WorkItem item) {
    if (item.assigneeId() != null) {
      return Stream.of(item.assigneeId());
    }
    return role(item).map(role -> people.withRole(role).stream().map(PersonCard::id)).orElse(Stream.empty());
  }

  private boolean mayKnow(UUID personId, WorkItem item, CaseCard file) {
    return accounts.current(personId).filter(SignedIn::active)
        .filter(person -> TaskPolicy.does(person, item) && person.covers(file.districts()))
        .filter(person -> !conflicts.hides(item.caseNumber(), personId))
        .isPresent();
  }

  private void post(WorkItem item, CaseCard file, UUID personId, String occasion) {
    var person = people.get(personId);
    var task = words.of(item.taskKey(), file.kind(), person.language());
    var about = subjects.name(item, person.language());
    outbox.post(Letter.about("task-due:" + item.taskId() + ":" + occasion, "task-due")
        .to(person.id(), person.name(), person.email(), person.language()).onCase(item.caseNumber())
        .with("task", task).with("what", about == null ? task : task + " · " + about).with("about", about)
        .with("title", file.title()).with("due", item.dueAt()).with("taskId", item.taskId()).actionNeededBy(item.dueAt()).whileOpen(item.taskId()));
  }

  private static Optional<Role> role(WorkItem item) {
    return Arrays.stream(Role.values()).filter(role -> role.group().equals(item.role())).findFirst();
  }
}
