package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.workflow.DeployedForms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The form of a task as it was deployed with the task's process, so that a case that is under way is asked what it was begun with. A
 * deployment never changes, so each of its forms is read once.
 */
@Component
class TaskForms {

  private record Deployed(String deploymentId, String formId) {}

  private final DeployedForms deployed;
  private final Forms forms;
  private final Map<Deployed, FormDefinition> read = new ConcurrentHashMap<>();

  TaskForms(DeployedForms deployed, Forms forms) {
    this.deployed = deployed;
    this.forms = forms;
  }

  /** For a task that somebody finished at this moment: today's form, which is enough to show what was typed. */
  FormDefinition of(WorkItem item) {
    return deployed.deploymentOf(item.taskId()).map(deployment -> of(new Deployed(deployment, item.formId())))
        .orElseGet(() -> forms.form(item.formId()));
  }

  private FormDefinition of(Deployed form) {
    return read.computeIfAbsent(form, wanted -> forms.read(wanted.formId(), deployed.content(wanted.deploymentId(), wanted.formId())));
  }
}
