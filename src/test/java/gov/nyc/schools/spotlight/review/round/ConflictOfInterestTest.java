package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.OPERATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.reviewers.Reviewers;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever can't judge a case fairly says so, and from that moment there is no such case for this person. */
@TrackerTest
class ConflictOfInterestTest {

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private Reviewers reviewers;
  @Autowired private Candidates candidates;
  @Autowired private Conflicts conflicts;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Processes processes;
  @Autowired private Inbox inbox;

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"COORDINATOR", "DECIDER", "PRODUCER"})
  void staffDeclareItOnTheCasePageAndTheCaseIsGone(Role role) throws Exception {
    var person = scene.staff(role);
    var number = bench.underReview();
    assertThat(perform(person, get("/cases/{n}", number)).getContentAsString()).contains("/cases/" + number + "/conflict");
    assertThat(declare(person, number).getRedirectedUrl()).isEqualTo("/cases");
    assertThat(perform(person, get("/cases/{n}", number)).getStatus()).isEqualTo(404);
    assertThat(declare(person, number).getStatus()).as("said twice").isEqualTo(404);
  }

  @Test
  void theirTasksGoBackToEverybody() throws Exception {
    var person = scene.staff(COORDINATOR);
    var number = bench.underReview();
    var task = bench.item(number, "Task_AssignReviewers").taskId();
    perform(person, post("/tasks/{id}/take", task));
    declare(person, number);
    assertThat(items.find(task).orElseThrow().assigneeId()).isNull();
    assertThat(perform(person, get("/tasks/{id}", task)).getStatus()).isEqualTo(404);
  }

  @Test
  void whoeverReviewsTheCaseBesidesStepsBackFromTheReview() throws Exception {
    var both = scene.staff(REVIEWER, COORDINATOR);
    var asked = scene.staff(REVIEWER, COORDINATOR);
    var number = bench.underReview();
    bench.assign(number, both, asked);
    bench.answers(number, both, "approved", null);
    declare(both, number);
    assertThat(items.ofCase(number, "Task_ReplaceReviewer")).isPresent();
    declare(asked, number);
    assertThat(items.ofCase(number, "Task_GiveAnswer")).isEmpty();
    assertThat(files.timeline(number, null, 30)).extracting(event -> event.type()).as("a reviewer is not named").doesNotContain("conflict-declared");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"OPERATOR", "ADMIN"})
  void othersHaveNoSuchButton(Role role) throws Exception {
    var number = bench.underReview();
    assertThat(declare(scene.staff(role), number).getStatus()).isEqualTo(403);
    assertThat(perform(scene.staff(OPERATOR), get("/cases/{n}", number)).getContentAsString()).doesNotContain("/cases/" + number + "/conflict");
  }

  @Test
  void theAnswerHidesTheCaseBeforeTheTimeToUndoItIsOverAndTheUndoShowsItAgain() throws Exception {
    var ada = bench.reviewer();
    var number = bench.underReview();
    bench.assign(number, ada, bench.reviewer());
    var title = files.get(number).title();
    var link = inbox.last(ada.email(), title).link("/answer/");
    assertThat(perform(null, get(link)).getContentAsString(StandardCharsets.UTF_8)).contains(title);
    var question = items.ofCase(number).stream().filter(item -> item.isHeldBy(ada.id())).findFirst().orElseThrow();
    bench.complete(question, new GiveAnswer("declined", "conflict", null, null), ada);
    assertThat(hidden(number, ada)).isTrue();
    assertThat(perform(null, get(link)).getContentAsString(StandardCharsets.UTF_8)).contains("hidden from you").doesNotContain(title);
    scene.does(() -> processes.correlateTo("Msg_AnswerUndone", "approvalId", question.subject("approvalId").toString(), Map.of()));
    assertThat(hidden(number, ada)).isFalse();
    assertThat(perform(null, get(link)).getContentAsString(StandardCharsets.UTF_8)).contains(title);
  }

  @Test
  void whatIsCountedOfReviewersLeavesOutTheCasesThatAreHidden() {
    var ada = bench.reviewer();
    var number = bench.read(ada, bench.reviewer());
    var other = bench.underReview();
    var coordinator = scene.staff(COORDINATOR);
    assertThat(scene.as(coordinator, () -> reviewers.find(ada.id())).orElseThrow().open()).isEqualTo(1);
    scene.does(() -> conflicts.declare(number, coordinator.id()));
    assertThat(scene.as(coordinator, () -> reviewers.find(ada.id())).orElseThrow().open()).isZero();
    assertThat(scene.as(coordinator, () -> candidates.of(other))).filteredOn(each -> each.id().equals(ada.id())).extracting(Candidate::open)
        .containsExactly(0);
    assertThat(scene.as(scene.staff(COORDINATOR), () -> candidates.of(other))).filteredOn(each -> each.id().equals(ada.id()))
        .extracting(Candidate::open).containsExactly(1);
  }

  private boolean hidden(String number, SignedIn person) {
    return scene.does(() -> conflicts.hides(number, person.id()));
  }

  private MockHttpServletResponse declare(SignedIn person, String number) throws Exception {
    return perform(person, post("/cases/{n}/conflict", number));
  }

  private MockHttpServletResponse perform(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return scene.pages().perform((person == null ? request : request.with(by(person))).with(csrf())).andReturn().getResponse();
  }
}
