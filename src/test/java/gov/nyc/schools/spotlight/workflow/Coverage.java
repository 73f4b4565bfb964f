package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Notes which flows of the models the tests walk, and tells which elements none has walked. */
@TestComponent
class Coverage extends AbstractBpmnParseListener implements BeanPostProcessor {

  private final Set<String> flows = new ConcurrentSkipListSet<>();

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof ProcessEngineConfigurationImpl settings) {
      settings.setCustomPreBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(this)));
    }
    return bean;
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> flows.add(execution.getCurrentTransitionId()));
  }

  /** Every element and every flow of the process has been walked by some test of this run. */
  void assertWhole(ProcessEngine engine, String processKey) {
    var process = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
    var model = engine.getRepositoryService().getBpmnModelInstance(process.getId());
    Set<String> missing = new TreeSet<>();
    // The engine takes no flow out of an event-based gateway: it goes straight to the event, which is an element of its own.
    ids(model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
        .map(SequenceFlow::getId).toList(), flows, missing);
    Set<String> visited = new TreeSet<>();
    engine.getHistoryService().createHistoricActivityInstanceQuery().processDefinitionId(process.getId()).list()
        .forEach(visit -> visited.add(visit.getActivityId()));
    ids(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList(), visited, missing);
    assertThat(missing).as("elements of %s that no test walks", processKey).isEmpty();
  }

  private static void ids(Collection<String> all, Set<String> seen, Set<String> missing) {
    all.stream().filter(id -> !seen.contains(id)).forEach(missing::add);
  }
}
