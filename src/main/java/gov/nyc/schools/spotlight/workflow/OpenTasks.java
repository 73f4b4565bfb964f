package gov.nyc.schools.spotlight.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Turns the engine's tasks into ours; to be called inside a command of the engine. */
final class OpenTasks {

  private OpenTasks() {}

  static OpenTask of(DelegateTask task) {
    TaskEntity entity = (TaskEntity) task;
    Expression form = entity.getTaskDefinition().getCamundaFormDefinitionKey();
    return new OpenTask(task.getId(), task.getTaskDefinitionKey(), processKey(task.getProcessDefinitionId()),
        task.getProcessInstanceId(), task.getExecution().getProcessBusinessKey(), subjects(task), task.getName(),
        form == null ? null : form.getExpressionText(), candidateRole(task),
        task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()), instant(task.getDueDate()),
        instant(task.getCreateTime()));
  }

  /** The engine's ids of definitions begin with the key of the process. */
  static String processKey(String processDefinitionId) {
    return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
  }

  static Instant instant(Date date) {
    return date == null ? null : Instant.ofEpochMilli(date.getTime());
  }

  private static Map<String, String> subjects(DelegateTask task) {
    Map<String, String> subjects = new TreeMap<>();
    task.getVariables().forEach((name, value) -> {
      if (name.endsWith("Id") && value instanceof String id) {
        subjects.put(name, id);
      }
    });
    return subjects;
  }

  private static String candidateRole(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .findFirst()
        .orElse(null);
  }
}
