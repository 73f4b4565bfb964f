package gov.nyc.schools.spotlight.review.calibration;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a district of its own, and looks at it as a coordinator who is limited to it. Rounds are written as rows: only reading is tried. */
@TrackerTest
class CalibrationTest {

  /** Above those that the city has. */
  private static final AtomicInteger DISTRICT = new AtomicInteger(80);

  @Autowired private Scene scene;
  @Autowired private Calibration calibration;
  @Autowired private Conflicts conflicts;
  @Autowired private Rubrics rubrics;
  @Autowired private JdbcClient sql;

  private final int district = DISTRICT.incrementAndGet();
  private SignedIn coordinator;
  private SignedIn strict;
  private SignedIn mild;

  @BeforeEach
  void people() {
    coordinator = scene.limited(scene.staff(COORDINATOR), district);
    strict = scene.staff("Strict " + Scene.word(), REVIEWER);
    mild = scene.staff("Mild " + Scene.word(), REVIEWER);
  }

  @Test
  void holdsEachReviewerAgainstTheOthersOfTheSameRounds() {
    round(new Given(strict, 1), new Given(mild, 3));
    round(new Given(strict, 2), new Given(mild, 3));
    round(new Given(strict, 2), new Given(mild, 4), new Given(scene.staff(REVIEWER), 3));
    var found = reviewers().stream().filter(each -> each.reviewer().equals(strict.id())).findFirst().orElseThrow();
    assertThat(found.reviews()).isEqualTo(3);
    assertThat(found.own().mean()).isEqualTo((25 + 50 + 50) / 3.0, within(0.001));
    assertThat(found.own().deviation()).isEqualTo(14.434, within(0.001));
    assertThat(found.others().mean()).isEqualTo((75 + 75 + 100 + 75) / 4.0, within(0.001));
    assertThat(found.others().deviation()).isEqualTo(12.5, within(0.001));
    assertThat(found.getApart()).isEqualByComparingTo("-39.6");
    assertThat(reviewers().get(0).reviewer()).as("the furthest first").isEqualTo(strict.id());
  }

  @Test
  void whoeverScoredAloneIsHeldAgainstNobody() {
    round(new Given(strict, 1));
    assertThat(reviewers()).isEmpty();
    assertThat(criteria()).isEmpty();
  }

  @Test
  void leavesOutConflictsOtherDistrictsAndCasesThatTheCoordinatorStillReviews() {
    var hidden = round(new Given(strict, 1), new Given(mild, 3));
    scene.does(() -> conflicts.declare(hidden, coordinator.id()));
    var own = round(new Given(strict, 1), new Given(mild, 3));
    assign(own, coordinator, 3, "ACCEPTED");
    assertThat(reviewers()).isEmpty();
    assertThat(criteria()).isEmpty();
    assertThat(scene.as(scene.limited(scene.staff(COORDINATOR), district), calibration::reviewers)).hasSize(2);
    assertThat(scene.as(scene.limited(scene.staff(COORDINATOR), 79), calibration::reviewers)).isEmpty();
  }

  @Test
  void namesTheMostDisputedCriteria() {
    var number = round(new Given(strict, 2), new Given(mild, 2));
    sql.sql("""
            update review_score set score = 0, comment = 'why' where assignment_id = (
              select a.id from review_assignment a join review_round r on r.id = a.round_id where r.case_number = :n and a.reviewer_id = :p)
              and criterion_id = (select id from rubric_criterion where version_id = :v and key = 'equity')""")
        .param("n", number).param("p", strict.id()).param("v", rubrics.current().versionId()).update();
    assertThat(criteria().get(0)).satisfies(first -> {
      assertThat(first.key()).isEqualTo("equity");
      assertThat(first.name()).isEqualTo("Equity and access");
      assertThat(first.gap()).isEqualTo(2);
      assertThat(first.wide()).isEqualTo(1);
    });
    assertThat(criteria()).hasSize(7).allMatch(each -> each.rounds() == 1);
  }

  @Test
  void drawsWhatTheTableSays() throws Exception {
    round(new Given(strict, 1), new Given(mild, 3));
    var page = Jsoup.parse(scene.pages().perform(get("/reviews/calibration").with(by(coordinator))).andExpect(status().isOk()).andReturn()
        .getResponse().getContentAsString());
    assertThat(page.select("figure svg")).hasSize(2);
    assertThat(page.select("[style]")).as("the policy for content allows none").isEmpty();
    assertThat(page.select("table").first().select("tbody tr").text()).contains(strict.name(), "25.0", "75.0", "−50.0", "+50.0");
  }

  @Test
  void isForCoordinatorsAlone() throws Exception {
    for (var role : List.of(REVIEWER, DECIDER)) {
      scene.pages().perform(get("/reviews/calibration").with(by(scene.staff(role)))).andExpect(status().isForbidden());
    }
  }

  @Test
  void costsTheSameForOneTenAndAThousandRounds() {
    SqlCount.Action open = () -> scene.pages().perform(get("/reviews/calibration").with(by(coordinator))).andExpect(status().isOk());
    round(new Given(strict, 1), new Given(mild, 3));
    SqlCount.of(open);
    int one = SqlCount.of(open);
    for (int i = 0; i < 9; i++) {
      round(new Given(strict, 1), new Given(mild, 3));
    }
    int ten = SqlCount.of(open);
    var model = scene.opened("Many", new CaseSchool(null, "School", district, "M"));
    sql.sql("""
            with r as (insert into review_round (id, case_number, number, rubric_version_id, opened_at)
                         select gen_random_uuid(), :n, g, :v, now() from generate_series(1, 990) g returning id),
                 a as (insert into review_assignment (id, round_id, seat, reviewer_id, status, assigned_at)
                         select gen_random_uuid(), r.id, s.seat, s.person, 'SCORED', now()
                         from r cross join (values (1, cast(:one as uuid)), (2, cast(:two as uuid))) s (seat, person) returning id, seat)
            insert into review_sheet (assignment_id, total, submitted_at) select id, 40 + 10 * seat, now() from a""")
        .param("n", model).param("v", rubrics.current().versionId()).param("one", strict.id()).param("two", mild.id()).update();
    assertThat(List.of(ten, SqlCount.of(open))).containsOnly(one);
    assertThat(reviewers()).allMatch(each -> each.reviews() == 1000);
  }

  /** @param score the same for every criterion */
  private record Given(SignedIn reviewer, int score) {}

  private String round(Given... given) {
    var number = scene.opened("Practice " + Scene.word(), new CaseSchool(null, "School", district, "M"));
    sql.sql("insert into review_round (id, case_number, number, rubric_version_id, opened_at) values (:id, :n, 1, :v, now())")
        .param("id", UUID.randomUUID()).param("n", number).param("v", rubrics.current().versionId()).update();
    for (int i = 0; i < given.length; i++) {
      var id = assign(number, given[i].reviewer(), i + 1, "SCORED");
      sql.sql("insert into review_sheet (assignment_id, total, submitted_at) values (:id, :total, now())")
          .param("id", id).param("total", 25 * given[i].score()).update();
      sql.sql("insert into review_score (assignment_id, criterion_id, score, comment) select :id, c.id, :score, 'why' from rubric_criterion c where c.version_id = :v")
          .param("id", id).param("score", given[i].score()).param("v", rubrics.current().versionId()).update();
    }
    return number;
  }

  private UUID assign(String number, SignedIn reviewer, int seat, String status) {
    var id = UUID.randomUUID();
    sql.sql("""
            insert into review_assignment (id, round_id, seat, reviewer_id, status, assigned_at)
            select :id, r.id, :seat, :reviewer, :status, now() from review_round r where r.case_number = :n""")
        .param("id", id).param("seat", seat).param("reviewer", reviewer.id()).param("status", status).param("n", number).update();
    return id;
  }

  private List<Strictness> reviewers() {
    return scene.as(coordinator, calibration::reviewers);
  }

  private List<Disputed> criteria() {
    return scene.as(coordinator, calibration::criteria);
  }
}
