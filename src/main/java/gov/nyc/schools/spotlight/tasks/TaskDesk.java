package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.workflow.Processes;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is signed in may do with one task. A task that they may not know of does not exist for them. */
@Service
@Transactional
class TaskDesk {

  /**
   * An open task as this person has it before them.
   *
   * @param does whether this person may finish it: it is theirs, or nobody's
   */
  record Opened(WorkItem item, CaseCard file, boolean does, boolean takes, boolean releases) {}

  /** @param file null when this person may not read the case (any more) */
  record Closed(FinishedTask task, CaseCard file, boolean byMe) {}

  private final WorkItems items;
  private final TaskHandlers handlers;
  private final TaskCompletion completion;
  private final Processes processes;
  private final CaseFiles files;
  private final CaseAccess access;
  private final Conflicts conflicts;
  private final CurrentPerson current;

  TaskDesk(WorkItems items, TaskHandlers handlers, TaskCompletion completion, Processes processes, CaseFiles files,
      CaseAccess access, Conflicts conflicts, CurrentPerson current) {
    this.items = items;
    this.handlers = handlers;
    this.completion = completion;
    this.processes = processes;
    this.files = files;
    this.access = access;
    this.conflicts = conflicts;
    this.current = current;
  }

  /**
   * The open task; nothing when it is open no longer.
   *
   * @throws UnknownTask when there is none, or this person may not know of it
   */
  @Transactional(readOnly = true)
  Optional<Opened> open(String taskId) {
    var person = current.require();
    return items.find(taskId).map(item -> {
      var file = files.get(item.caseNumber());
      if (!sees(person, item, file)) {
        throw new UnknownTask();
      }
      return new Opened(item, file, TaskPolicy.does(person, item), TaskPolicy.takes(person, item),
          TaskPolicy.releases(person, item));
    });
  }

  /**
   * What became of a task that is not open: for those who may read its case, and for whoever finished it.
   *
   * @throws UnknownTask when there never was one, or this person may not know of it
   */
  @Transactional(readOnly = true)
  Closed closed(String taskId) {
    var person = current.require();
    var task = items.finished(taskId).orElseThrow(UnknownTask::new);
    var file = files.find(task.caseNumber()).filter(found -> access.mayRead(person, found)).orElse(null);
    boolean byMe = person.id().equals(task.finishedBy());
    if (file == null && !byMe) {
      throw new UnknownTask();
    }
    return new Closed(task, file, byMe);
  }

  /** Takes a task that nobody has. */
  void take(String taskId) {
    var opened = open(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    if (!opened.does()) {
      throw new AccessDeniedException("somebody else has the task");
    }
    try {
      processes.claim(taskId, current.require().id());
    } catch (TaskGone gone) {
      throw new TaskClosedAlready(taskId);
    }
  }

  /** Gives a task that this person took back to everybody of its role. */
  void release(String taskId) {
    var opened = open(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    if (!opened.releases()) {
      throw new AccessDeniedException("only what one took oneself is given back");
    }
    try {
      processes.release(taskId);
    } catch (TaskGone gone) {
      throw new TaskClosedAlready(taskId);
    }
  }

  /**
   * Finishes a task.
   *
   * @throws TaskClosedAlready when it is not open any more
   * @throws gov.nyc.schools.spotlight.workflow.TaskTaken when somebody else has taken it
   * @throws RefusedTask when the room refuses
   */
  void finish(String taskId, Object command) {
    open(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    completion.complete(taskId, command, new Acting(current.require().id(), Channel.PAGE));
  }

  /**
   * Leaves a task for now.
   *
   * @return the id of the task that comes next; the same one when nothing else is left
   * @throws TaskClosedAlready when it is not open any more
   */
  String skip(String taskId) {
    var opened = open(taskId).orElseThrow(() -> new TaskClosedAlready(taskId));
    if (!opened.does()) {
      throw new AccessDeniedException("somebody else has the task");
    }
    handlers.of(opened.item().taskKey()).skip(opened.item(), current.require().id());
    return next(opened.item()).orElse(taskId);
  }

  /** What the room puts next for this person after this task, if the room has an order of its own. */
  @Transactional(readOnly = true)
  Optional<String> next(WorkItem left) {
    return handlers.of(left.taskKey()).next(current.require().id(), left.taskId());
  }

  private boolean sees(SignedIn person, WorkItem item, CaseCard file) {
    return TaskPolicy.sees(person, item)
        && person.covers(file.districts())
        && !conflicts.hides(item.caseNumber(), person.id())
        && handlers.of(item.taskKey()).permits(item, person.id());
  }
}
