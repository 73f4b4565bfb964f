package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two reviews disagree, and nobody could be proposed: the coordinator picks a third person. */
@Component
class AssigningThirdReviewer implements TaskHandler<AssignReviewer> {

  static final int THIRD = 3;

  private final Assigning assigning;

  AssigningThirdReviewer(Assigning assigning) {
    this.assigning = assigning;
  }

  @Override
  public String taskKey() {
    return "Task_AssignThirdReviewer";
  }

  @Override
  public Class<AssignReviewer> command() {
    return AssignReviewer.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("reviewer", ReviewerWidget.of(item));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, AssignReviewer command, Acting by) {
    assigning.seat(item, THIRD, "reviewer", command.reviewer(), by);
    return Map.of();
  }
}
