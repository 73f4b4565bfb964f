package gov.nyc.schools.spotlight.spotlight;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.spotlight.Studio.Made;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.ManyRows;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages show of a spotlight to whom, and what they refuse. */
@TrackerTest
class SpotlightPagesTest {

  private static final String TAKEN = "The case has moved on";

  @Autowired private Studio studio;
  @Autowired private Road road;
  @Autowired private Scene scene;
  @Autowired private ManyRows many;
  @Autowired private PublishingBench media;
  @Autowired private Accounts accounts;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;

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
  void theCasePageCostsTheSameForOneTenAndAThousandDrafts() {
    var made = studio.schoolSays(drafted(), "changes", "It is Thursday.");
    ManyRows.costTheSame("drafts", () -> pages.perform(get("/cases/{n}", made.number()).with(by(made.coordinator()))).andExpect(status().isOk()),
        count -> drafts(made, count));
  }

  /** Each written and not cleared, as by so many rounds. */
  private void drafts(Made made, int count) {
    sql.sql("""
            with written as (
              insert into spotlight_draft (case_number, number, title, summary, body, perspectives, language, written_by, written_at)
              select :number, (select max(number) from spotlight_draft where case_number = :number) + n, 'Draft ' || n, 'Short', 'Words', '', 'en', :by, now()
              from generate_series(1, :count) n returning number),
            said as (
              insert into spotlight_clearance (id, case_number, draft_number, outcome, comment, decided_by, decided_at)
              select gen_random_uuid(), :number, number, 'CHANGES', 'Not yet.', :by, now() from written)
            insert into spotlight_step (id, case_number, step, skipped, words, done_by, done_at)
            select gen_random_uuid(), :number, 'write-draft', false, '', :by, now() from written""")
        .param("number", made.number()).param("by", made.producer().id()).param("count", count).update();
  }

  @Test
  void everyTaskAndTheSchoolsQuestionCostTheSameForOneTenAndAThousandFilms() {
    var made = studio.accepted();
    counts(made, "Task_PlanSpotlight", made.coordinator());
    studio.plan(made);
    counts(made, "Task_PrepareVisit", made.producer());
    studio.prepare(made);
    counts(made, "Task_CollectConsents", made.producer());
    studio.showNobody(made);
    counts(made, "Task_ArrangeVisit", made.producer());
    studio.arrange(made);
    counts(made, "Task_RecordCapture", made.producer());
    studio.capture(made);
    counts(made, "Task_WriteDraft", made.producer());
    studio.write(made);
    var question = inbox.last(made.told().principal(), "Please check the text").link("/answer/");
    many.ofFilms("question", made.number(), "SPOTLIGHT", made.number(), () -> pages.perform(get(question)).andExpect(status().isOk()));
    studio.schoolSays(made, "declined", "Not yet.");
    counts(made, "Task_SettleFactCheck", made.coordinator());
    studio.schoolSays(studio.settles(made, "again"), "approved", null);
    counts(made, "Task_CheckAccessibility", made.producer());
    studio.check(made);
    counts(made, "Task_ClearSpotlight", made.decider());
    studio.decide(made, "cleared", null);
    media.film(Subject.spotlight(made.number()), media.student(made.number()));
    jobs.runDue();
    counts(made, "Task_MendSpotlight", made.producer());
  }

  private void counts(Made made, String taskKey, SignedIn person) {
    var task = road.item(made.number(), taskKey).taskId();
    many.ofFilms(taskKey, made.number(), "SPOTLIGHT", made.number(),
        () -> pages.perform(get("/tasks/{id}", task).with(by(person))).andExpect(status().isOk()));
  }

  @Test
  void takesNothingFromItsButtonsThatTheyDoNotHave() throws Exception {
    var made = studio.plan(studio.accepted());
    var next = scene.staff(Role.PRODUCER).id().toString();
    for (var button : List.of("producer", "lab", "again")) {
      var sent = post("/cases/{n}/spotlight/" + button, made.number()).param("standing", "PUBLISHED").with(by(made.coordinator())).with(csrf());
      pages.perform(button.equals("producer") ? sent.param("producer", next) : sent).andExpect(status().isUnprocessableContent());
    }
    assertThat(road.item(made.number(), "Task_PrepareVisit").assigneeId()).isEqualTo(made.producer().id());
  }

  /** What was pressed or chosen is done after the sign-in, and nothing is typed twice. */
  @Test
  void keepsItsFormsFromASessionThatIsOver() {
    var email = word() + "@schools.example";
    accounts.open("Cora Coordinator", email, "right enough", Set.of(Role.COORDINATOR));
    var made = studio.plan(studio.accepted());
    var next = scene.staff("Zoe Producer " + word(), Role.PRODUCER).id().toString();
    var caller = new Caller(port);
    caller.signIn(email, "right enough");
    afterSigningInAgain(caller, email, caller.page("/cases/" + made.number()).expectForm("form[action$=/spotlight/producer]"), Map.of("producer", next));
    assertThat(road.item(made.number(), "Task_PrepareVisit").assigneeId()).hasToString(next);

    var out = studio.published(studio.accepted());
    afterSigningInAgain(caller, email, caller.page("/cases/" + out.number()).expectForm("form[action$=/spotlight/lab]"), Map.of());
    assertThat(road.item(out.number(), "Task_PlanSeries")).isNotNull();
  }

  private static Document parse(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }

  private static void afterSigningInAgain(Caller caller, String email, Element form, Map<String, String> answers) {
    caller.forget("session");
    var refused = caller.submit(form, answers);
    assertThat(refused.statusCode()).isEqualTo(401);
    var again = caller.submit(parse(refused).expectForm("form[action=/sign-in/again]"), Map.of("email", email, "password", "right enough"));
    assertThat(caller.submit(parse(again).expectForm("main form"), Map.of()).statusCode()).isEqualTo(302);
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
