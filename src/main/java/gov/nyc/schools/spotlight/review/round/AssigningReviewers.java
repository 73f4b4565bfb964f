package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coordinator picks the two who review a nomination without seeing each other's scores. */
@Component
class AssigningReviewers implements TaskHandler<AssignReviewers> {

  private final Assigning assigning;

  AssigningReviewers(Assigning assigning) {
    this.assigning = assigning;
  }

  @Override
  public String taskKey() {
    return "Task_AssignReviewers";
  }

  @Override
  public Class<AssignReviewers> command() {
    return AssignReviewers.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("first", ReviewerWidget.of(item), "second", ReviewerWidget.of(item));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, AssignReviewers command, Acting by) {
    if (command.first().equals(command.second())) {
      throw new RefusedTask("second", "review.assign.refused.twice");
    }
    assigning.seat(item, 1, "first", command.first(), by);
    assigning.seat(item, 2, "second", command.second(), by);
    return Map.of();
  }
}
