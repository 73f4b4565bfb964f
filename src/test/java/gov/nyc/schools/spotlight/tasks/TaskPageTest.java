package gov.nyc.schools.spotlight.tasks;

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

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** On the real process {@code attention}: one task for a coordinator. */
@TrackerTest
class TaskPageTest {

  private static final String TYPED = "Called the school, \"Ünïcode\" <b>& 🎓\nthen wrote again";

  @Autowired private Scene scene;
  @Autowired private Attention attention;
  @Autowired private WorkItems items;
  @Autowired private TaskDesk desk;
  @Autowired private Conflicts conflicts;
  @Autowired private Accounts accounts;
  @Autowired private CaseFiles files;

  private MockMvc pages;
  private SignedIn coordinator;
  private String number;
  private String task;

  @BeforeEach
  void raiseAMatter() {
    pages = scene.pages();
    coordinator = scene.staff(Role.COORDINATOR);
    number = scene.opened();
    scene.does(() -> attention.needed(number, Role.COORDINATOR, "mail-bounced", UUID.randomUUID().toString()));
    task = items.ofCase(number, "Task_AttendMatter").orElseThrow().taskId();
  }

  @Test
  void showsCaseAndFormAndTakesTheAnswer() throws Exception {
    pages.perform(get("/tasks/{id}", task).with(by(coordinator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("name=\"done\"")));
    finish(coordinator, TYPED).andExpect(redirectedUrl("/tasks"));
    assertThat(items.find(task)).isEmpty();
    assertThat(items.finished(task).orElseThrow().finishedBy()).isEqualTo(coordinator.id());
    assertThat(files.timeline(number, null, 5).get(0).type()).isEqualTo("attention-given");
  }

  @Test
  void opensTheNextTaskWhenAskedTo() throws Exception {
    var other = scene.opened();
    scene.does(() -> attention.needed(other, Role.PRODUCER, "mail-bounced", "x"));
    var next = items.ofCase(other, "Task_AttendMatter").orElseThrow().taskId();
    var producer = scene.staff(Role.PRODUCER, Role.COORDINATOR);
    scene.as(producer, () -> desk.take(next));
    // Whatever is due first of all that this person could do: at least not the one just finished.
    var url = pages.perform(post("/tasks/{id}", task).param("done", "x").param("_next", "next").with(by(producer)).with(csrf()))
        .andReturn().getResponse().getRedirectedUrl();
    assertThat(url).startsWith("/tasks/").doesNotContain(task);
  }

  @Test
  void answersASecondSubmitWithoutDoingAnythingTwice() throws Exception {
    finish(coordinator, TYPED);
    finish(coordinator, TYPED).andExpect(status().isOk())
        .andExpect(content().string(containsString("You finished it, and it was saved.")));
    assertThat(files.timeline(number, null, 9)).filteredOn(event -> event.type().equals("attention-given")).hasSize(1);
  }

  @Test
  void keepsWhatWasTypedWhenSomebodyElseWasQuicker() throws Exception {
    finish(scene.staff("Quick Colleague", Role.COORDINATOR), "done");
    finish(coordinator, TYPED).andExpect(status().isConflict())
        .andExpect(content().string(containsString("Quick Colleague finished it.")))
        .andExpect(content().string(containsString("Called the school, &quot;Ünïcode&quot; &lt;b&gt;&amp; 🎓\nthen wrote again")))
        .andExpect(content().string(containsString("Nothing of what you sent now was saved")));
    pages.perform(get("/tasks/{id}", task).with(by(coordinator))).andExpect(status().isGone());
  }

  @Test
  void refusesASubmitOfATaskThatSomebodyElseHasTaken() throws Exception {
    var other = scene.staff("Busy Colleague", Role.COORDINATOR);
    pages.perform(post("/tasks/{id}/take", task).with(by(other)).with(csrf())).andExpect(redirectedUrl("/tasks/" + task));
    finish(coordinator, TYPED).andExpect(status().isConflict())
        .andExpect(content().string(containsString("Busy Colleague has taken this task. Nothing was saved")))
        .andExpect(content().string(containsString("then wrote again")));
    assertThat(items.find(task).orElseThrow().assigneeId()).isEqualTo(other.id());
    pages.perform(post("/tasks/{id}/release", task).with(by(coordinator)).with(csrf())).andExpect(status().isForbidden());
    pages.perform(post("/tasks/{id}/release", task).with(by(other)).with(csrf())).andExpect(status().isFound());
    assertThat(items.find(task).orElseThrow().assigneeId()).isNull();
    finish(coordinator, TYPED).andExpect(redirectedUrl("/tasks"));
  }

  @Test
  void letsOneOfTwoWhoTakeItAtOnceHaveIt() throws Exception {
    var people = List.of(scene.staff(Role.COORDINATOR), scene.staff(Role.COORDINATOR), scene.staff(Role.COORDINATOR));
    var answers = atOnce(people.stream().map(person -> (Callable<Integer>) () -> pages
        .perform(post("/tasks/{id}/take", task).with(by(person)).with(csrf())).andReturn().getResponse().getStatus()).toList());
    assertThat(answers).contains(302).allMatch(status -> status == 302 || status == 403);
    assertThat(items.find(task).orElseThrow().assigneeId()).isIn(people.stream().map(SignedIn::id).toList());
  }

  @Test
  void recordsOneOfManySubmitsAtOnce() throws Exception {
    var answers = atOnce(java.util.Collections.<Callable<Integer>>nCopies(4, () -> finish(coordinator, "at once").andReturn().getResponse().getStatus()));
    assertThat(answers).containsOnlyOnce(302).allMatch(status -> status == 302 || status == 200);
    assertThat(files.timeline(number, null, 9)).filteredOn(event -> event.type().equals("attention-given")).hasSize(1);
  }

  @Test
  void refusesKeysThatTheFormDoesNotHave() throws Exception {
    pages.perform(post("/tasks/{id}", task).param("done", TYPED).param("outcome", "accept").with(by(coordinator)).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("then wrote again")));
    assertThat(items.find(task)).isPresent();
  }

  @Test
  void refusesWhatIsMissingOrTooLongAndKeepsWhatWasTyped() throws Exception {
    finish(coordinator, " ").andExpect(status().isUnprocessableEntity());
    finish(coordinator, "é".repeat(20_000)).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("é".repeat(20_000))));
    assertThat(items.find(task)).isPresent();
  }

  @Test
  void answersAForeignTaskAsIfThereWereNone() throws Exception {
    var reviewer = scene.staff(Role.REVIEWER);
    var elsewhere = scene.limited(scene.staff(Role.COORDINATOR), 7);
    var conflicted = scene.staff(Role.COORDINATOR);
    scene.does(() -> conflicts.declare(number, conflicted.id()));
    for (var person : List.of(reviewer, elsewhere, conflicted, scene.staff(Role.ADMIN))) {
      assertNotFound(person, task);
    }
    assertNotFound(coordinator, UUID.randomUUID().toString());
    assertNotFound(coordinator, "none' or 1=1");
    finish(coordinator, "done");
    assertNotFound(reviewer, task);
  }

  @Test
  void forgetsAPersonWhoseRoleIsTakenAwayAtOnce() throws Exception {
    pages.perform(get("/tasks/{id}", task).with(by(coordinator))).andExpect(status().isOk());
    accounts.grant(coordinator.id(), Set.of(Role.REVIEWER));
    pages.perform(get("/tasks/{id}", task).with(by(coordinator))).andExpect(status().isNotFound());
    finish(coordinator, "still me").andExpect(status().isNotFound());
    accounts.activate(coordinator.id(), false);
    assertThat(pages.perform(get("/tasks/{id}", task).with(by(coordinator))).andReturn().getResponse().getStatus())
        .isIn(302, 401, 403);
    assertThat(items.find(task)).isPresent();
  }

  private void assertNotFound(SignedIn person, String id) throws Exception {
    pages.perform(get("/tasks/{id}", id).with(by(person))).andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString(number))));
    pages.perform(post("/tasks/{id}", id).param("done", "x").with(by(person)).with(csrf())).andExpect(status().isNotFound());
    pages.perform(post("/tasks/{id}/take", id).with(by(person)).with(csrf())).andExpect(status().isNotFound());
  }

  private org.springframework.test.web.servlet.ResultActions finish(SignedIn person, String done) throws Exception {
    return pages.perform(post("/tasks/{id}", task).param("done", done).with(by(person)).with(csrf()));
  }

  private static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
    var pool = Executors.newFixedThreadPool(actions.size());
    try {
      var results = new java.util.ArrayList<T>();
      for (var result : pool.invokeAll(actions)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
