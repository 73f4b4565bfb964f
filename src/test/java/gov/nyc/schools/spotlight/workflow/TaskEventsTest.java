package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class TaskEventsTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private TaskEvents events;
  @Autowired private PlatformTransactionManager transactions;

  private Walk asked() {
    Walk walk = new Walk(engine, processes, jobs, clock);
    return walk.begin("attention", Map.of("attentionId", walk.caseNumber() + "/bounce"));
  }

  private OpenTask only(Walk walk) {
    return processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber())).findFirst().orElseThrow();
  }

  @Test
  void tellWhoIsWaitedForAndUntilWhen() {
    Walk walk = asked();
    assertThat(events.of(walk.caseNumber())).singleElement().asInstanceOf(type(TaskOpened.class)).extracting(TaskOpened::task)
        .satisfies(task -> {
          assertThat(task.taskKey()).isEqualTo("Task_AttendMatter");
          assertThat(task.processKey()).isEqualTo("attention");
          assertThat(task.name()).isEqualTo("Attend to the matter");
          assertThat(task.formKey()).isEqualTo("attention-attend-matter");
          assertThat(task.candidateRole()).isEqualTo("coordinator");
          assertThat(task.assignee()).isNull();
          assertThat(task.subjects()).containsExactly(Map.entry("attentionId", walk.caseNumber() + "/bounce"));
          assertThat(task.due()).isCloseTo(clock.instant().plus(Duration.ofDays(7)),
              within(1, ChronoUnit.MINUTES));
        });
  }

  @Test
  void sayTheSameAsAskingTheEngine() {
    Walk walk = asked();
    OpenTask asked = only(walk);
    assertThat(events.of(walk.caseNumber())).containsExactly(new TaskOpened(asked));
    assertThat(processes.openTask(asked.taskId())).contains(asked);
  }

  @Test
  void tellWhoTookATaskAndGaveItBack() {
    Walk walk = asked();
    String taskId = only(walk).taskId();
    UUID person = UUID.randomUUID();
    processes.assign(taskId, person);
    processes.release(taskId);
    assertThat(events.of(walk.caseNumber())).filteredOn(TaskChanged.class::isInstance)
        .extracting(event -> ((TaskChanged) event).task().assignee()).containsExactly(person, null);
  }

  @Test
  void tellThatATaskWasCompletedOnce() {
    Walk walk = asked().complete("Task_AttendMatter");
    assertThat(events.of(walk.caseNumber())).filteredOn(TaskClosed.class::isInstance).singleElement()
        .asInstanceOf(type(TaskClosed.class)).extracting(TaskClosed::completed).isEqualTo(true);
  }

  @Test
  void tellThatATaskIsNoLongerNeeded() {
    Walk walk = new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "screening")).hears("Msg_NominationWithdrawn");
    assertThat(events.of(walk.caseNumber())).filteredOn(TaskClosed.class::isInstance).singleElement()
        .asInstanceOf(type(TaskClosed.class)).extracting(TaskClosed::completed).isEqualTo(false);
  }

  @Test
  void belongToTheTransactionOfThePersonsAction() {
    Walk walk = asked();
    new TransactionTemplate(transactions).executeWithoutResult(action -> {
      walk.complete("Task_AttendMatter");
      action.setRollbackOnly();
    });
    walk.waitsAt("Task_AttendMatter");
  }
}
