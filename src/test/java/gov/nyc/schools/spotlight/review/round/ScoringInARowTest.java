package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reviewer with a pile: what is typed is kept, the next one comes by itself, and one can be left for later. */
@TrackerTest
class ScoringInARowTest {

  private static final List<String> DIGITS = List.of("evidence", "equity", "advantage", "replicability", "sustainability", "fit",
      "readiness");

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private WorkItems items;
  @Autowired private Rubrics rubrics;

  private SignedIn ada;
  private SignedIn bo;

  @BeforeEach
  void twoReview() {
    ada = bench.reviewer();
    bo = bench.reviewer();
  }

  @Test
  void whatIsTypedIsKeptByItselfAndTheNextSaveNamesTheNewVersion() throws Exception {
    var task = task(bench.read(ada, bo));
    autosave(task, 0, "first words").andExpect(status().isOk()).andExpect(jsonPath("$.seen").value(1));
    autosave(task, 1, "more words").andExpect(status().isOk()).andExpect(jsonPath("$.seen").value(2));
    assertThat(page(task).select("#toCommittee").text()).isEqualTo("more words");
  }

  @Test
  void aSecondWindowOverwritesNothing() throws Exception {
    var task = task(bench.read(ada, bo));
    autosave(task, 0, "the first window");
    autosave(task, 0, "the second window").andExpect(status().isConflict());
    assertThat(page(task).select("#toCommittee").text()).isEqualTo("the first window");
  }

  @Test
  void nobodyElseSavesIntoTheTask() throws Exception {
    var task = task(bench.read(ada, bo));
    scene.pages().perform(post("/tasks/{id}/draft", task).param("toCommittee", "mine").with(by(bo)).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void aFinishedTaskTakesNoMoreOfIt() throws Exception {
    var number = bench.read(ada, bo);
    var task = task(number);
    bench.scores(number, ada, "3333333");
    autosave(task, 0, "too late").andExpect(status().isGone());
  }

  @Test
  void theNextIsTheNominationWithTheFewestFinishedReviews() throws Exception {
    var begun = bench.read(ada, bo);
    bench.scores(begun, bo, "3333333");
    var now = bench.read(ada, bo);
    var untouched = bench.read(ada, bo);
    finish(now, "_next").andExpect(redirectedUrl("/tasks/" + task(untouched)));
  }

  @Test
  void whatIsSkippedKeepsWhatWasTypedAndComesBackAfterTheOthers() throws Exception {
    var first = task(bench.read(ada, bo));
    var second = task(bench.read(ada, bo));
    var third = task(bench.read(ada, bo));
    skip(first, "half a thought").andExpect(redirectedUrl("/tasks/" + second));
    assertThat(page(first).select("#toCommittee").text()).isEqualTo("half a thought");
    skip(second, "").andExpect(redirectedUrl("/tasks/" + third));
    skip(third, "").andExpect(redirectedUrl("/tasks/" + first));
  }

  @Test
  void theLastOneLeftIsNotSkippedAway() throws Exception {
    var only = task(bench.read(ada, bo));
    skip(only, "still here").andExpect(redirectedUrl("/tasks/" + only));
  }

  @Test
  void thePageSaysHowMuchOfThePileIsDone() throws Exception {
    var done = bench.read(ada, bo);
    bench.scores(done, ada, "3333333");
    var open = bench.read(ada, bo);
    bench.read(ada, bo);
    assertThat(page(task(open)).select(".review-progress strong").text()).isEqualTo("1 of 3");
  }

  @Test
  void steppingBackNeedsAReasonUnlessItIsAConflict() throws Exception {
    var number = bench.read(ada, bo);
    var task = task(number);
    perform(post("/tasks/{id}", task).param("outcome", "abstained").param("reason", " ")).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Please say why you can&#39;t review it.")));
    assertThat(items.find(task)).isPresent();
    perform(post("/tasks/{id}", task).param("outcome", "conflict")).andExpect(status().is3xxRedirection());
  }

  @Test
  void theTotalSoFarCountsWhatIsScored() throws Exception {
    var task = task(bench.read(ada, bo));
    var rubric = rubrics.current().versionId().toString();
    perform(post("/tasks/{id}", task).param("_save", "save").param("_draft", "0").param("scores.rubric", rubric)
        .param("scores.evidence", "3").param("scores.fit", "4")).andExpect(status().is3xxRedirection());
    assertThat(page(task).select("[data-rubric-total]").text()).isEqualTo("28.75 of 100 · 2 of 7 scored");
  }

  @Test
  void thePageOfAnUntouchedTaskSaysZero() throws Exception {
    assertThat(page(task(bench.read(ada, bo))).select("[data-rubric-total]").text()).isEqualTo("0.00 of 100 · 0 of 7 scored");
  }

  private org.springframework.test.web.servlet.ResultActions finish(String number, String button) throws Exception {
    var request = post("/tasks/{id}", task(number)).param("outcome", "scored").param(button, "x")
        .param("scores.rubric", rubrics.current().versionId().toString());
    DIGITS.forEach(key -> request.param("scores." + key, "3"));
    return perform(request);
  }

  private org.springframework.test.web.servlet.ResultActions skip(String task, String words) throws Exception {
    return perform(post("/tasks/{id}", task).param("_skip", "skip").param("_draft", "0").param("toCommittee", words));
  }

  private org.springframework.test.web.servlet.ResultActions autosave(String task, int seen, String words) throws Exception {
    return perform(post("/tasks/{id}/draft", task).param("_draft", String.valueOf(seen)).param("toCommittee", words));
  }

  private org.springframework.test.web.servlet.ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return scene.pages().perform(request.with(by(ada)).with(csrf()));
  }

  private Document page(String task) throws Exception {
    return Jsoup.parse(scene.pages().perform(get("/tasks/{id}", task).with(by(ada))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString());
  }

  private String task(String number) {
    WorkItem item = bench.scoring(number, ada);
    return item.taskId();
  }
}
