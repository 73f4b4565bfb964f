package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackerTest
class CaseListTest {

  @Autowired private Scene scene;
  @Autowired private CaseList list;
  @Autowired private CaseFiles files;
  @Autowired private CaseAccess access;
  @Autowired private Conflicts conflicts;
  @Autowired private CaseWords words;
  @Autowired private MovableClock clock;

  private final String mark = word();

  @Test
  void costsTheSameNumberOfStatementsForOneTenAndAThousandCases() throws Exception {
    var pages = scene.pages();
    var person = scene.staff(Role.COORDINATOR);
    SqlCount.Action open = () -> pages.perform(get("/cases").param("q", mark).with(by(person))).andExpect(status().isOk());
    open(1);
    open.run();
    int one = SqlCount.of(open);
    open(9);
    int ten = SqlCount.of(open);
    open(990);
    int thousand = SqlCount.of(open);
    assertThat(List.of(ten, thousand)).containsOnly(one);
  }

  @Test
  void findsPartsOfTitleNumberAndSchoolName() {
    var number = scene.opened("Counting circles " + mark, new CaseSchool(null, "Ünsal Academy", 75, "K"));
    assertThat(found("counting " + mark)).containsExactly(number);
    assertThat(found(number.substring(3) + " " + mark)).containsExactly(number);
    assertThat(found("academy " + mark)).containsExactly(number);
    assertThat(found("academy " + mark + " nowhere")).isEmpty();
    assertThat(found("100%_ " + mark)).isEmpty();
  }

  @Test
  void filtersByStageStandingSchoolAndDistrict() {
    var number = scene.opened("T " + mark, new CaseSchool("21K540", "John Dewey High School", 21, "K"));
    scene.does(() -> {
      files.advance(number, Stage.REVIEW);
      files.stand(number, Standing.UNDER_REVIEW);
    });
    var person = scene.staff(Role.DECIDER);
    assertThat(ids(person, CaseQuery.of(mark + " stage:review standing:under-review school:21K540 district:2,21 is:open", "title", ""))).containsExactly(number);
    assertThat(ids(person, CaseQuery.of(mark + " stage:decision", "", ""))).isEmpty();
    assertThat(ids(person, CaseQuery.of(mark + " district:2", "", ""))).isEmpty();
    assertThat(ids(person, CaseQuery.of(mark + " is:closed", "", ""))).isEmpty();
  }

  @Test
  void showsToEachOnlyWhatTheyMayRead() {
    var number = scene.opened("T " + mark, new CaseSchool(null, "S", 2, "M"));
    var reviewer = scene.staff(Role.REVIEWER);
    var conflicted = scene.staff(Role.COORDINATOR);
    scene.does(() -> conflicts.declare(number, conflicted.id()));
    var query = CaseQuery.of(mark, "", "");
    assertThat(ids(reviewer, query)).isEmpty();
    assertThat(ids(conflicted, query)).isEmpty();
    assertThat(ids(scene.limited(scene.staff(Role.ADMIN), 3), query)).isEmpty();
    access.admit(number, reviewer.id());
    assertThat(ids(reviewer, query)).containsExactly(number);
  }

  @Test
  void pagesInEveryOrderWithoutLosingOrRepeatingACase() {
    var opened = open(55);
    // Some with several dates, some with work that has none, some with no work at all: more than a page of each.
    for (int i = 0; i < 27; i++) {
      scene.item(opened.get(i), "Task_ScreenNomination", "coordinator", null, i % 9 == 8 ? null : clock.instant().plus(Duration.ofDays(i % 4)));
      scene.item(opened.get(i), "Task_GiveAnswer", "principal", null, clock.instant().plus(Duration.ofDays(2)));
    }
    var person = scene.staff(Role.COORDINATOR);
    for (var order : CaseQuery.Sort.values()) {
      var seen = new ArrayList<String>();
      String from = "";
      String back = null;
      while (from != null) {
        var query = CaseQuery.of(mark, order.name(), from);
        var page = scene.as(person, () -> list.page(query));
        page.rows().forEach(row -> seen.add(row.number()));
        back = page.previous();
        from = page.next();
      }
      assertThat(seen).as("%s", order).hasSize(55).containsExactlyInAnyOrderElementsOf(opened);
      assertThat(ids(person, CaseQuery.of(mark, order.name(), back))).isEqualTo(seen.subList(25, 50));
    }
  }

  @Test
  void putsWhatIsOverdueLongestFirstAndWhatNobodyHasToDoLast() {
    var waits = scene.opened("A " + mark, new CaseSchool(null, "S", 2, "M"));
    var late = scene.opened("B " + mark, new CaseSchool(null, "S", 2, "M"));
    var later = scene.opened("C " + mark, new CaseSchool(null, "S", 2, "M"));
    scene.item(later, "Task_ScreenNomination", "coordinator", null, clock.instant().plus(Duration.ofDays(3)));
    scene.item(late, "Task_GiveAnswer", "principal", null, clock.instant().plus(Duration.ofDays(9)));
    scene.item(late, "Task_ScreenNomination", "coordinator", null, clock.instant().minus(Duration.ofDays(3)));
    var person = scene.staff(Role.COORDINATOR);
    var rows = scene.as(person, () -> list.page(CaseQuery.of(mark, "due", ""))).rows();
    assertThat(rows).extracting(CaseRow::number).containsExactly(late, later, waits);
    assertThat(rows).extracting(CaseRow::overdue).containsExactly(true, false, false);
  }

  @Test
  void countsTheDaysInAStageFromTheDayItBegan() {
    var number = scene.opened("T " + mark, new CaseSchool(null, "S", 2, "M"));
    clock.advance(Duration.ofDays(5));
    try {
      scene.does(() -> files.advance(number, Stage.REVIEW));
      clock.advance(Duration.ofDays(3));
      scene.does(() -> files.advance(number, Stage.SUBMITTED));
      var row = scene.as(scene.staff(Role.COORDINATOR), () -> list.page(CaseQuery.of(mark, "stage", ""))).rows().get(0);
      assertThat(List.of(row.days(), row.stageDays())).containsExactly(8L, 3L);
    } finally {
      clock.backToRealTime();
    }
  }

  @Test
  void saysWhoHasToMoveNext() {
    var number = scene.opened("T " + mark, new CaseSchool(null, "S", 2, "M"));
    var dana = scene.staff("Dana Ortiz", Role.COORDINATOR);
    scene.item(number, "Task_ScoreNomination", "reviewer", scene.staff("Ada Okafor", Role.REVIEWER).id(), null);
    scene.item(number, "Task_ScoreNomination", "reviewer", scene.staff("Bo Lindqvist", Role.REVIEWER).id(), null);
    scene.item(number, "Task_GiveAnswer", "principal", null, null);
    scene.item(number, "Task_AttendMatter", "coordinator", dana.id(), null);
    var row = scene.as(dana, () -> list.page(CaseQuery.of(mark, "", ""))).rows().get(0);
    assertThat(words.of(row.holders(), row.standing())).contains("2 reviewers: Ada Okafor, Bo Lindqvist", "Principal", "Dana Ortiz");
    var toOthers = scene.as(scene.staff(Role.PRODUCER), () -> list.page(CaseQuery.of(mark, "", ""))).rows().get(0);
    assertThat(words.of(toOthers.holders(), toOthers.standing()).split(", ")).containsExactlyInAnyOrder("2 reviewers", "Principal", "Dana Ortiz");
  }

  private List<String> open(int times) {
    var numbers = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      numbers.add(scene.opened("Practice " + i % 10 + " " + mark, new CaseSchool(null, "School", 2, "M")));
    }
    return numbers;
  }

  private List<String> found(String text) {
    return ids(scene.staff(Role.COORDINATOR), CaseQuery.of(text, "", ""));
  }

  private List<String> ids(SignedIn person, CaseQuery query) {
    return scene.as(person, () -> list.page(query)).rows().stream().map(CaseRow::number).toList();
  }
}
