package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/** One case on its way through the processes, as a test walks it. */
final class Walk {

  /** Scopes around what waits, and joins that wait for the rest. */
  private static final Set<String> PASSIVE = Set.of("callActivity", "subProcess", "multiInstanceBody", "parallelGateway");
  private static final Random RANDOM = new Random();

  private final ProcessEngine engine;
  private final Processes processes;
  private final Jobs jobs;
  private final MovableClock clock;
  private final String caseNumber = "SP-2026-%08d".formatted(RANDOM.nextInt(100_000_000));

  Walk(ProcessEngine engine, Processes processes, Jobs jobs, MovableClock clock) {
    this.engine = engine;
    this.processes = processes;
    this.jobs = jobs;
    this.clock = clock;
    init(engine);
  }

  String caseNumber() {
    return caseNumber;
  }

  Walk begin(String processKey, Map<String, ?> variables) {
    processes.start(processKey, caseNumber, variables);
    return this;
  }

  Walk beginBy(String message) {
    processes.startByMessage(message, caseNumber, Map.of());
    return this;
  }

  /** Begins a sub-process beside the rest, with variables of its own. */
  Walk plans(String message, Map<String, ?> local) {
    processes.correlateNew(message, caseNumber, local);
    return this;
  }

  Walk hears(String message, String subjectVariable, String subjectId) {
    processes.correlateTo(message, subjectVariable, subjectId, Map.of());
    return this;
  }

  /** Completes the open task of that key that is about that subject. */
  Walk complete(String taskKey, String subjectVariable, String subjectId, Map<String, ?> routing) {
    var task = processes.openTasks().stream().filter(open -> open.taskKey().equals(taskKey) && caseNumber.equals(open.caseNumber())
        && subjectId.equals(open.subject(subjectVariable))).findFirst()
        .orElseThrow(() -> new AssertionError("no open " + taskKey + " about " + subjectId + " among " + active()));
    processes.complete(task.taskId(), routing);
    return this;
  }

  /** Completes every open task of that key. */
  Walk complete(String taskKey, Map<String, ?> routing) {
    var tasks = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).list();
    assertThat(tasks).as("open tasks %s among %s", taskKey, active()).isNotEmpty();
    tasks.forEach(task -> processes.complete(task.getId(), routing));
    return this;
  }

  Walk complete(String taskKey) {
    return complete(taskKey, Map.of());
  }

  Walk hears(String message) {
    processes.correlate(message, caseNumber, Map.of());
    return this;
  }

  Walk hears(String message, String approvalId) {
    processes.correlateTo(message, "approvalId", approvalId, Map.of());
    return this;
  }

  /** Lets time pass and everything happen that is due by then. */
  Walk after(Duration time) {
    clock.advance(time);
    jobs.runDue();
    return this;
  }

  /** Answers every open question of the case, and lets the answers stand. */
  Walk answer(String answer) {
    return complete("Task_GiveAnswer", Map.of("answer", answer)).after(Duration.ofMinutes(31));
  }

  /** Walks the whole review: two reviewers accept and score. */
  Walk review() {
    complete("Task_AssignReviewers");
    answer("approved");
    return complete("Task_ScoreNomination", Map.of("outcome", "scored"));
  }

  /** The latest running instance of that process. */
  ProcessInstanceAssert in(String processKey) {
    return BpmnAwareTests.assertThat(instances(processKey).get(0));
  }

  List<ProcessInstance> instances(String processKey) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(processKey).list();
  }

  /** The elements at which the case waits now, in all its processes. */
  List<String> active() {
    return visits().stream().filter(visit -> visit.getEndTime() == null)
        .filter(visit -> !PASSIVE.contains(visit.getActivityType()))
        .map(HistoricActivityInstance::getActivityId).sorted().toList();
  }

  void waitsAt(String... elements) {
    assertThat(active()).containsExactlyInAnyOrder(elements);
  }

  /** The case is over in all its processes, and the last end reached is that one. */
  void endedAt(String element) {
    assertThat(active()).isEmpty();
    // A sub-process ends with its last end, sometimes a millisecond later: only ends count.
    assertThat(visits().stream().filter(visit -> visit.getActivityType().endsWith("EndEvent")).max(Comparator.comparing(HistoricActivityInstance::getEndTime)
        .thenComparing(visit -> visit.getActivityId().equals(element) ? 1 : 0)).orElseThrow().getActivityId()).isEqualTo(element);
  }

  TreeSet<String> passed() {
    TreeSet<String> ids = new TreeSet<>();
    visits().stream().filter(visit -> visit.getEndTime() != null && !visit.isCanceled()).forEach(visit -> ids.add(visit.getActivityId()));
    return ids;
  }

  private List<HistoricActivityInstance> visits() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .flatMap(run -> engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(run.getId()).list().stream())
        .toList();
  }
}
