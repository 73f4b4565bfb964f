package gov.nyc.schools.spotlight.workflow;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the engine. Every call joins the caller's transaction, or makes one; what JPA holds back is written first, so
 * that steps and listeners read what the caller changed. Two calls about the same case wait for each other, and the
 * second sees what the first one did: without it, two people who finish the two reviews of a case at the same moment would cost one of
 * them an error.
 *
 * <p>Variables are ids and routing answers only: strings of 100 characters at most, booleans, numbers; UUIDs are written out.
 * Anything else is an {@link IllegalArgumentException}.
 */
@Service
@Transactional
public class Processes {

  private final ProcessEngine engine;
  private final EntityManager entities;
  private final JdbcClient sql;
  private final CaseRows rows;
  private final ObjectProvider<ActingPerson> actor;

  Processes(ProcessEngine engine, EntityManager entities, JdbcClient sql, CaseRows rows, ObjectProvider<ActingPerson> actor) {
    this.engine = engine;
    this.entities = entities;
    this.sql = sql;
    this.rows = rows;
    this.actor = actor;
  }

  /** Starts the latest version of a process for a case; the case number becomes the business key. */
  public void start(String processKey, String caseNumber, Map<String, ?> variables) {
    Map<String, Object> carried = Routing.of(variables);
    entities.flush();
    signed(() -> engine.getRuntimeService().startProcessInstanceByKey(processKey, caseNumber, carried));
  }

  /**
   * Starts the latest version of the process that begins with this message; the case number becomes the business key.
   *
   * @throws NoOneWaiting if no process begins with it
   */
  public void startByMessage(String message, String caseNumber, Map<String, ?> variables) {
    Map<String, Object> carried = Routing.of(variables);
    entities.flush();
    try {
      signed(() -> engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(caseNumber)
          .setVariables(carried).correlateStartMessage());
    } catch (MismatchingMessageCorrelationException unknown) {
      throw new NoOneWaiting(message, caseNumber, unknown);
    }
  }

  /**
   * Delivers a message that begins a sub-process beside the rest of the case's instance; the variables belong to that sub-process alone, so that
   * several can run side by side.
   *
   * @throws NoOneWaiting if none waits for it, or more than one
   */
  public void correlateNew(String message, String caseNumber, Map<String, ?> local) {
    entities.flush();
    rows.hold(caseNumber);
    deliver(message, caseNumber, Map.of(),
        waiting -> waiting.processInstanceBusinessKey(caseNumber).setVariablesToTriggeredScope(Routing.of(local)));
  }

  /**
   * Delivers a message to the one instance of the case that waits for it.
   *
   * @throws NoOneWaiting if none does, or more than one
   */
  public void correlate(String message, String caseNumber, Map<String, ?> routing) {
    entities.flush();
    rows.hold(caseNumber);
    deliver(message, caseNumber, routing, waiting -> waiting.processInstanceBusinessKey(caseNumber));
  }

  /**
   * Delivers a message to the one child instance about that subject, e.g. {@code correlateTo("Msg_AnswerUndone", "approvalId", id)}.
   *
   * @throws NoOneWaiting if none waits for it
   */
  public void correlateTo(String message, String subjectVariable, String subjectId, Map<String, ?> routing) {
    entities.flush();
    instancesAbout(subjectVariable, subjectId).forEach(rows::holdOf);
    deliver(message, subjectVariable + " " + subjectId, routing,
        waiting -> waiting.processInstanceVariableEquals(subjectVariable, subjectId));
  }

  /**
   * Delivers a message to the event at the border of an open task, of this very task among several of its kind.
   *
   * @throws TaskGone if it isn't open
   * @throws NoOneWaiting if nothing at its border waits for it
   */
  public void interrupt(String taskId, String message) {
    onTask(taskId, () -> {
      String border = task(taskId).executionId();
      if (engine.getRuntimeService().createEventSubscriptionQuery().executionId(border).eventName(message).count() == 0) {
        throw new NoOneWaiting(message, "task " + taskId, null);
      }
      engine.getRuntimeService().messageEventReceived(message, border);
    });
  }

  /** Whether an instance of that case waits for the message now. */
  @Transactional(readOnly = true)
  public boolean awaits(String message, String caseNumber) {
    return engine.getRuntimeService().createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(caseNumber)
        .count() > 0;
  }

  /** Whether the child instance about that subject waits for the message now. */
  @Transactional(readOnly = true)
  public boolean awaits(String message, String subjectVariable, String subjectId) {
    return engine.getRuntimeService().createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processVariableValueEquals(subjectVariable, subjectId)
        .count() > 0;
  }

  /**
   * Waits until nobody else acts on the task's case, and keeps others waiting until this transaction ends. Whoever changes a case before
   * completing its task calls this first: everybody locks the engine first and the case second, so no two people block each other.
   *
   * @throws TaskGone if it isn't open
   */
  public void hold(String taskId) {
    rows.holdOf(task(taskId).instanceId());
    task(taskId);
  }

  /**
   * Waits until nobody else acts on any instance of the case, and keeps others waiting until this transaction ends. Whoever changes a case
   * before sending several messages about it calls this first, for the reason given at {@link #hold}.
   */
  public void holdCase(String caseNumber) {
    rows.hold(caseNumber);
  }

  /**
   * Completes a task and routes the process by the given answers.
   *
   * @throws TaskGone if it isn't open
   */
  public void complete(String taskId, Map<String, ?> routing) {
    onTask(taskId, () -> engine.getTaskService().complete(taskId, Routing.of(routing)));
  }

  /**
   * Completes a task for a person, who must be the one that has taken it if somebody has.
   *
   * @throws TaskGone if it isn't open
   * @throws TaskTaken if somebody else has it
   */
  public void complete(String taskId, UUID personId, Map<String, ?> routing) {
    onTask(taskId, () -> {
      notTakenByOthers(taskId, personId);
      engine.getTaskService().complete(taskId, Routing.of(routing));
    });
  }

  /**
   * Gives a task to a person who takes it; taking it twice changes nothing.
   *
   * @throws TaskGone if it isn't open
   * @throws TaskTaken if somebody else has it
   */
  public void claim(String taskId, UUID personId) {
    onTask(taskId, () -> {
      notTakenByOthers(taskId, personId);
      engine.getTaskService().setAssignee(taskId, personId.toString());
    });
  }

  /**
   * Gives a task to a person, whoever had it before.
   *
   * @throws TaskGone if it isn't open
   */
  public void assign(String taskId, UUID personId) {
    onTask(taskId, () -> engine.getTaskService().setAssignee(taskId, personId.toString()));
  }

  /**
   * Gives a task back to everybody of its role.
   *
   * @throws TaskGone if it isn't open
   */
  public void release(String taskId) {
    onTask(taskId, () -> engine.getTaskService().setAssignee(taskId, null));
  }

  /**
   * All variables visible to a task.
   *
   * @throws TaskGone if it isn't open
   */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String taskId) {
    task(taskId);
    return engine.getTaskService().getVariables(taskId);
  }

  /** The task, if it is open. */
  @Transactional(readOnly = true)
  public Optional<OpenTask> openTask(String taskId) {
    return command(() -> Optional.ofNullable(
            (TaskEntity) engine.getTaskService().createTaskQuery().taskId(taskId).singleResult())
        .map(OpenTasks::of));
  }

  /** Every open task, oldest first: to rebuild and to compare the work items. */
  @Transactional(readOnly = true)
  public List<OpenTask> openTasks() {
    return command(() -> engine.getTaskService().createTaskQuery().orderByTaskCreateTime().asc().list().stream()
        .map(task -> OpenTasks.of((TaskEntity) task))
        .toList());
  }

  private void deliver(String message, String about, Map<String, ?> routing,
      UnaryOperator<MessageCorrelationBuilder> receiver) {
    try {
      signed(() -> receiver.apply(engine.getRuntimeService().createMessageCorrelation(message))
          .setVariables(Routing.of(routing))
          .correlate());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException nobody) {
      throw new NoOneWaiting(message, about, nobody);
    }
  }

  private void onTask(String taskId, Runnable action) {
    entities.flush();
    rows.holdOf(task(taskId).instanceId());
    task(taskId);
    try {
      signed(action);
    } catch (OptimisticLockingException overtaken) {
      throw new TaskGone(taskId, overtaken);
    }
  }

  private CaseRows.TaskPlace task(String taskId) {
    return rows.task(taskId).orElseThrow(() -> new TaskGone(taskId, null));
  }

  private void notTakenByOthers(String taskId, UUID personId) {
    String holder = task(taskId).assignee();
    if (holder != null && !holder.equals(personId.toString())) {
      throw new TaskTaken(taskId, UUID.fromString(holder));
    }
  }

  private List<String> instancesAbout(String subjectVariable, String subjectId) {
    return sql.sql("select distinct proc_inst_id_ from act_ru_variable where name_ = ? and text_ = ?")
        .params(subjectVariable, subjectId)
        .query(String.class)
        .list();
  }

  /** With the signed-in person in the engine's operation log; a step may itself call the engine, so the name is put back. */
  private void signed(Runnable action) {
    IdentityService identity = engine.getIdentityService();
    Authentication before = identity.getCurrentAuthentication();
    ActingPerson acting = actor.getIfAvailable();
    identity.setAuthenticatedUserId(acting == null ? null : acting.id().map(UUID::toString).orElse(null));
    try {
      action.run();
    } finally {
      identity.setAuthentication(before);
    }
  }

  private <T> T command(Supplier<T> reading) {
    ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> reading.get());
  }
}
