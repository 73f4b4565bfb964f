package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each filter and each order of the list of cases: two cases that differ in nothing but what is asked for. */
@TrackerTest
class CaseFiltersTest {

  @Autowired private Scene scene;
  @Autowired private CaseList list;
  @Autowired private CaseFiles files;
  @Autowired private MovableClock clock;

  private final String mark = word();
  private String one;
  private String other;

  @BeforeEach
  void twoCases() {
    clock.moveTo(Instant.parse("2031-01-15T17:00:00Z"));
    one = scene.opened("B " + mark, new CaseSchool("21K540", "Harbor School", 21, "K"));
    clock.advance(Duration.ofMinutes(1));
    other = scene.opened("A " + mark, new CaseSchool("02M475", "Hillside School", 2, "M"));
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void aStageShowsItsOwnCases() {
    scene.does(() -> files.advance(one, Stage.REVIEW));
    assertThat(found("stage:review")).containsExactly(one);
  }

  @Test
  void aStandingShowsItsOwnCases() {
    scene.does(() -> files.stand(one, Standing.SCREENING));
    assertThat(found("standing:screening")).containsExactly(one);
  }

  @Test
  void aSchoolShowsItsOwnCasesByNameAndByDbn() {
    assertThat(found("school:harbor")).containsExactly(one);
    assertThat(found("school:02M475")).containsExactly(other);
  }

  @Test
  void aDistrictShowsItsOwnCases() {
    assertThat(found("district:21")).containsExactly(one);
  }

  @Test
  void closedCasesAreNotAmongTheOpenOnes() {
    scene.does(() -> files.stand(one, Standing.WITHDRAWN));
    assertThat(found("is:open")).containsExactly(other);
    assertThat(found("is:closed")).containsExactly(one);
  }

  @Test
  void eachOrderIsItsOwn() {
    scene.does(() -> files.advance(other, Stage.REVIEW));
    clock.advance(Duration.ofMinutes(1));
    scene.does(() -> files.record(one, CaseEvent.bySystem("information-asked")));
    scene.item(other, "Task_ScreenNomination", "coordinator", null, clock.instant());
    scene.item(one, "Task_ScreenNomination", "coordinator", null, clock.instant().plus(Duration.ofDays(1)));
    assertThat(sorted("activity")).containsExactly(one, other);
    assertThat(sorted("idle")).containsExactly(other, one);
    assertThat(sorted("due")).containsExactly(other, one);
    assertThat(sorted("stage")).containsExactly(one, other);
    assertThat(sorted("newest")).containsExactly(other, one);
    assertThat(sorted("oldest")).containsExactly(one, other);
    assertThat(sorted("title")).containsExactly(other, one);
  }

  private List<String> found(String condition) {
    return ids(CaseQuery.of(mark + " " + condition, "", ""));
  }

  private List<String> sorted(String order) {
    return ids(CaseQuery.of(mark, order, ""));
  }

  private List<String> ids(CaseQuery query) {
    return scene.as(scene.staff(Role.DECIDER), () -> list.page(query)).rows().stream().map(CaseRow::number).toList();
  }
}
