package gov.nyc.schools.spotlight.tasks;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each filter and each order of the task lists: two rows that differ in nothing but what is asked for. */
@TrackerTest
class TaskFiltersTest {

  /** Noon in New York. */
  private static final Instant WEDNESDAY = Instant.parse("2031-01-15T17:00:00Z");

  @Autowired private Scene scene;
  @Autowired private TaskList list;
  @Autowired private CaseFiles files;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  private final String school = "School " + word();
  private SignedIn person;

  @BeforeEach
  void onAWednesday() {
    clock.moveTo(WEDNESDAY);
    person = scene.staff(Role.COORDINATOR);
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void aStageShowsItsOwnTasks() {
    var submitted = task(opened(2, school), null);
    var later = opened(2, school);
    scene.does(() -> files.advance(later, Stage.REVIEW));
    task(later, null);
    assertThat(found("all", "submitted", school, "", "", "")).containsExactly(submitted);
  }

  @Test
  void aDistrictShowsItsOwnTasks() {
    var here = task(opened(2, school), null);
    task(opened(7, school), null);
    assertThat(found("all", "", school, "2", "", "")).containsExactly(here);
  }

  @Test
  void aSchoolShowsItsOwnTasks() {
    var here = task(opened(2, school), null);
    task(opened(2, "Another " + word()), null);
    assertThat(found("all", "", school, "", "", "")).containsExactly(here);
  }

  @Test
  void thisWeekEndsOnSundayNightInNewYork() {
    task(opened(2, school), WEDNESDAY.minus(Duration.ofHours(1)));
    var sunday = task(opened(2, school), Instant.parse("2031-01-20T04:59:00Z"));
    task(opened(2, school), Instant.parse("2031-01-20T05:01:00Z"));
    task(opened(2, school), null);
    assertThat(found("all", "", school, "", "week", "")).containsExactly(sunday);
  }

  @Test
  void overdueIsWhatWasDueBeforeNow() {
    var late = task(opened(2, school), WEDNESDAY.minusSeconds(1));
    task(opened(2, school), WEDNESDAY.plusSeconds(1));
    assertThat(found("all", "", school, "", "overdue", "")).containsExactly(late);
  }

  @Test
  void theWorkOfMyRolesIsNotThatOfOthers() {
    var ours = task(opened(2, school), null);
    scene.item(opened(2, school), "Task_DecideNomination", "decider", null, null);
    assertThat(found("roles", "", school, "", "", "")).containsExactly(ours);
  }

  @Test
  void eachOrderIsItsOwn() {
    var first = opened(2, school);
    var second = opened(2, school);
    var third = opened(2, school);
    var a = opensLater(second, 9);
    var b = opensLater(third, 3);
    var c = opensLater(first, 5);
    sql.sql("update work_item set changed_at = :at where task_id = :id").param("at", Timestamp.from(WEDNESDAY.plus(Duration.ofDays(40))))
        .param("id", a).update();
    assertThat(found("all", "", school, "", "", "opened")).containsExactly(a, b, c);
    assertThat(found("all", "", school, "", "", "due")).containsExactly(b, c, a);
    assertThat(found("all", "", school, "", "", "case")).containsExactly(c, a, b);
  }

  private String opensLater(String number, int dueInDays) {
    clock.advance(Duration.ofMinutes(1));
    return task(number, WEDNESDAY.plus(Duration.ofDays(dueInDays)));
  }

  private String opened(int district, String name) {
    return scene.opened("Practice " + word(), new CaseSchool(null, name, district, "M"));
  }

  private String task(String number, Instant due) {
    return scene.item(number, "Task_ScreenNomination", "coordinator", null, due);
  }

  private List<String> found(String view, String stage, String schoolName, String district, String due, String sort) {
    return scene.as(person, () -> list.page(TaskQuery.of(view, stage, schoolName, district, due, sort, ""))).rows().stream()
        .map(row -> row.item().taskId()).toList();
  }
}
