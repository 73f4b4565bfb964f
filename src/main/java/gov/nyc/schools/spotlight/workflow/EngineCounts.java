package gov.nyc.schools.spotlight.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Numbers about the engine for those who watch over it; each is one count in the database. */
@Component
class EngineCounts {

  private final ProcessEngine engine;

  EngineCounts(ProcessEngine engine) {
    this.engine = engine;
  }

  long jobsDue() {
    return engine.getManagementService().createJobQuery().executable().count();
  }

  long incidents() {
    return engine.getManagementService().createJobQuery().noRetriesLeft().count();
  }

  long instances(String processKey) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(processKey).count();
  }
}
