package gov.nyc.schools.spotlight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was sent too late, or to a task of others, does what its button says or nothing, and its words come back. */
@TrackerTest
class SavedForLaterTest {

  private static final String TYPED = "一起读书";

  @Autowired private Scene scene;
  @Autowired private Processes processes;
  @Autowired private WorkItems items;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  @Test
  void savingForLaterAfterTheSessionEndedSavesAndDoesNotFinishTheTask() {
    var email = account(Role.DECIDER);
    var task = decision();
    var person = new Caller(port);
    person.signIn(email, "right enough");
    var form = person.page("/tasks/" + task).expectForm("form:has([name=_draft])");
    person.forget("session");
    var refused = person.submit(form, Map.of("_save", "save", "outcome", "decline", "reasonCode", "too-early", "words", TYPED));
    var back = person.submit(page(refused).expectForm("form[action=/sign-in/again]"), Map.of("email", email, "password", "right enough"));
    var sent = person.submit(page(back).expectForm("form[data-send-again]"), Map.of());
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(items.find(task)).as("the task is still open").isPresent();
    assertThat(person.page("/tasks/" + task).expectForm("form:has([name=_draft])").select("[name=words]").text()).isEqualTo(TYPED);
  }

  @Test
  void aTaskOfOthersHandsBackEvenAShortTextInAnyScript() {
    var task = decision();
    var person = new Caller(port);
    person.signIn(account(Role.REVIEWER), "right enough");
    var form = person.page("/tasks").expectForm("form[action=/sign-out]");
    form.attr("action", "/tasks/" + task);
    var refused = person.submit(form, Map.of("words", TYPED, "outcome", "decline"));
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(page(refused).select(".typed").eachText()).containsExactly(TYPED);
  }

  private String decision() {
    var number = scene.opened();
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    return items.ofCase(number, "Task_DecideNomination").orElseThrow().taskId();
  }

  private String account(Role role) {
    var email = Scene.word() + "@schools.example";
    accounts.open("Robin Example", email, "right enough", Set.of(role));
    return email;
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }
}
