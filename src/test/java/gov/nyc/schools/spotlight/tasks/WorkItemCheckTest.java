package gov.nyc.schools.spotlight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class WorkItemCheckTest {

  @Autowired private Scene scene;
  @Autowired private Attention attention;
  @Autowired private WorkItems items;
  @Autowired private WorkItemCheck check;
  @Autowired private JdbcClient sql;

  private String number;
  private WorkItem item;

  @BeforeEach
  void openATask() {
    number = scene.opened();
    scene.does(() -> attention.needed(number, Role.COORDINATOR, "mail-bounced", UUID.randomUUID().toString()));
    item = items.ofCase(number).get(0);
  }

  @Test
  void findsAndRestoresATaskThatIsMissing() {
    sql.sql("delete from work_item where task_id = :id").param("id", item.taskId()).update();
    assertThat(check.compare().missing()).contains(item.taskId());
    check.repair();
    assertThat(items.find(item.taskId())).contains(item);
    assertThat(check.compare().missing()).doesNotContain(item.taskId());
  }

  @Test
  void findsAndRemovesATaskThatTheEngineDoesNotHave() {
    var invented = scene.item(number, "Task_ScreenNomination", "coordinator", null, null);
    assertThat(check.compare().surplus()).contains(invented);
    check.repair();
    assertThat(items.find(invented)).isEmpty();
  }

  @Test
  void findsAndMendsATaskThatDiffers() {
    var somebody = scene.staff(Role.COORDINATOR);
    sql.sql("update work_item set assignee_id = :other, due_at = null where task_id = :id")
        .param("other", somebody.id()).param("id", item.taskId()).update();
    assertThat(check.compare().different()).contains(item.taskId());
    check.repair();
    assertThat(items.find(item.taskId())).contains(item);
  }
}
