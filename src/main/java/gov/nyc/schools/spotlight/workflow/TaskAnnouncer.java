package gov.nyc.schools.spotlight.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Listens to every user task of every model, so that no model has to remember to ask for it. */
@Component
class TaskAnnouncer extends AbstractBpmnParseListener implements TaskListener {

  private final ApplicationEventPublisher events;

  TaskAnnouncer(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // "assignment" is left out: the engine announces each assignment as an update too.
    task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    task.addBuiltInTaskListener(EVENTNAME_UPDATE, this);
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
  }

  @Override
  public void notify(DelegateTask delegate) {
    OpenTask task = OpenTasks.of(delegate);
    events.publishEvent(switch (delegate.getEventName()) {
      case EVENTNAME_CREATE -> new TaskOpened(task);
      case EVENTNAME_UPDATE -> new TaskChanged(task);
      case EVENTNAME_COMPLETE -> new TaskClosed(task, true);
      default -> new TaskClosed(task, false);
    });
  }
}
