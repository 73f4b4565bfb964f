package gov.nyc.schools.spotlight.workflow;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AttentionProcessTest extends WalkTest {

  AttentionProcessTest() {
    super("attention");
  }

  @Test
  void isOneTask() {
    Walk walk = walk();
    walk.begin("attention", Map.of("attentionId", walk.caseNumber() + "/bounce")).waitsAt("Task_AttendMatter");
    walk.complete("Task_AttendMatter").endedAt("End_Attended");
  }
}
