package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A no at screening is held like every decision: nothing on the case page or in the lists gives it away before it is told. */
@TrackerTest
class UntoldDecisionTest {

  private static final List<Role> OTHERS = List.of(Role.PRODUCER, Role.OPERATOR, Role.ADMIN);

  @LocalServerPort private int port;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient sql;

  @ParameterizedTest
  @ValueSource(strings = {"decline", "refer"})
  void showsToNobodyWhoMayNotReleaseIt(String outcome) throws Exception {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    var before = OTHERS.stream().map(role -> facts(role, number)).toList();
    office.screens(number, new ScreenNomination(outcome, List.of(), null, "Office of Arts", "too-early", "Held words", false, null, null, null, false));

    assertThat(page(Role.COORDINATOR, "/cases/" + number).text()).contains("wants to " + outcome, "Held words", "Hold the decision");
    assertThat(OTHERS.stream().map(role -> facts(role, number)).toList()).as("who has it, where it stands").isEqualTo(before);
    for (var role : OTHERS) {
      for (var path : List.of("/cases/" + number, "/cases?q=" + number, "/tasks?view=all")) {
        var page = page(role, path);
        assertThat(page.text()).as("%s %s", role, path).doesNotContain("wants to", "Held words", "Office of Arts", "waits to be told",
            "Hold the decision", "Prepare the answer", "too early");
        assertThat(page.html()).as("%s %s", role, path).doesNotContain("Step_PrepareScreeningOutcome");
      }
    }

    var id = sql.sql("select id from decision where case_number = :n").param("n", number).query(UUID.class).single();
    scene.pages().perform(post("/decisions/release").param("seen", id + ":0").with(by(office.coordinator())).with(csrf()));
    jobs.runDue();
    assertThat(page(Role.ADMIN, "/cases/" + number).text()).contains(outcome.equals("decline") ? "Declined" : "Referred", "Held words");
  }

  private String facts(Role role, String number) {
    return page(role, "/cases/" + number).select(".case-facts dd").stream().limit(2).map(fact -> fact.text().replaceAll(" since .*", "")).toList()
        .toString();
  }

  private Document page(Role role, String path) {
    try {
      return Jsoup.parse(scene.pages().perform(get(path).with(by(scene.staff(role)))).andReturn().getResponse()
          .getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
