package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at the same moment. */
@ProcessTest
class SideBySideTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private Walk walk() {
    return new Walk(engine, processes, jobs, clock);
  }

  private List<OpenTask> open(Walk walk) {
    return processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber())).toList();
  }

  /** What became of each: null when it went through. */
  private static List<Throwable> atOnce(List<Runnable> actions) throws Exception {
    CyclicBarrier start = new CyclicBarrier(actions.size());
    var threads = Executors.newFixedThreadPool(actions.size());
    try {
      List<Callable<Void>> runs = new ArrayList<>();
      for (Runnable action : actions) {
        runs.add(() -> {
          start.await(10, TimeUnit.SECONDS);
          action.run();
          return null;
        });
      }
      List<Throwable> failures = new ArrayList<>();
      for (Future<Void> run : threads.invokeAll(runs)) {
        try {
          run.get();
          failures.add(null);
        } catch (ExecutionException failure) {
          failures.add(failure.getCause());
        }
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneReleasesTheDecisionAndTheOtherHearsThatNobodyWaits() throws Exception {
    Walk walk = walk().begin("nomination", Map.of("resumeAt", "decision")).complete("Task_DecideNomination", Map.of("outcome", "accept"));
    Runnable release = () -> walk.hears("Msg_DecisionReleased");
    List<Throwable> failures = atOnce(List.of(release, release, release));
    assertThat(failures).containsOnlyOnce((Throwable) null);
    assertThat(failures).filteredOn(failure -> failure != null).hasSize(2).allMatch(NoOneWaiting.class::isInstance);
  }

  @Test
  void oneCompletesATaskAndTheOtherHearsThatItIsGone() throws Exception {
    Walk walk = walk().begin("nomination", Map.of("resumeAt", "screening"));
    String taskId = open(walk).get(0).taskId();
    List<Throwable> failures = atOnce(List.of(() -> processes.complete(taskId, Map.of("outcome", "ask")),
        () -> processes.complete(taskId, Map.of("outcome", "review"))));
    assertThat(failures).containsOnlyOnce((Throwable) null);
    assertThat(failures).filteredOn(failure -> failure != null).singleElement().isInstanceOf(TaskGone.class);
  }

  @Test
  void bothReviewersFinish() throws Exception {
    for (int round = 0; round < 3; round++) {
      Walk walk = walk();
      walk.begin("review", Map.of("reviewId", walk.caseNumber() + "/review")).complete("Task_AssignReviewers").answer("approved");
      List<Runnable> scores = new ArrayList<>();
      open(walk).forEach(task -> scores.add(() -> processes.complete(task.taskId(), Map.of("outcome", "scored"))));
      assertThat(scores).hasSize(2);
      assertThat(atOnce(scores)).containsOnlyNulls();
      walk.endedAt("End_Recommended");
    }
  }
}
