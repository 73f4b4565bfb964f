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

import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    var number = held("decline");
    scene.pages().perform(get("/decisions").with(by(scene.staff(COORDINATOR)))).andExpect(status().isOk())
        .andExpect(content().string(containsString(number)));
  }

  @Test
  void hidesCasesOfAConflictAndOfOtherDistricts() throws Exception {
    var number = held("decline");
    var torn = scene.staff(COORDINATOR);
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
    scene.pages().perform(post("/decisions/release").param("id", id.toString()).param("from", number)
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
    scene.pages().perform(post("/decisions/release").param("id", UUID.randomUUID().toString())
        .with(by(scene.staff(COORDINATOR))).with(csrf())).andExpect(redirectedUrl("/decisions"));
  }

  @Test
  void costsTheSameForOneAndForTen() {
    var coordinator = scene.staff(COORDINATOR);
    var pages = scene.pages();
    held("decline");
    int before = SqlCount.of(() -> pages.perform(get("/decisions").with(by(coordinator))));
    for (int i = 0; i < 9; i++) {
      held("decline");
    }
    assertThat(SqlCount.of(() -> pages.perform(get("/decisions").with(by(coordinator))))).isEqualTo(before);
  }

  private String held(String outcome) {
    var number = scene.opened();
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
