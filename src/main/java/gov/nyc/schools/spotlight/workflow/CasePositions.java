package gov.nyc.schools.spotlight.workflow;

import gov.nyc.schools.spotlight.workflow.Diagram.State;
import gov.nyc.schools.spotlight.workflow.Diagram.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where a case stands in its processes, as a drawing and in words. */
@Service
public class CasePositions {

  private final ProcessEngine engine;

  CasePositions(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Every run of a process for the case, called ones included, in the order of their starts; empty for an unknown number. */
  @Transactional(readOnly = true)
  public List<Diagram> of(String caseNumber) {
    return engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .orderByProcessInstanceStartTime().asc()
        .orderByProcessInstanceId().asc()
        .list().stream()
        .map(this::diagram)
        .toList();
  }

  private Diagram diagram(HistoricProcessInstance run) {
    Set<String> stuck = incidents(run.getId());
    Set<String> active = new LinkedHashSet<>();
    Set<String> passed = new LinkedHashSet<>();
    List<Step> steps = new ArrayList<>();
    for (HistoricActivityInstance visit : visits(run.getId())) {
      State state = state(visit, stuck);
      switch (state) {
        case ACTIVE -> active.add(visit.getActivityId());
        case DONE -> passed.add(visit.getActivityId());
        default -> { }
      }
      if (visit.getActivityName() != null && !visit.getActivityType().equals("multiInstanceBody")) {
        steps.add(new Step(visit.getActivityId(), oneLine(visit.getActivityName()), state,
            OpenTasks.instant(visit.getStartTime()), OpenTasks.instant(visit.getEndTime())));
      }
    }
    for (Step step : queued(run, stuck)) {
      steps.add(step);
      if (step.state() == State.ACTIVE) {
        active.add(step.elementId());
      }
    }
    ProcessDefinition process = engine.getRepositoryService().getProcessDefinition(run.getProcessDefinitionId());
    return new Diagram(run.getId(), process.getKey(), process.getName(), xml(process.getId()), active, passed, stuck, steps,
        run.getSuperProcessInstanceId(), OpenTasks.instant(run.getStartTime()), OpenTasks.instant(run.getEndTime()));
  }

  private List<HistoricActivityInstance> visits(String processInstanceId) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery()
        .processInstanceId(processInstanceId)
        .orderByHistoricActivityInstanceStartTime().asc()
        .orderPartiallyByOccurrence().asc()
        .list();
  }

  /** The engine's history knows a step behind {@code asyncBefore} only once it has been taken. */
  private List<Step> queued(HistoricProcessInstance run, Set<String> stuck) {
    List<Job> jobs = engine.getManagementService().createJobQuery().processInstanceId(run.getId()).messages().list();
    if (jobs.isEmpty()) {
      return List.of();
    }
    BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(run.getProcessDefinitionId());
    return jobs.stream().map(job -> {
      String element = engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId())
          .singleResult().getActivityId();
      FlowNode node = model.getModelElementById(element);
      return new Step(element, oneLine(node.getName()), stuck.contains(element) ? State.STUCK : State.ACTIVE,
          OpenTasks.instant(job.getCreateTime()), null);
    }).toList();
  }

  private Set<String> incidents(String processInstanceId) {
    Set<String> elements = new HashSet<>();
    for (Incident incident : engine.getRuntimeService().createIncidentQuery().processInstanceId(processInstanceId).list()) {
      elements.add(incident.getActivityId());
    }
    return elements;
  }

  private static State state(HistoricActivityInstance visit, Set<String> stuck) {
    if (visit.getEndTime() == null) {
      return stuck.contains(visit.getActivityId()) ? State.STUCK : State.ACTIVE;
    }
    return visit.isCanceled() ? State.CANCELLED : State.DONE;
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }

  private String xml(String processDefinitionId) {
    try (InputStream model = engine.getRepositoryService().getProcessModel(processDefinitionId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
