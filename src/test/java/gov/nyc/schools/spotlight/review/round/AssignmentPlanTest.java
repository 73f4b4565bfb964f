package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.reviewers.Reviewers;
import gov.nyc.schools.spotlight.review.reviewers.Tie;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The plan that is proposed for all cases that wait for reviewers. Each test has a district and a focus area of its own, so that the
 * reviewers of other tests are never the best.
 */
@TrackerTest
class AssignmentPlanTest {

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private AssignmentPlans plans;
  @Autowired private Reviewers reviewers;
  @Autowired private Conflicts conflicts;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private SignedIn coordinator;

  @Test
  void proposesTwoWhoKnowTheFieldAndSpreadsTheWork() {
    district(61);
    var experts = List.of(expert("arts"), expert("arts"), expert("arts"), expert("arts"));
    waiting(61, "arts");
    waiting(61, "arts");
    var proposed = plan().stream().flatMap(each -> each.chosen().stream()).toList();
    assertThat(proposed).containsExactlyInAnyOrderElementsOf(experts.stream().map(SignedIn::id).toList());
  }

  @Test
  void whoHasMoreToDoComesLater() {
    district(62);
    var busy = expert("attendance");
    for (int i = 0; i < 4; i++) {
      bench.assign(bench.underReview(), busy, bench.reviewer());
    }
    var free = List.of(expert("attendance").id(), expert("attendance").id());
    waiting(62, "attendance");
    assertThat(plan().get(0).chosen()).containsExactlyInAnyOrderElementsOf(free);
  }

  @Test
  void nobodyWithAConflictOrAHintOfOneIsProposed() {
    district(63);
    var torn = expert("literacy");
    var tied = expert("literacy");
    var fit = List.of(expert("literacy").id(), expert("literacy").id());
    describe(tied, "literacy", "01M063");
    var number = waiting(63, "literacy", "01M063");
    scene.does(() -> conflicts.declare(number, torn.id()));
    assertThat(plan().get(0).chosen()).containsExactlyInAnyOrderElementsOf(fit);
    assertThat(candidate(number, torn).refusal()).isEqualTo(Candidate.Refusal.CONFLICT);
    assertThat(candidate(number, tied).hints()).containsExactly(Tie.SCHOOL);
  }

  @Test
  void hintsComeFromDistrictAndEarlierNominationsAndEarlierConflictsToo() {
    district(64);
    var local = scene.limited(bench.reviewer(), 64);
    var nominator = bench.reviewer();
    var tornElsewhere = bench.reviewer();
    var earlier = scene.opened("Earlier " + Scene.word(), new CaseSchool("02M064", "School", 64, "M"));
    sql.sql("update person set email = :email where id = (select nominator_id from case_file where number = :number)")
        .param("email", nominator.email().toUpperCase(java.util.Locale.ROOT)).param("number", earlier).update();
    scene.does(() -> conflicts.declare(earlier, tornElsewhere.id()));
    var number = waiting(64, "", "02M064");
    assertThat(candidate(number, local).hints()).containsExactly(Tie.DISTRICT);
    assertThat(candidate(number, nominator).hints()).containsExactly(Tie.NOMINATION);
    assertThat(candidate(number, tornElsewhere).hints()).containsExactly(Tie.EARLIER_CONFLICT);
  }

  @Test
  void aDismissedHintIsNotAskedAgainAndTheReviewerCanBeProposed() throws Exception {
    district(65);
    var tied = expert("mathematics");
    describe(tied, "mathematics", "03M065");
    var number = waiting(65, "mathematics", "03M065");
    answer(number, tied, "none").andExpect(content().string(containsString("Noted")));
    assertThat(plan().get(0).chosen()).contains(tied.id());
    assertThat(candidate(number, tied).hints()).isEmpty();
    answer(number, tied, "conflict").andExpect(content().string(containsString("answered already")));
    assertThat(scene.does(() -> conflicts.hides(number, tied.id()))).isFalse();
  }

  @Test
  void aConfirmedHintHidesTheCase() throws Exception {
    district(66);
    var tied = expert("family engagement");
    describe(tied, "family engagement", "04M066");
    var number = waiting(66, "family engagement", "04M066");
    answer(number, tied, "conflict").andExpect(status().isOk());
    assertThat(scene.does(() -> conflicts.hides(number, tied.id()))).isTrue();
    assertThat(candidate(number, tied).refusal()).isEqualTo(Candidate.Refusal.CONFLICT);
  }

  @Test
  void theConfirmedAreAskedAndTheOthersWait() throws Exception {
    district(67);
    var one = waiting(67, "");
    var other = waiting(67, "");
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    confirm(one, ada, bo).andExpect(redirectedUrl("/reviews"));
    assertThat(asked(one)).containsExactlyInAnyOrder(ada.id(), bo.id());
    assertThat(items.ofCase(other, "Task_AssignReviewers")).isPresent();
  }

  @Test
  void aMissingSecondPersonIsRefusedBesideItsCaseAndHoldsUpNoOther() throws Exception {
    district(68);
    var whole = waiting(68, "");
    var half = waiting(68, "");
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var request = post("/reviews/confirm").param("task", task(whole), task(half))
        .param("reviewer." + task(whole), ada.id().toString(), bo.id().toString())
        .param("reviewer." + task(half), ada.id().toString(), ada.id().toString());
    perform(request).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Please choose two different people.")));
    assertThat(asked(whole)).hasSize(2);
    assertThat(items.ofCase(half, "Task_AssignReviewers")).isPresent();
  }

  @Test
  void whatSomebodyElseAssignedMeanwhileIsLeftAlone() throws Exception {
    district(69);
    var number = waiting(69, "");
    var task = task(number);
    bench.assign(number, bench.reviewer(), bench.reviewer());
    var ada = bench.reviewer();
    perform(post("/reviews/confirm").param("task", task).param("reviewer." + task, ada.id().toString(), bench.reviewer().id().toString()))
        .andExpect(redirectedUrl("/reviews"));
    assertThat(asked(number)).doesNotContain(ada.id());
  }

  @Test
  void casesOfOtherDistrictsAreNeitherShownNorAssigned() throws Exception {
    district(70);
    var foreign = waiting(71, "");
    assertThat(plan()).extracting(PlannedCase::caseNumber).doesNotContain(foreign);
    confirm(foreign, bench.reviewer(), bench.reviewer());
    assertThat(asked(foreign)).isEmpty();
  }

  @Test
  void isForCoordinatorsAlone() throws Exception {
    for (var path : List.of("/reviews", "/reviews/reviewers", "/reviews/reviewers/" + bench.reviewer().id())) {
      scene.pages().perform(get(path).with(by(scene.staff(REVIEWER)))).andExpect(status().isForbidden());
    }
  }

  @Test
  void onePageCostsTheSameForOneCaseAndForMany() {
    district(72);
    waiting(72, "");
    page();
    int one = SqlCount.of(this::page);
    for (int i = 0; i < 11; i++) {
      waiting(72, "");
    }
    assertThat(SqlCount.of(this::page)).isEqualTo(one);
  }

  @Test
  void whatAReviewerKnowsIsWrittenDownAndAWrongSchoolIsRefused() throws Exception {
    district(73);
    var ada = bench.reviewer();
    perform(post("/reviews/reviewers/{id}", ada.id()).param("version", "0").param("area", "arts").param("schools", "02m475, 99Z999"))
        .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("99Z999")));
    perform(post("/reviews/reviewers/{id}", ada.id()).param("version", "0").param("area", "arts").param("schools", "02m475"))
        .andExpect(redirectedUrl("/reviews/reviewers"));
    var kept = scene.as(coordinator, () -> reviewers.find(ada.id())).orElseThrow();
    assertThat(kept.areas()).containsExactly("arts");
    assertThat(kept.schools()).containsExactly("02M475");
    // Nobody else's test should find an expert here.
    describe(ada, null);
  }

  private void district(int district) {
    coordinator = scene.limited(scene.staff(COORDINATOR), district);
  }

  private SignedIn expert(String area) {
    var person = bench.reviewer();
    describe(person, area);
    return person;
  }

  private void describe(SignedIn person, String area, String... schools) {
    var seen = scene.as(coordinator, () -> reviewers.find(person.id()).orElseThrow().version());
    scene.as(coordinator, () -> reviewers.describe(person.id(), seen, Stream.ofNullable(area).toList(), Arrays.asList(schools)));
  }

  private String waiting(int district, String area) {
    return waiting(district, area, null);
  }

  private String waiting(int district, String area, String dbn) {
    var number = bench.underReview(scene.opened("Practice " + Scene.word(), new CaseSchool(dbn, "School", district, "M")));
    sql.sql("update review_round set focus_area = :area where case_number = :number").param("area", area).param("number", number).update();
    return number;
  }

  private List<PlannedCase> plan() {
    return scene.as(coordinator, () -> plans.page("")).rows();
  }

  private Candidate candidate(String number, SignedIn person) {
    return plan().stream().filter(each -> each.caseNumber().equals(number)).flatMap(each -> each.candidates().stream())
        .filter(each -> each.id().equals(person.id())).findFirst().orElseThrow();
  }

  private Set<UUID> asked(String number) {
    return sql.sql("select a.reviewer_id from review_assignment a join review_round r on r.id = a.round_id where r.case_number = :number")
        .param("number", number).query(UUID.class).set();
  }

  private String task(String number) {
    return bench.item(number, "Task_AssignReviewers").taskId();
  }

  private ResultActions confirm(String number, SignedIn first, SignedIn second) throws Exception {
    return perform(post("/reviews/confirm").param("task", task(number))
        .param("reviewer." + task(number), first.id().toString(), second.id().toString()));
  }

  private ResultActions answer(String number, SignedIn reviewer, String answer) throws Exception {
    return perform(post("/reviews/hint").param("hint", number + ":" + reviewer.id() + ":" + answer));
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return scene.pages().perform(request.with(by(coordinator)).with(csrf()));
  }

  private void page() {
    try {
      scene.pages().perform(get("/reviews").with(by(coordinator))).andExpect(status().isOk());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
