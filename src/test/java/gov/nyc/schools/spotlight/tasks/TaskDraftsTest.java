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

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is typed into a long task waits for its writer. On the decider's form. */
@TrackerTest
class TaskDraftsTest {

  private static final String TYPED = "Señora,\n\"quoted\" <b>& تعال 🤖";

  @Autowired private Scene scene;
  @Autowired private Processes processes;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private MockMvc pages;
  private SignedIn decider;
  private String task;

  @BeforeEach
  void openATask() {
    pages = scene.pages();
    decider = scene.staff(Role.DECIDER);
    var number = scene.opened();
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    task = items.ofCase(number, "Task_DecideNomination").orElseThrow().taskId();
  }

  @Test
  void anUnfinishedFormIsKeptLetterForLetterAndTheTaskStaysOpen() throws Exception {
    save(decider, 0, TYPED).andExpect(redirectedUrl("/tasks/" + task));
    shown(decider).andExpect(content().string(containsString(escaped(TYPED))))
        .andExpect(content().string(containsString("name=\"_draft\" value=\"1\"")));
    assertThat(items.find(task)).isPresent();
  }

  @Test
  void whatIsUnsoundIsKeptTooAndSaysSo() throws Exception {
    save(decider, 0, "x".repeat(2501));
    shown(decider).andExpect(content().string(containsString("x".repeat(2501))))
        .andExpect(content().string(containsString("usa-input--error")));
  }

  @Test
  void aDraftIsItsWritersAlone() throws Exception {
    save(decider, 0, TYPED);
    shown(scene.staff(Role.DECIDER)).andExpect(content().string(not(containsString(escaped(TYPED)))));
  }

  @Test
  void aStaleSaveIsRefusedWithBothVersionsInSight() throws Exception {
    save(decider, 0, "the first window");
    save(decider, 0, "the second window").andExpect(status().isConflict())
        .andExpect(content().string(containsString("the second window")))
        .andExpect(content().string(containsString("the first window")))
        .andExpect(content().string(containsString("name=\"_draft\" value=\"1\"")));
    shown(decider).andExpect(content().string(not(containsString("the second window"))));
    save(decider, 1, "the second window, after a look").andExpect(redirectedUrl("/tasks/" + task));
  }

  @Test
  void aStaleFinishIsRefusedTheSameWay() throws Exception {
    save(decider, 0, "the first window");
    finish(0, "the second window").andExpect(status().isConflict())
        .andExpect(content().string(containsString("the second window")))
        .andExpect(content().string(containsString("the first window")));
    assertThat(items.find(task)).isPresent();
  }

  @Test
  void aFinishedTaskKeepsNoDraft() throws Exception {
    save(decider, 0, TYPED);
    finish(1, TYPED).andExpect(redirectedUrl("/tasks"));
    assertThat(sql.sql("select count(*) from task_draft where task_id = :task").param("task", task)
        .query(Integer.class).single()).isZero();
  }

  private ResultActions shown(SignedIn person) throws Exception {
    return pages.perform(get("/tasks/{id}", task).with(by(person))).andExpect(status().isOk());
  }

  private ResultActions save(SignedIn person, int seen, String words) throws Exception {
    return pages.perform(post("/tasks/{id}", task).param("_save", "save").param("_draft", String.valueOf(seen))
        .param("words", words).with(by(person)).with(csrf()));
  }

  private ResultActions finish(int seen, String words) throws Exception {
    return pages.perform(post("/tasks/{id}", task).param("_draft", String.valueOf(seen)).param("outcome", "decline")
        .param("reasonCode", "too-early").param("words", words).with(by(decider)).with(csrf()));
  }

  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
