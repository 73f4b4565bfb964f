package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.desk.StuckCases.Held;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Each test has a district of its own, and looks at it as a person who is limited to it. */
@TrackerTest
class StuckCasesTest {

  /** Above those that the city has. */
  private static final AtomicInteger DISTRICT = new AtomicInteger(50);

  @Autowired private Scene scene;
  @Autowired private StuckCases stuck;
  @Autowired private CaseList list;
  @Autowired private CaseFiles files;
  @Autowired private Conflicts conflicts;
  @Autowired private CaseAccess access;
  @Autowired private Clock clock;

  private final int district = DISTRICT.incrementAndGet();
  private SignedIn coordinator;

  @BeforeEach
  void limitTheReader() {
    coordinator = scene.limited(scene.staff(Role.COORDINATOR), district);
  }

  @Test
  void countsOpenCasesByHolderAndStageOverdueFirst() {
    var dana = scene.staff("Dana " + word(), Role.COORDINATOR);
    var screened = opened();
    scene.item(screened, "Task_ScreenNomination", "coordinator", dana.id(), clock.instant().plus(Duration.ofDays(1)));
    var reviewed = opened();
    scene.does(() -> files.advance(reviewed, Stage.REVIEW));
    var ada = scene.staff("Ada " + word(), Role.REVIEWER);
    var bo = scene.staff("Bo " + word(), Role.REVIEWER);
    scene.item(reviewed, "Task_ScoreNomination", "reviewer", ada.id(), overdue());
    scene.item(reviewed, "Task_ScoreNomination", "reviewer", bo.id(), overdue());
    scene.item(reviewed, "Task_GiveAnswer", "principal", null, null);
    scene.does(() -> files.stand(opened(), Standing.LAPSED));

    assertThat(scene.as(coordinator, stuck::byHolder).holders()).as("whoever asked them knows who they are").extracting(Held::holder)
        .containsExactly(ada.name(), bo.name(), dana.name(), "principal");
    assertThat(found("holder:\"" + ada.name() + "\"")).containsExactly(reviewed);
    var producer = scene.limited(scene.staff(Role.PRODUCER), district);
    assertThat(found(producer, "holder:\"" + ada.name() + "\"")).isEmpty();
    var board = scene.as(producer, stuck::byHolder);
    assertThat(board.holders()).extracting(Held::holder).containsExactly("reviewer", dana.name(), "principal");
    assertThat(board.holders().get(0)).satisfies(reviewers -> {
      assertThat(reviewers.cases()).as("two reviewers of one case hold one case").isEqualTo(1);
      assertThat(reviewers.overdue()).isEqualTo(1);
      assertThat(reviewers.in(Stage.REVIEW)).isEqualTo(1);
      assertThat(reviewers.name()).as("others count them").isNull();
    });
    assertThat(board.all().cases()).as("a case that two hold is one case").isEqualTo(2);
  }

  @Test
  void leadsFromEachNumberToJustThoseCases() {
    var dana = scene.staff("Dana " + word(), Role.COORDINATOR);
    var hers = opened();
    scene.item(hers, "Task_ScreenNomination", "coordinator", dana.id(), overdue());
    var anybodys = opened();
    scene.item(anybodys, "Task_DecideNomination", "decider", null, null);
    var nobodys = opened();
    assertThat(found("is:open holder:\"" + dana.name() + "\"")).containsExactly(hers);
    assertThat(found("is:overdue")).containsExactly(hers);
    assertThat(found("holder:decider")).containsExactly(anybodys);
    assertThat(found("is:unassigned")).containsExactly(anybodys);
    assertThat(found("holder:nobody")).containsExactly(nobodys);
    assertThat(found("-holder:nobody")).containsExactlyInAnyOrder(hers, anybodys);
    assertThat(found("is:mine")).isEmpty();
    assertThat(found("older:1")).isEmpty();
    assertThat(found("idle:0 -is:closed")).hasSize(3);
  }

  @Test
  void countsNothingOfACaseWithAConflict() {
    var hidden = opened();
    scene.item(hidden, "Task_ScreenNomination", "coordinator", null, overdue());
    scene.does(() -> conflicts.declare(hidden, coordinator.id()));
    assertThat(scene.as(coordinator, stuck::byHolder).all().cases()).isZero();
  }

  @Test
  void doesNotShowThatScreeningEndedWithANoToThoseWhoMayNotKnow() {
    var held = opened();
    scene.does(() -> files.stand(held, Standing.SCREENING));
    var producer = scene.limited(scene.staff(Role.PRODUCER), district);
    assertThat(scene.as(producer, stuck::byHolder).holders()).extracting(Held::role).containsExactly("coordinator");
    assertThat(found(producer, "holder:coordinator")).containsExactly(held);
    assertThat(found(producer, "holder:nobody")).isEmpty();
    assertThat(scene.as(coordinator, stuck::byHolder).holders()).extracting(Held::role).containsExactly("nobody");
    assertThat(found("holder:nobody")).containsExactly(held);
  }

  @Test
  void isNoPageForReviewers() throws Exception {
    var reviewer = scene.staff(Role.REVIEWER);
    assertThatThrownBy(() -> scene.as(reviewer, stuck::byHolder)).isInstanceOf(AccessDeniedException.class);
    scene.pages().perform(get("/stuck").with(by(reviewer))).andExpect(status().isForbidden());
  }

  @Test
  void tellsAReviewerNothingByTheNameOfAnother() {
    var number = opened();
    var other = scene.staff("Other " + word(), Role.REVIEWER);
    var reviewer = scene.staff(Role.REVIEWER);
    scene.item(number, "Task_ScoreNomination", "reviewer", other.id(), null);
    access.admit(number, reviewer.id());
    assertThat(found(reviewer, "holder:reviewer")).containsExactly(number);
    assertThat(found(reviewer, "holder:\"" + other.name() + "\"")).isEmpty();
  }

  @Test
  void costsTheSameNumberOfStatementsForOneTenAndAThousandCases() {
    var pages = scene.pages();
    SqlCount.Action open = () -> pages.perform(get("/stuck").with(by(coordinator))).andExpect(status().isOk());
    scene.item(opened(), "Task_ScreenNomination", "coordinator", null, overdue());
    SqlCount.of(open);
    int one = SqlCount.of(open);
    for (int i = 0; i < 9; i++) {
      scene.item(opened(), "Task_ScreenNomination", "coordinator", null, overdue());
    }
    int ten = SqlCount.of(open);
    for (int i = 0; i < 990; i++) {
      scene.item(opened(), "Task_ScreenNomination", "coordinator", null, overdue());
    }
    assertThat(List.of(ten, SqlCount.of(open))).containsOnly(one);
  }

  @Test
  void showsWhoHasItSinceWhenAndUntilWhen() throws Exception {
    var number = opened();
    scene.item(number, "Task_ScreenNomination", "coordinator", null, overdue());
    var page = Jsoup.parse(scene.pages().perform(get("/stuck").with(by(coordinator))).andReturn().getResponse().getContentAsString());
    assertThat(page.select("table").last().select("tbody tr").text()).contains(number, "Coordinators", "Overdue", "since today");
  }

  private String opened() {
    return scene.opened("Practice " + word(), new CaseSchool(null, "School", district, "M"));
  }

  private Instant overdue() {
    return clock.instant().minus(Duration.ofDays(2));
  }

  private List<String> found(String text) {
    return found(coordinator, text);
  }

  private List<String> found(SignedIn person, String text) {
    return scene.as(person, () -> list.page(CaseQuery.of(text, "", ""))).rows().stream().map(CaseRow::number).toList();
  }
}
