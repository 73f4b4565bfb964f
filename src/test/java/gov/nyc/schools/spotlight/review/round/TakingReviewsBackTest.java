package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reviewer who accepted and doesn't score is replaced by a coordinator, and loses no word. */
@TrackerTest
class TakingReviewsBackTest {

  private static final String WORDS = "Half a thought «about» the cafeteria";

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private SignedIn ada;
  private SignedIn coordinator;
  private String number;

  @BeforeEach
  void twoRead() {
    ada = bench.reviewer();
    coordinator = scene.staff(COORDINATOR);
    number = bench.read(ada, bench.reviewer());
  }

  @Test
  void theSeatIsFreeAgainAndTheLateReviewerHearsOfIt() throws Exception {
    assertThat(takeBack(coordinator, assignment(ada)).getStatus()).isEqualTo(302);
    assertThat(bench.scoringOf(number, ada)).isEmpty();
    var next = bench.reviewer();
    bench.replace(number, next);
    bench.answers(number, next, "approved", null);
    assertThat(bench.scoringOf(number, next)).isPresent();
    assertThat(sql.sql("select recipient_id from mail_letter where case_number = :n and template = 'review-taken-back'").param("n", number)
        .query(UUID.class).list()).containsExactly(ada.id());
    assertThat(page(coordinator, "/cases/" + number)).contains("took a review back to ask somebody else", "called off");
  }

  @Test
  void whatWasTypedIsKeptForItsWriterAlone() throws Exception {
    var task = bench.scoring(number, ada).taskId();
    perform(ada, post("/tasks/{id}", task).param("_save", "save").param("_draft", "0").param("outcome", "scored").param("toCommittee", WORDS));
    takeBack(coordinator, assignment(ada));
    assertThat(page(ada, "/cases/" + number)).contains(WORDS);
    assertThat(page(coordinator, "/cases/" + number)).doesNotContain(WORDS);
    assertThat(page(scene.staff(DECIDER), "/cases/" + number)).doesNotContain(WORDS);
  }

  @Test
  void aReviewThatIsInStaysIn() throws Exception {
    var hers = assignment(ada);
    bench.scores(number, ada, "3333333");
    takeBack(coordinator, hers);
    assertThat(items.ofCase(number, "Task_ReplaceReviewer")).isEmpty();
    assertThat(page(coordinator, "/cases/" + number)).contains("because of " + ada.name());
  }

  @Test
  void itIsForCoordinatorsWhoDontReviewTheCaseThemselves() throws Exception {
    assertThat(takeBack(scene.staff(DECIDER), assignment(ada)).getStatus()).isEqualTo(403);
    assertThat(takeBack(bench.reviewer(), assignment(ada)).getStatus()).isEqualTo(404);
    var both = scene.staff(REVIEWER, COORDINATOR);
    var cy = scene.staff("Cy " + Scene.word(), REVIEWER);
    number = bench.read(cy, both);
    assertThat(takeBack(both, assignment(cy)).getStatus()).isEqualTo(403);
    assertThat(bench.scoringOf(number, cy)).isPresent();
    for (var list : java.util.List.of("/cases/" + number, "/cases?q=" + number, "/stuck", "/tasks?view=all", "/cases?q=holder:" + cy.name().split(" ")[1])) {
      assertThat(page(both, list)).as(list).doesNotContain(cy.name() + "<");
    }
    assertThat(page(coordinator, "/stuck")).contains(cy.name() + "<");
  }

  private UUID assignment(SignedIn person) {
    return bench.scoring(number, person).subject("assignmentId");
  }

  private MockHttpServletResponse takeBack(SignedIn by, UUID assignment) throws Exception {
    return perform(by, post("/cases/{number}/reviews/{id}/take-back", number, assignment));
  }

  private String page(SignedIn person, String path) throws Exception {
    return perform(person, get(path)).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse perform(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return scene.pages().perform(request.with(by(person)).with(csrf())).andReturn().getResponse();
  }
}
