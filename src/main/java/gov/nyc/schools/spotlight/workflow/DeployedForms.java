package gov.nyc.schools.spotlight.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Service;

/** The forms that were deployed with a process: an instance keeps those that it was begun with, whatever the class path has by now. */
@Service
public class DeployedForms {

  private final ProcessEngine engine;

  DeployedForms(ProcessEngine engine) {
    this.engine = engine;
  }

  /** The deployment that this open task's process came with, in one statement; empty when the task is open no more. */
  public Optional<String> deploymentOf(String taskId) {
    return Optional.ofNullable(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult())
        .map(task -> engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId());
  }

  /** The file of this form as it was deployed then; it never changes. */
  public byte[] content(String deploymentId, String formId) {
    try (InputStream file = engine.getRepositoryService().getResourceAsStream(deploymentId, "forms/" + formId + ".form")) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
