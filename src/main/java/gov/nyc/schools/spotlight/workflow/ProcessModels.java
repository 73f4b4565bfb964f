package gov.nyc.schools.spotlight.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The deployed models, each read once: a deployed version never changes. */
@Component
class ProcessModels {

  private final ProcessEngine engine;
  private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

  ProcessModels(ProcessEngine engine) {
    this.engine = engine;
  }

  ProcessModel of(String processDefinitionId) {
    return read.computeIfAbsent(processDefinitionId, this::read);
  }

  private ProcessModel read(String id) {
    ProcessDefinition process = engine.getRepositoryService().getProcessDefinition(id);
    Map<String, String> names = new HashMap<>();
    for (FlowNode node : engine.getRepositoryService().getBpmnModelInstance(id).getModelElementsByType(FlowNode.class)) {
      if (node.getName() != null) {
        names.put(node.getId(), node.getName().replaceAll("\\s+", " ").strip());
      }
    }
    try (InputStream xml = engine.getRepositoryService().getProcessModel(id)) {
      return new ProcessModel(process.getKey(), process.getName(), new String(xml.readAllBytes(), StandardCharsets.UTF_8), names);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** @param names the readable names of the elements that have one, by id */
  record ProcessModel(String key, String name, String xml, Map<String, String> names) {}
}
