package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.workflow.TaskTaken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Asks the reviewers whom a coordinator confirmed, case by case: each has a transaction of its own, so that one that is
 * refused, or that somebody else was faster with, holds up no other.
 */
@Service
class ConfirmingPlan {

  /**
   * What became of it.
   *
   * @param late how many did not wait any more
   * @param refused the room's refusals by task
   */
  record Result(int asked, int late, Map<String, RefusedTask> refused) {}

  private final AssignmentPlans plans;
  private final TaskCompletion tasks;
  private final ReviewPolicy policy;

  ConfirmingPlan(AssignmentPlans plans, TaskCompletion tasks, ReviewPolicy policy) {
    this.plans = plans;
    this.tasks = tasks;
    this.policy = policy;
  }

  /** @param chosen the reviewers for each task, null where nobody was chosen */
  Result confirm(Map<String, List<UUID>> chosen) {
    var by = new Acting(policy.require(Action.ASSIGN).id(), Channel.PAGE);
    var waiting = plans.of(chosen.keySet());
    int asked = 0;
    int late = chosen.size() - waiting.size();
    Map<String, RefusedTask> refused = new LinkedHashMap<>();
    for (var each : waiting) {
      try {
        tasks.complete(each.taskId(), command(each, new ArrayList<>(chosen.get(each.taskId()))), by);
        asked++;
      } catch (RefusedTask refusal) {
        refused.put(each.taskId(), refusal);
      } catch (TaskClosedAlready | TaskTaken overtaken) {
        late++;
      }
    }
    return new Result(asked, late, refused);
  }

  private static Object command(PlannedCase waiting, List<UUID> reviewers) {
    int seats = PlannedCase.seats(waiting.taskKey());
    if (reviewers.size() < seats || reviewers.subList(0, seats).contains(null)) {
      throw new RefusedTask("first", "review.plan.refused.nobody");
    }
    return seats == 2 ? new AssignReviewers(reviewers.get(0), reviewers.get(1)) : new AssignReviewer(reviewers.get(0));
  }
}
