package gov.nyc.schools.spotlight.review.deciding;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which held decisions are released together. */
@TrackerTest
class DecisionsPageTest {

  @Autowired Scene scene;
  @Autowired Decisions decisions;
  @Autowired Conflicts conflicts;
  @Autowired Processes processes;
  @Autowired WorkItems items;

  @Test
  void listsWhatIsHeldWithCaseOutcomeAndDecider() throws Exception {
    var number = held("decline", 78);
    scene.pages().perform(get("/decisions").with(by(scene.limited(scene.staff(COORDINATOR), 78)))).andExpect(status().isOk())
        .andExpect(content().string(containsString(number)));
  }

  @Test
  void hidesCasesOfAConflictAndOfOtherDistricts() throws Exception {
    var number = held("decline", 79);
    var torn = scene.limited(scene.staff(COORDINATOR), 79);
    scene.does(() -> conflicts.declare(number, torn.id()));
    scene.pages().perform(get("/decisions").with(by(torn))).andExpect(content().string(not(containsString(number))));
    scene.pages().perform(get("/decisions").with(by(scene.limited(scene.staff(DECIDER), 31))))
        .andExpect(content().string(not(containsString(number))));
  }

  @Test
  void isNotForReviewers() throws Exception {
    scene.pages().perform(get("/decisions").with(by(scene.staff(REVIEWER)))).andExpect(status().isForbidden());
  }

  @Test
  void releasesTheChosenOnesAndTheCasePagesButtonLeadsBackThere() throws Exception {
    var number = held("decline");
    var id = scene.does(() -> decisions.ofCase(number)).get(0).id();
    scene.pages().perform(post("/decisions/release").param("seen", id + ":0").param("from", number)
        .with(by(scene.staff(COORDINATOR))).with(csrf())).andExpect(redirectedUrl("/cases/" + number));
    assertThat(scene.does(() -> decisions.find(id)).orElseThrow().status()).isEqualTo(Decision.Status.RELEASED);
  }

  @Test
  void goesToNoAddressThatCameWithTheForm() throws Exception {
    for (var from : List.of("//evil.example", "https://evil.example", "SP-2026-00001/../..")) {
      scene.pages().perform(post("/decisions/release").param("from", from).with(by(scene.staff(COORDINATOR))).with(csrf()))
          .andExpect(redirectedUrl("/decisions"));
    }
  }

  @Test
  void anIdOfNothingReleasesNothing() throws Exception {
    scene.pages().perform(post("/decisions/release").param("seen", UUID.randomUUID() + ":0")
        .with(by(scene.staff(COORDINATOR))).with(csrf())).andExpect(redirectedUrl("/decisions"));
  }

  @Test
  void costsTheSameForOneTenAndAThousandAndPagesThroughAll() throws Exception {
    var coordinator = scene.limited(scene.staff(COORDINATOR), 77);
    var number = scene.opened("Many rounds", new CaseSchool(null, "School", 77, "M"));
    var decider = scene.staff(DECIDER).id();
    SqlCount.Action open = () -> page("/decisions", coordinator);
    hold(number, 0, 1, decider);
    open.run();
    int one = SqlCount.of(open);
    hold(number, 1, 10, decider);
    assertThat(SqlCount.of(open)).isEqualTo(one);
    hold(number, 10, 1000, decider);
    assertThat(SqlCount.of(open)).isEqualTo(one);

    var seen = new ArrayList<String>();
    var last = "/decisions";
    for (var next = last; next != null; next = turned(next, "next", coordinator)) {
      last = next;
      seen.addAll(page(next, coordinator).select("input[name=id]").eachAttr("value"));
    }
    assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
    var before = page(turned(last, "prev", coordinator), coordinator).select("input[name=id]").eachAttr("value");
    assertThat(before).isEqualTo(seen.subList(900, 950));
    assertThat(page("/decisions?from=aKzEwMDAwLTAxLTAxVDAwOjAwOjAwWgox", coordinator).select("input[name=id]")).hasSize(50);
  }

  private void hold(String number, int from, int to, UUID decider) {
    scene.does(() -> {
      for (int round = from; round < to; round++) {
        decisions.hold(number, round, Outcome.DECLINE, "too-early", "Words", null, List.of(), decider);
      }
    });
  }

  private Document page(String path, SignedIn person) throws Exception {
    return Jsoup.parse(scene.pages().perform(get(URI.create(path)).with(by(person))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString());
  }

  private String turned(String path, String rel, SignedIn person) throws Exception {
    var link = page(path, person).selectFirst("a[rel=" + rel + "]");
    return link == null ? null : link.attr("href");
  }

  private String held(String outcome) {
    return held(outcome, 2);
  }

  /** The list begins with the oldest, those of other tests too: a district of its own keeps them apart. */
  private String held(String outcome, int district) {
    var number = scene.opened("Practice " + Scene.word(), new CaseSchool(null, "School", district, "M"));
    var decider = scene.staff(DECIDER);
    scene.does(() -> {
      decisions.hold(number, 1, Outcome.of(outcome), "too-early", "Words", null, List.of(), decider.id());
      processes.start("nomination", number, Map.of("resumeAt", "decision"));
    });
    var item = items.ofCase(number, "Task_DecideNomination").orElseThrow();
    processes.complete(item.taskId(), decider.id(), Map.of("outcome", outcome));
    return number;
  }
}
