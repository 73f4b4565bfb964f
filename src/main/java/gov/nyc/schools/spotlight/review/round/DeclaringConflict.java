package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of staff says that they can't judge a case fairly: what they have of it goes back to everybody of its role, and the case is
 * gone for them.
 */
@Service
class DeclaringConflict {

  private final WorkItems items;
  private final TaskCompletion tasks;
  private final Processes processes;
  private final Conflicts conflicts;
  private final CaseFiles files;
  private final ReviewPolicy policy;

  DeclaringConflict(WorkItems items, TaskCompletion tasks, Processes processes, Conflicts conflicts, CaseFiles files, ReviewPolicy policy) {
    this.items = items;
    this.tasks = tasks;
    this.processes = processes;
    this.conflicts = conflicts;
    this.files = files;
    this.policy = policy;
  }

  /** @throws gov.nyc.schools.spotlight.casefile.UnknownCase when this person may not know of the case, or declared it before */
  @Transactional
  void declare(String caseNumber) {
    var number = policy.require(Action.DECLARE_CONFLICT, caseNumber).number();
    var by = new Acting(policy.person().id(), Channel.PAGE);
    processes.holdCase(number);
    boolean reviewed = false;
    for (var item : items.ofCase(number)) {
      if (item.isHeldBy(by.personId())) {
        reviewed |= letGo(item, by);
      }
    }
    conflicts.declare(number, by.personId());
    if (!reviewed) {
      // A review says it on the timeline itself, without the name, which the other reviewers must not learn.
      files.record(number, CaseEvent.by(by.personId(), by.channel(), "conflict-declared"));
    }
  }

  /** @return whether it was a part in the review, which ends with a reason of its own and calls for somebody else */
  private boolean letGo(WorkItem item, Acting by) {
    switch (item.taskKey()) {
      case "Task_ScoreNomination" ->
        tasks.complete(item.taskId(), new ScoreNomination(ScoreNomination.CONFLICT, null, false, null, null, null), by);
      case "Task_GiveAnswer" -> tasks.complete(item.taskId(), new GiveAnswer("declined", AssignmentQuestion.CONFLICT, null, null), by);
      default -> {
        processes.release(item.taskId());
        return false;
      }
    }
    return true;
  }
}
