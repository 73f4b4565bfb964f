package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Searches everything that a reviewer can open or was mailed for a colleague's name, words and scores: before the own scores are in
 * there is nothing of them, and after that never a name.
 */
@TrackerTest
class BlindnessTest {

  @Autowired private ReviewBench bench;
  @Autowired private Scene scene;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;

  private SignedIn ada;
  private SignedIn bo;
  private String number;

  @BeforeEach
  void twoReview() {
    ada = scene.staff("Ada " + word(), REVIEWER);
    bo = scene.staff("Bo " + word(), REVIEWER);
    number = bench.read(ada, bo);
  }

  @Test
  void nothingOfAColleagueShowsBeforeTheOwnScoresAreIn() {
    bench.scores(number, bo, "4130412");
    var total = total();
    var seen = everything(ada);
    assertThat(seen).isNotEmpty().allSatisfy((where, html) -> {
      assertThat(html).as(where).doesNotContain(bo.name(), bo.email(), bo.id().toString(), "because of " + bo.name());
      assertThat(Jsoup.parse(html).text()).as(where).doesNotContain(total);
    });
    assertThat(seen.get("/cases/" + number)).doesNotContain("review-scores");
    // What is searched for is there, for those who may read it.
    assertThat(page(scene.staff(COORDINATOR), "/cases/" + number)).contains(bo.name(), "because of " + bo.name(), total);
  }

  @Test
  void aColleagueWhoStepsBackLeavesNoTrace() {
    bench.stepsBack(number, bo, "abstained");
    assertThat(everything(ada)).allSatisfy((where, html) ->
        assertThat(html).as(where).doesNotContain(bo.name(), bo.email(), bo.id().toString(), "My own reason"));
  }

  @Test
  void afterTheOwnScoresTheColleaguesShowWithoutAName() {
    bench.complete(bench.scoring(number, bo), bench.review("4130412", "in words of a colleague"), bo);
    var total = total();
    bench.scores(number, ada, "3333333");
    jobs.runDue();
    assertThat(page(ada, "/cases/" + number)).contains("in words of a colleague", total);
    assertThat(everything(ada)).allSatisfy((where, html) ->
        assertThat(html).as(where).doesNotContain(bo.name(), bo.email(), bo.id().toString()));
  }

  @Test
  void theThirdReviewerReadsNothingOfTheFirstTwo() {
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "0000000");
    var cy = scene.staff("Cy " + word(), REVIEWER);
    bench.assignThird(number, cy);
    bench.answers(number, cy, "approved", null);
    assertThat(everything(cy)).allSatisfy((where, html) -> {
      assertThat(html).as(where).doesNotContain(ada.name(), bo.name(), "because of ", ada.id().toString(), bo.id().toString());
      assertThat(html).as(where).doesNotContain("review-scores");
    });
  }

  /** The colleague's total as a coordinator reads it, with its decimal: nothing else on these pages looks like it. */
  private String total() {
    var cells = Jsoup.parse(page(scene.staff(COORDINATOR), "/cases/" + number)).select(".review-scores td.num").eachText();
    return cells.stream().filter(cell -> cell.matches("\\d+\\.\\d")).findFirst().orElseThrow();
  }

  /** Every page of this case and every list that a reviewer can open, and every mail, by address. */
  private Map<String, String> everything(SignedIn reviewer) {
    var seen = new LinkedHashMap<String, String>();
    for (var list : List.of("/tasks?view=mine", "/tasks?view=roles", "/tasks?view=unassigned", "/tasks?view=all", "/cases?q=" + number,
        "/cases/" + number, "/cases/" + number + "?all=notes", "/cases/" + number + "?all=mail")) {
      seen.put(list, page(reviewer, list));
    }
    Jsoup.parse(seen.get("/cases/" + number)).select("a[href^=/cases/" + number + "], a[href^=/tasks/]").eachAttr("href").stream()
        .map(link -> link.replaceFirst("#.*", "")).filter(link -> !seen.containsKey(link)).toList()
        .forEach(link -> seen.put(link, page(reviewer, link)));
    bench.scoringOf(number, reviewer).map(WorkItem::taskId).ifPresent(id -> seen.put("/tasks/" + id, page(reviewer, "/tasks/" + id)));
    jobs.runDue();
    inbox.of(reviewer.email()).forEach(mail -> seen.put(mail.subject(), mail.subject() + mail.text() + mail.html()));
    return seen;
  }

  private String page(SignedIn person, String path) {
    try {
      var response = scene.pages().perform(get(URI.create(path)).with(by(person))).andReturn().getResponse();
      assertThat(response.getStatus()).as(path).isEqualTo(200);
      return response.getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }
}
