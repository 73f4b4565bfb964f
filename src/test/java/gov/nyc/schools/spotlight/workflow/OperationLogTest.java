package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class OperationLogTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Processes processes;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private SomebodyActs somebody;

  private Walk atScreening() {
    return new Walk(engine, processes, jobs, clock).begin("nomination", Map.of("resumeAt", "screening"));
  }

  private List<UserOperationLogEntry> log(Walk walk) {
    String run = walk.instances("nomination").get(0).getId();
    return engine.getHistoryService().createUserOperationLogQuery().processInstanceId(run).list();
  }

  @Test
  void namesThePersonWhoActed() {
    UUID person = UUID.randomUUID();
    Walk walk = atScreening();
    somebody.as(person, () -> walk.complete("Task_ScreenNomination", Map.of("outcome", "ask")));
    assertThat(log(walk)).extracting(UserOperationLogEntry::getUserId).contains(person.toString()).containsOnly(person.toString());
  }

  @Test
  void forgetsThePersonAfterwards() {
    somebody.as(UUID.randomUUID(), this::atScreening);
    assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    assertThat(log(atScreening().complete("Task_ScreenNomination", Map.of("outcome", "ask")))).isEmpty();
  }
}
