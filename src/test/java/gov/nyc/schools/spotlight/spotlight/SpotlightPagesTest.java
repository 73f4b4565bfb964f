package gov.nyc.schools.spotlight.spotlight;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.spotlight.Studio.Made;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages show of a spotlight to whom, and what they refuse. */
@TrackerTest
class SpotlightPagesTest {

  private static final String TAKEN = "The case has moved on";

  @Autowired private Studio studio;
  @Autowired private Road road;
  @Autowired private Scene scene;

  private MockMvc pages;

  @BeforeEach
  void open() {
    pages = scene.pages();
  }

  private Made drafted() {
    return studio.write(studio.capture(studio.arrange(studio.showNobody(studio.prepare(studio.plan(studio.accepted()))))), "Only <staff> & school read this.");
  }

  @Test
  void showsTheDraftToThoseWhoWorkOnItAlone() throws Exception {
    var made = drafted();
    for (var reader : new SignedIn[] {made.coordinator(), made.producer(), made.decider(), scene.staff(Role.ADMIN)}) {
      pages.perform(get("/cases/{n}", made.number()).with(by(reader))).andExpect(status().isOk())
          .andExpect(content().string(containsString("Only &lt;staff&gt; &amp; school read this.")));
    }
    pages.perform(get("/cases/{n}", made.number()).with(by(scene.staff(Role.OPERATOR)))).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("school read this."))));
    pages.perform(get("/cases/{n}", made.number()).with(by(scene.staff(Role.REVIEWER)))).andExpect(status().isNotFound());
  }

  @Test
  void costsTheSameNumberOfStatementsForOneDraftAndForMany() throws Exception {
    var made = studio.schoolSays(drafted(), "changes", "It is Thursday.");
    SqlCount.Action show = () -> pages.perform(get("/cases/{n}", made.number()).with(by(made.coordinator()))).andExpect(status().isOk());
    // the models' drawings are read once for all cases
    show.run();
    var one = SqlCount.statements(show);
    for (int round = 0; round < 3; round++) {
      studio.schoolSays(studio.write(made, "Draft " + round), "changes", "Not yet: " + round);
    }
    assertThat(SqlCount.statements(show)).hasSameSizeAs(one);
  }

  @Test
  void changesTheProducerForACoordinatorAlone() throws Exception {
    var made = studio.plan(studio.accepted());
    var next = scene.staff(Role.PRODUCER).id().toString();
    for (var role : new Role[] {Role.PRODUCER, Role.DECIDER, Role.ADMIN, Role.OPERATOR}) {
      pages.perform(post("/cases/{n}/spotlight/producer", made.number()).param("producer", next).with(by(scene.staff(role))).with(csrf()))
          .andExpect(status().isForbidden());
    }
    pages.perform(post("/cases/{n}/spotlight/producer", made.number()).param("producer", next).with(by(scene.staff(Role.REVIEWER))).with(csrf()))
        .andExpect(status().isNotFound());
    pages.perform(post("/cases/{n}/spotlight/producer", made.number()).param("producer", made.decider().id().toString())
        .with(by(made.coordinator())).with(csrf())).andExpect(status().isUnprocessableContent());
    pages.perform(post("/cases/{n}/spotlight/producer", made.number()).param("producer", "nobody").with(by(made.coordinator())).with(csrf()))
        .andExpect(status().isBadRequest());
    pages.perform(post("/cases/{n}/spotlight/producer", "SP-1999-00001").param("producer", next).with(by(made.coordinator())).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(road.item(made.number(), "Task_PrepareVisit").assigneeId()).isEqualTo(made.producer().id());
    pages.perform(post("/cases/{n}/spotlight/producer", made.number()).param("producer", next).with(by(made.coordinator())).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(road.item(made.number(), "Task_PrepareVisit").assigneeId()).hasToString(next);
  }

  @Test
  void proposesOnlyWhatIsPublishedAndOnlyForACoordinator() throws Exception {
    var made = studio.plan(studio.accepted());
    pages.perform(post("/cases/{n}/spotlight/lab", made.number()).with(by(made.coordinator())).with(csrf()))
        .andExpect(status().is3xxRedirection()).andExpect(flash().attribute("flash", org.hamcrest.Matchers.hasToString(containsString(TAKEN))));
    pages.perform(post("/cases/{n}/spotlight/lab", made.number()).with(by(made.producer())).with(csrf())).andExpect(status().isForbidden());
  }

  @Test
  void leadsFromTheTasksToThePeopleAndTheMedia() throws Exception {
    var made = studio.prepare(studio.plan(studio.accepted()));
    followsTheButton(made, "Task_CollectConsents", "/cases/" + made.number() + "/shown");
    studio.arrange(studio.showNobody(made));
    followsTheButton(made, "Task_RecordCapture", "/cases/" + made.number() + "/media");
  }

  private void followsTheButton(Made made, String taskKey, String address) throws Exception {
    var page = pages.perform(get("/tasks/{id}", road.item(made.number(), taskKey).taskId()).with(by(made.producer()))).andReturn().getResponse();
    var button = Jsoup.parse(page.getContentAsString()).selectFirst("a.usa-button[href^='" + address + "']");
    assertThat(button).as(taskKey).isNotNull();
    pages.perform(get(java.net.URI.create(button.attr("href"))).with(by(made.producer()))).andExpect(status().isOk());
  }

  @Test
  void keepsWhatWasTypedWhenAFormIsRefused() throws Exception {
    var made = studio.plan(studio.accepted());
    var task = road.item(made.number(), "Task_PrepareVisit").taskId();
    pages.perform(post("/tasks/{id}", task).param("outcome", "skipped").param("notes", "Kept, though it does not count").with(by(made.producer())).with(csrf()))
        .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Kept, though it does not count")));
    pages.perform(post("/tasks/{id}", task).param("outcome", "perhaps").with(by(made.producer())).with(csrf()))
        .andExpect(status().isUnprocessableContent());
    pages.perform(post("/tasks/{id}", task).param("outcome", "done").param("notes", "x".repeat(2501)).with(by(made.producer())).with(csrf()))
        .andExpect(status().isUnprocessableContent());
    pages.perform(post("/tasks/{id}", task).param("outcome", "done").param("notes", "Ours").with(by(scene.staff(Role.PRODUCER))).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(road.item(made.number(), "Task_PrepareVisit").taskId()).isEqualTo(task);
  }

  @Test
  void tellsWhoeverComesASecondTimeThatItIsDone() throws Exception {
    var made = studio.plan(studio.accepted());
    var task = road.item(made.number(), "Task_PrepareVisit").taskId();
    studio.prepare(made);
    pages.perform(post("/tasks/{id}", task).param("outcome", "done").param("notes", "Once more").with(by(made.producer())).with(csrf()))
        .andExpect(status().isOk()).andExpect(content().string(containsString("Once more")));
    assertThat(road.item(made.number(), "Task_CollectConsents")).isNotNull();
  }

  @Test
  void showsADeciderWhatBecomesPublicBesideTheClearance() throws Exception {
    var made = studio.toBeCleared(studio.accepted());
    var task = shown("/tasks/" + road.item(made.number(), "Task_ClearSpotlight").taskId(), made);
    assertThat(task.expectFirst("[aria-labelledby=text-heading]").text())
        .contains("<b>Not markup</b>", "Teachers, Parents", "Transcript", "“We read aloud.”");
    assertThat(shown("/cases/" + made.number(), made).expectFirst("[aria-labelledby=spotlight-heading]").text()).contains("“We read aloud.”");
  }

  private Document shown(String path, Made made) throws Exception {
    return Jsoup.parse(pages.perform(get(path).with(by(made.decider()))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
  }
}
