package gov.nyc.schools.spotlight.tasks;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.OpenCase;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackerTest
class TaskListTest {

  @Autowired private Scene scene;
  @Autowired private TaskList list;
  @Autowired private Conflicts conflicts;
  @Autowired private Clock clock;
  @Autowired private CaseFiles files;
  @Autowired private People people;

  private final String school = "School " + word();

  @Test
  void costsTheSameNumberOfStatementsForOneTenAndAThousandTasks() throws Exception {
    var person = scene.staff(Role.COORDINATOR);
    var pages = scene.pages();
    SqlCount.Action open = () -> pages.perform(get("/tasks?view=mine").with(by(person))).andExpect(status().isOk());
    open.run();
    tasks(person.id(), 1);
    int one = SqlCount.of(open);
    tasks(person.id(), 9);
    int ten = SqlCount.of(open);
    tasks(person.id(), 990);
    int thousand = SqlCount.of(open);
    assertThat(List.of(ten, thousand)).containsOnly(one);
    assertThat(one).isLessThanOrEqualTo(4);
  }

  @Test
  void leavesOutCasesOfOtherDistricts() {
    var number = opened(2);
    var task = scene.item(number, "Task_ScreenNomination", "coordinator", null, null);
    var person = scene.staff(Role.COORDINATOR);
    assertThat(all(person)).contains(task);
    assertThat(all(scene.limited(person, 7))).doesNotContain(task);
    assertThat(all(scene.limited(person, 2, 7))).contains(task);
  }

  @Test
  void leavesOutCasesWithAConflictOfInterestEvenOnesOwnTasks() {
    var number = opened(2);
    var person = scene.staff(Role.REVIEWER);
    var task = scene.item(number, "Task_ScoreNomination", "reviewer", person.id(), null);
    assertThat(all(person)).contains(task);
    scene.does(() -> conflicts.declare(number, person.id()));
    assertThat(all(person)).doesNotContain(task);
  }

  @Test
  void hidesTheWorkOfOthersFromAReviewer() {
    var number = opened(2);
    var mine = scene.staff(Role.REVIEWER);
    var other = scene.staff(Role.REVIEWER);
    var task = scene.item(number, "Task_ScoreNomination", "reviewer", other.id(), null);
    var screening = scene.item(number, "Task_ScreenNomination", "coordinator", null, null);
    assertThat(all(mine)).doesNotContain(task, screening);
    assertThat(all(scene.staff(Role.COORDINATOR))).contains(task, screening);
  }

  @Test
  void forgetsOnesTasksWhenTheirRoleIsTakenAway() {
    var number = opened(2);
    var decider = scene.staff(Role.DECIDER);
    var task = scene.item(number, "Task_ScreenNomination", "coordinator", decider.id(), null);
    assertThat(page(decider, "mine", "", "").stream().map(row -> row.item().taskId())).doesNotContain(task);
  }

  @Test
  void showsUnassignedWorkOfStaffOnly() {
    var number = opened(2);
    var ours = scene.item(number, "Task_ScreenNomination", "coordinator", null, null);
    var theirs = scene.item(number, "Task_GiveInformation", "nominator", null, null);
    assertThat(page(scene.staff(Role.COORDINATOR), "unassigned", "", "").stream().map(row -> row.item().taskId()))
        .contains(ours).doesNotContain(theirs);
  }

  @Test
  void findsOverdueWorkAndWorkOfASchool() {
    var number = opened(2);
    var late = scene.item(number, "Task_ScreenNomination", "coordinator", null, clock.instant().minus(Duration.ofDays(1)));
    var later = scene.item(number, "Task_AssignReviewers", "coordinator", null, clock.instant().plus(Duration.ofDays(40)));
    var person = scene.staff(Role.COORDINATOR);
    assertThat(ids(page(person, "all", school, ""))).containsExactly(late, later);
    assertThat(ids(page(person, "all", school, "overdue"))).containsExactly(late);
    assertThat(page(person, "all", school, "overdue").get(0).overdue()).isTrue();
  }

  @Test
  void pagesByKeyForthAndBackWithoutLosingOrRepeatingARow() {
    var person = scene.staff(Role.PRODUCER);
    var expected = tasks(person.id(), 60);
    var seen = new ArrayList<String>();
    String from = "";
    String back = null;
    do {
      var query = TaskQuery.of("mine", "", "", "", "", "opened", from);
      var page = scene.as(person, () -> list.page(query));
      seen.addAll(ids(page.rows()));
      back = page.previous();
      from = page.next();
    } while (from != null);
    assertThat(seen).hasSize(60).containsExactlyInAnyOrderElementsOf(expected);
    var last = back;
    var before = scene.as(person, () -> list.page(TaskQuery.of("mine", "", "", "", "", "opened", last)));
    assertThat(ids(before.rows())).isEqualTo(seen.subList(25, 50));
  }

  @Test
  void takesAnAlteredAddressForTheBeginningOfTheList() throws Exception {
    var person = scene.staff(Role.COORDINATOR);
    scene.pages().perform(get("/tasks?from=aW5qZWN0&sort=due&stage=none&district=x&due=never&view=theirs").with(by(person)))
        .andExpect(status().isOk());
    scene.pages().perform(get("/tasks").param("from", new gov.nyc.schools.spotlight.casefile.Cursor("x'", "y", false).text())
        .with(by(person))).andExpect(status().isOk());
  }

  @Test
  void showsWhatPeopleTypedAsTextAlone() throws Exception {
    var number = scene.opened("<b>\"Ünïcode\" & 'quotes' 🎓", new CaseSchool(null, school, 2, "M"));
    var person = scene.staff(Role.COORDINATOR);
    scene.item(number, "Task_ScreenNomination", "coordinator", person.id(), null);
    scene.pages().perform(get("/tasks").with(by(person)))
        .andExpect(content().string(Matchers.containsString("&lt;b&gt;&quot;Ünïcode&quot; &amp; &#39;quotes&#39; 🎓")));
  }

  @Test
  void callsAScalingStoryByItsName() throws Exception {
    var person = scene.staff(Role.COORDINATOR);
    var number = scene.does(() -> files.open(new OpenCase(CaseKind.SCALING_STORY, "Story " + word(),
        people.addContact("N", word() + "@nominators.example", Locale.ENGLISH), List.of(new CaseSchool("02M475", school, 2, "M")))));
    scene.item(number, "Task_ScreenNomination", "coordinator", person.id(), null);
    scene.pages().perform(get("/tasks").with(by(person))).andExpect(content().string(Matchers.containsString("Screen the scaling story")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Screen the nomination"))));
  }

  private List<String> tasks(UUID person, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> scene.item(opened(2), "Task_ScreenNomination", "producer", person,
            clock.instant().plus(Duration.ofDays(i % 7))))
        .toList();
  }

  private String opened(int district) {
    return scene.opened("Practice " + word(), new CaseSchool("02M475", school, district, "M"));
  }

  private List<String> all(SignedIn person) {
    return ids(page(person, "all", school, ""));
  }

  @Test
  void combinesAllFilters() {
    var number = opened(2);
    var task = scene.item(number, "Task_ScreenNomination", "coordinator", null, clock.instant().minus(Duration.ofDays(1)));
    var person = scene.staff(Role.COORDINATOR);
    var query = TaskQuery.of("all", "submitted", school, "2", "overdue", "case", "");
    assertThat(ids(scene.as(person, () -> list.page(query)).rows())).containsExactly(task);
  }

  private List<TaskRow> page(SignedIn person, String view, String school, String due) {
    return scene.as(person, () -> list.page(TaskQuery.of(view, "", school, "", due, "", ""))).rows();
  }

  private static List<String> ids(List<TaskRow> rows) {
    return rows.stream().map(row -> row.item().taskId()).toList();
  }
}
