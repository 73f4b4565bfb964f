package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;

import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job waits for whoever acts on its case before it changes anything: else each would wait for the other. */
@TrackerTest
class CaseFirstTest {

  @Autowired private Road road;
  @Autowired private Scene scene;
  @Autowired private PublishingBench publishing;
  @Autowired private Processes processes;
  @Autowired private ProcessEngine engine;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void tellsADecisionAfterWhoeverActsOnTheCase() {
    waitsBeforeItChangesTheCase(road.released(Map.of("outcome", "accept")).number());
  }

  @Test
  void asksTheSchoolAgainAfterWhoeverActsOnTheCase() {
    var number = scene.opened();
    publishing.publish(Subject.spotlight(number));
    clock.advance(Duration.ofDays(190));
    waitsBeforeItChangesTheCase(number);
  }

  private void waitsBeforeItChangesTheCase(String number) {
    var job = job(number);
    var running = scene.<CompletableFuture<Void>>does(() -> {
      processes.holdCase(number);
      var started = CompletableFuture.runAsync(() -> engine.getManagementService().executeJob(job.getId()));
      awaitSomebodyWaiting();
      assertThatCode(() -> sql.sql("select number from case_file where number = :number for update nowait").param("number", number)
          .query(String.class).single()).as("the job holds nothing of the case yet").doesNotThrowAnyException();
      return started;
    });
    assertThatCode(() -> running.get(20, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  private Job job(String number) {
    return engine.getManagementService().createJobQuery().executable().list().stream()
        .filter(job -> job.getProcessInstanceId() != null && engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(number).count() == 1).findFirst().orElseThrow();
  }

  private void awaitSomebodyWaiting() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      if (sql.sql("select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
          .query(Boolean.class).single()) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the job did not wait");
  }
}
