package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One open task of one case.
 *
 * @param taskKey the element's id in its model, {@code Task_ScreenNomination}
 * @param subjectIds what it is about besides the case: {@code reviewId}, {@code assignmentId}, {@code approvalId}
 * @param role who may take it: a staff role in lower case, or {@code nominator}, {@code principal} and the like
 * @param assigneeId who has taken it or was given it; null: nobody yet
 * @param given whether it was given to its holder by name when it opened: it can be neither taken nor given back
 */
public record WorkItem(String taskId, String taskKey, String processKey, String caseNumber,
    Map<String, String> subjectIds, String formId, String role, UUID assigneeId, Instant dueAt, Instant createdAt,
    boolean given) {

  public boolean isHeldBy(UUID personId) {
    return personId.equals(assigneeId);
  }

  /** @throws IllegalStateException when the task carries no such id: the model and its handler disagree */
  public UUID subject(String name) {
    var id = subjectIds.get(name);
    if (id == null) {
      throw new IllegalStateException(taskKey + " carries no " + name);
    }
    return UUID.fromString(id);
  }
}
