package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LoggedLetter;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to people about work because a colleague asked for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Nudges {

  private static final ZoneId CITY = ZoneId.of("America/New_York");
  /** A case's letters of one moment are few; those that were there before are told apart among so many of the newest. */
  private static final int NEWEST = 100;

  private final Outbox outbox;
  private final MailLog mail;
  private final TaskSubjects subjects;
  private final TaskWords words;
  private final People people;
  private final ApplicationEventPublisher events;
  private final JdbcClient sql;
  private final Clock clock;

  Nudges(Outbox outbox, MailLog mail, TaskSubjects subjects, TaskWords words, People people, ApplicationEventPublisher events, JdbcClient sql,
      Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.subjects = subjects;
    this.words = words;
    this.people = people;
    this.events = events;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Has whoever has the task reminded, as if its date were near: by the same mails, once a day in New York for each task.
   *
   * @return why nobody was, if nobody was: {@code reminded} today already, or {@code silent}, nobody could be written to
   */
  Optional<String> remind(WorkItem item) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, CITY);
    boolean first = sql.sql("""
            update work_item set nudged_at = :now where task_id = :id and (nudged_at is null or nudged_at < :today)""")
        .param("now", Timestamp.from(now)).param("id", item.taskId()).param("today", Timestamp.from(today.atStartOfDay(CITY).toInstant()))
        .update() == 1;
    if (!first) {
      return Optional.of("reminded");
    }
    var before = letters(item);
    events.publishEvent(new WorkItemReminderDue(item, "asked-" + today));
    var after = new HashSet<>(letters(item));
    after.removeAll(before);
    return after.isEmpty() ? Optional.of("silent") : Optional.empty();
  }

  /** Tells a colleague that a task is theirs now; who gave it to themselves knows. */
  void given(WorkItem item, CaseCard file, SignedIn by, UUID to) {
    if (!by.id().equals(to)) {
      var person = people.get(to);
      var task = words.of(item.taskKey(), file.kind(), person.language());
      var about = subjects.name(item, person.language());
      outbox.post(Letter.about("task-given:" + item.taskId() + ":" + to + ":" + clock.instant(), "task-given")
          .to(to, person.name(), person.email(), person.language()).onCase(item.caseNumber()).with("task", task)
          .with("what", about == null ? task : task + " · " + about).with("about", about).with("title", file.title())
          .with("by", by.name()).with("due", item.dueAt()).with("taskId", item.taskId()).actionNeededBy(item.dueAt())
          .whileOpen(item.taskId()));
    }
  }

  private Set<UUID> letters(WorkItem item) {
    return mail.newest(item.caseNumber(), NEWEST).stream().map(LoggedLetter::id).collect(Collectors.toSet());
  }
}
