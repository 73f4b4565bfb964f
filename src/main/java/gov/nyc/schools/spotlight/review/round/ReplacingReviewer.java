package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coordinator picks somebody for the seat of a reviewer who said no, never answered, or stepped back. */
@Component
class ReplacingReviewer implements TaskHandler<AssignReviewer> {

  private final Assigning assigning;
  private final AssignmentRepository assignments;

  ReplacingReviewer(Assigning assigning, AssignmentRepository assignments) {
    this.assigning = assigning;
    this.assignments = assignments;
  }

  @Override
  public String taskKey() {
    return "Task_ReplaceReviewer";
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
    var left = assignments.findById(item.subject("assignmentId")).orElseThrow();
    var next = assigning.seat(item, left.seat(), "reviewer", command.reviewer(), by);
    return Map.of("assignmentId", next.toString());
  }
}
