package gov.nyc.schools.spotlight.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A user task as the engine sees it.
 *
 * @param taskId the engine's id of this one task
 * @param taskKey the id of its element in the model, e.g. {@code Task_ScreenNomination}
 * @param caseNumber the instance's business key, e.g. {@code SP-2026-00042}
 * @param subjects the string variables visible to the task whose names end in {@code Id}, e.g. {@code reviewId}
 * @param name the readable name in the model, in English
 * @param formKey the id of its Camunda Form ({@code camunda:formRef})
 * @param candidateRole the one candidate group, in lower case; null when the task has an assignee only
 * @param assignee the person who holds it; null when nobody does
 * @param due when it is due; null when the model sets no date
 */
public record OpenTask(String taskId, String taskKey, String processKey, String processInstanceId, String caseNumber,
    Map<String, String> subjects, String name, String formKey, String candidateRole, UUID assignee, Instant due,
    Instant created) {

  public OpenTask {
    subjects = Map.copyOf(subjects);
  }

  /** The id of that subject, e.g. {@code subject("reviewId")}; null when the task has none of that name. */
  public String subject(String variable) {
    return subjects.get(variable);
  }
}
