package gov.nyc.schools.spotlight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class TaskRemindersTest {

  @Autowired private Scene scene;
  @Autowired private Attention attention;
  @Autowired private WorkItems items;
  @Autowired private TaskDesk desk;
  @Autowired private TaskReminders reminders;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  private final String about = UUID.randomUUID().toString();
  private String number;
  private String task;

  @BeforeEach
  void openATask() {
    number = scene.opened("A practice", new CaseSchool(null, "School", 19, "K"));
    scene.does(() -> attention.needed(number, Role.PRODUCER, "mail-bounced", about));
    task = items.ofCase(number).get(0).taskId();
  }

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void remindsOnceForADueDateAndOnlyWhenItIsNear() {
    var holder = scene.staff(Role.PRODUCER);
    scene.as(holder, () -> desk.take(task));
    reminders.remindDue();
    assertThat(addresses()).isEmpty();
    clock.advance(Duration.ofDays(2));
    reminders.remindDue();
    reminders.remindDue();
    assertThat(addresses()).containsExactly(holder.email());
    clock.advance(Duration.ofDays(3));
    reminders.remindDue();
    assertThat(addresses()).hasSize(1);
  }

  @Test
  void remindsEverybodyOfTheRoleWhoCoversTheDistrictWhenNobodyHasTheTask() {
    var covers = scene.limited(scene.staff(Role.PRODUCER), 19);
    var elsewhere = scene.limited(scene.staff(Role.PRODUCER), 7);
    var otherRole = scene.staff(Role.COORDINATOR);
    clock.advance(Duration.ofDays(2));
    reminders.remindDue();
    assertThat(addresses()).contains(covers.email()).doesNotContain(elsewhere.email(), otherRole.email());
  }

  @Test
  void aReminderThatHasNotLeftWhenTheTaskIsOverDoesNotLeave() {
    var other = scene.opened("Another practice", new CaseSchool(null, "School", 19, "K"));
    scene.does(() -> attention.needed(other, Role.PRODUCER, "mail-bounced", UUID.randomUUID().toString()));
    scene.staff(Role.PRODUCER);
    clock.advance(Duration.ofDays(2));
    reminders.remindDue();
    scene.does(() -> attention.over(number, "mail-bounced", about));
    assertThat(letters(number)).isNotEmpty().containsOnly("DISCARDED");
    assertThat(letters(other)).isNotEmpty().containsOnly("QUEUED");
  }

  @Test
  void isDueAtTheEndOfAnOfficeDayInNewYork() {
    var due = items.find(task).orElseThrow().dueAt().atZone(java.time.ZoneId.of("America/New_York"));
    assertThat(due.getHour()).isEqualTo(17);
    assertThat(due.getMinute()).isZero();
  }

  private List<String> letters(String caseNumber) {
    return sql.sql("select status from mail_letter where template = 'task-due' and case_number = :number")
        .param("number", caseNumber).query(String.class).list();
  }

  private List<String> addresses() {
    return sql.sql("select address from mail_letter where template = 'task-due' and case_number = :number")
        .param("number", number).query(String.class).list();
  }
}
