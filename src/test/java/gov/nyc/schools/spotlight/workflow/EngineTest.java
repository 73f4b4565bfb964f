package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class EngineTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void startsOnTheTablesOfTheMigration() {
    assertThat(engine.getManagementService().getProperties()).containsEntry("historyLevel", "3");
  }

  @Test
  void tellsTheSameTimeAsTheClock() {
    clock.moveTo(Instant.parse("2026-03-01T12:00:00Z"));
    clock.advance(Duration.ofDays(2));
    assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(Instant.parse("2026-03-03T12:00:00Z"),
        clock.instant().plusMillis(1));
  }

  @Test
  void refusesAMessageNobodyWaitsFor() {
    assertThatThrownBy(() -> processes.correlate("Msg_Nothing", "SP-2026-00000", Map.of())).isInstanceOf(NoOneWaiting.class);
  }

  @Test
  void refusesATaskThatIsNotOpen() {
    assertThatThrownBy(() -> processes.complete("no-such-task", Map.of())).isInstanceOf(TaskGone.class);
  }

  @Test
  void carriesNoObjects() {
    assertThatThrownBy(() -> processes.start("nomination", "SP-2026-00000", Map.of("who", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
