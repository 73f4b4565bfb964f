package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.tasks.Move;
import gov.nyc.schools.spotlight.tasks.MovingWork;
import gov.nyc.schools.spotlight.tasks.PlannedMove;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Reminding, reassigning and releasing from the lists, through the pages. */
@TrackerTest
class MovesTest {

  /** A Wednesday, later than other tests move the clock: mail leaves at once. */
  private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

  @Autowired private Scene scene;
  @Autowired private Attention attention;
  @Autowired private MovingWork moving;
  @Autowired private WorkItems items;
  @Autowired private Processes processes;
  @Autowired private CaseFiles files;
  @Autowired private Conflicts conflicts;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;

  private MockMvc pages;
  private SignedIn coordinator;
  private SignedIn dana;
  private String number;

  @BeforeEach
  void openATask() {
    clock.moveTo(DAY.atTime(LocalTime.NOON).atZone(ZoneId.of("America/New_York")).toInstant());
    pages = scene.pages();
    coordinator = scene.staff("Robin " + word(), Role.COORDINATOR);
    dana = scene.staff("Dana " + word(), Role.PRODUCER);
    number = withTask();
    processes.assign(task().taskId(), dana.id());
  }

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void remindsOnceADayByMailAndWritesDownWhoAskedForIt() throws Exception {
    assertThat(flash(carryOut("remind", null))).isEqualTo("Reminded of 1 task.");
    assertThat(inbox.of(dana.email())).singleElement().satisfies(mail -> {
      assertThat(mail.subject()).contains("Look into a matter · A mail came back (" + number + ")");
      assertThat(mail.text()).contains(dana.name(), "this task is due on");
    });
    assertThat(latest().type()).isEqualTo("task-reminded");
    assertThat(latest().actorId()).isEqualTo(coordinator.id());
    assertThat(plan(coordinator, "remind").text()).contains("Nobody would be reminded.", "Was reminded today");
  }

  @Test
  void reassignsAndTellsTheNewHolder() throws Exception {
    var lee = scene.staff("Lee " + word(), Role.PRODUCER);
    assertThat(flash(carryOut("reassign", lee.id()))).isEqualTo("1 task changed hands.");
    assertThat(task().assigneeId()).isEqualTo(lee.id());
    assertThat(latest().type()).isEqualTo("task-reassigned");
    assertThat(inbox.of(lee.email())).singleElement().satisfies(mail -> {
      assertThat(mail.subject()).contains("Yours now: Look into a matter · A mail came back (" + number + ")");
      assertThat(mail.text()).contains(lee.name() + ", " + coordinator.name() + " gave you this task.");
    });
  }

  @Test
  void releasesToEverybodyOfTheRole() throws Exception {
    assertThat(flash(carryOut("release", null))).isEqualTo("1 task is open to its role again.");
    assertThat(task().assigneeId()).isNull();
    assertThat(latest().type()).isEqualTo("task-released");
    assertThat(plan(coordinator, "release").text()).contains("Nobody has taken it");
  }

  @Test
  void changesNothingInTheDryRun() throws Exception {
    var events = files.timeline(number, null, 50).size();
    assertThat(plan(coordinator, "release").text()).contains("1 task would be open to everybody of its role again.", dana.name());
    assertThat(task().assigneeId()).isEqualTo(dana.id());
    assertThat(files.timeline(number, null, 50)).hasSize(events);
  }

  @Test
  void leavesAloneWhatChangedHandsSinceTheDryRun() throws Exception {
    var form = plan(coordinator, "release").selectFirst("main form[method=post]");
    var lee = scene.staff("Lee " + word(), Role.PRODUCER);
    processes.assign(task().taskId(), lee.id());
    assertThat(flash(submit(form))).isEqualTo("Nothing was released. Left as they are: Changed hands meanwhile (1).");
    assertThat(task().assigneeId()).isEqualTo(lee.id());
  }

  @Test
  void leavesAloneWhatIsDoneSinceTheDryRun() throws Exception {
    var form = plan(coordinator, "remind").selectFirst("main form[method=post]");
    processes.complete(task().taskId(), java.util.Map.of());
    assertThat(flash(submit(form))).contains("Is not open any more (1)");
  }

  @Test
  void givesNobodyWhatTheyMayNotDo() throws Exception {
    var wrongRole = scene.staff(Role.REVIEWER);
    var elsewhere = scene.limited(scene.staff(Role.PRODUCER), 31);
    var conflicted = scene.staff(Role.PRODUCER);
    scene.does(() -> conflicts.declare(number, conflicted.id()));
    assertThat(refusal(Move.REASSIGN, wrongRole.id())).isEqualTo("role");
    assertThat(refusal(Move.REASSIGN, elsewhere.id())).isEqualTo("hidden");
    assertThat(refusal(Move.REASSIGN, conflicted.id())).isEqualTo("hidden");
    assertThat(refusal(Move.REASSIGN, dana.id())).isEqualTo("same");
    assertThat(refusal(Move.REASSIGN, UUID.randomUUID())).isEqualTo("role");
    assertThat(scene.as(coordinator, () -> moving.make(Move.REASSIGN, task().taskId() + ":" + dana.id(), elsewhere.id()))).contains("hidden");
    assertThat(task().assigneeId()).isEqualTo(dana.id());
  }

  @Test
  void leavesReviewersAndOutsidersToTheRoomsThatChoseThem() {
    scene.item(number, "Task_GiveInformation", "nominator", null, null);
    assertThat(scene.as(coordinator, () -> moving.plan(Move.RELEASE, List.of(number), null))).extracting(PlannedMove::refusal)
        .containsExactlyInAnyOrder(null, "outsider");
  }

  @Test
  void doesNothingForThoseWhoMayNot() throws Exception {
    for (var role : List.of(Role.REVIEWER, Role.DECIDER, Role.PRODUCER, Role.OPERATOR, Role.ADMIN)) {
      for (var move : List.of(Move.REASSIGN, Move.RELEASE)) {
        pages.perform(get("/cases/moves").param("move", move.code()).param("number", number).with(by(scene.staff(role))))
            .andExpect(status().isForbidden());
        pages.perform(post("/cases/moves").param("move", move.code()).param("task", task().taskId() + ":" + dana.id())
            .param("to", coordinator.id().toString()).with(by(scene.staff(role))).with(csrf())).andExpect(status().isForbidden());
      }
    }
    assertThat(task().assigneeId()).isEqualTo(dana.id());
  }

  @Test
  void showsNothingOfACaseWithAConflictAndMovesNothingInIt() throws Exception {
    var mark = task().taskId() + ":" + dana.id();
    scene.does(() -> conflicts.declare(number, coordinator.id()));
    assertThat(plan(coordinator, "release").text()).doesNotContain(number, dana.name());
    assertThat(scene.as(coordinator, () -> moving.make(Move.RELEASE, mark, null))).contains("gone");
    assertThat(task().assigneeId()).isEqualTo(dana.id());
  }

  @Test
  void actsOnAllThatASearchFinds() throws Exception {
    var mark = word();
    var found = List.of(withTask("First " + mark), withTask("Second " + mark));
    var page = Jsoup.parse(pages.perform(get("/cases/moves").param("move", "remind").param("whole", "true").param("q", mark).param("back", "/stuck")
        .with(by(coordinator))).andReturn().getResponse().getContentAsString(), "http://localhost");
    assertThat(page.select("tbody th a").eachText()).containsExactlyElementsOf(found);
    assertThat(page.text()).contains("Whoever has these 2 tasks would be reminded by mail.");
  }

  @Test
  void sendsOneMailWhenTwoPressAtOnce() throws Exception {
    var mark = task().taskId() + ":" + dana.id();
    var other = scene.staff(Role.COORDINATOR);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<String>();
      var tasks = List.<Callable<String>>of(
          () -> scene.as(coordinator, () -> moving.make(Move.REMIND, mark, null)).orElse("done"),
          () -> scene.as(other, () -> moving.make(Move.REMIND, mark, null)).orElse("done"));
      for (var result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      assertThat(results).containsExactlyInAnyOrder("done", "reminded");
    } finally {
      threads.shutdown();
    }
    assertThat(inbox.of(dana.email())).hasSize(1);
  }

  @Test
  void goesBackToNoAddressButAListOfOurs() {
    assertThat(Back.to("/stuck?from=aXYZ")).isEqualTo("/stuck?from=aXYZ");
    assertThat(Back.to("/cases?q=is%3Aopen&sort=due")).isEqualTo("/cases?q=is%3Aopen&sort=due");
    assertThat(List.of(Back.to("https://evil.example"), Back.to("//evil.example"), Back.to("/people"), Back.to(""))).containsOnly("/cases");
  }

  private String withTask() {
    return withTask("A practice");
  }

  private String withTask(String title) {
    var opened = scene.opened(title, new CaseSchool(null, "School", 19, "K"));
    scene.does(() -> attention.needed(opened, Role.PRODUCER, "mail-bounced", UUID.randomUUID().toString()));
    return opened;
  }

  private WorkItem task() {
    return items.ofCase(number).stream().filter(item -> item.taskKey().equals("Task_AttendMatter")).findFirst().orElseThrow();
  }

  private RecordedEvent latest() {
    return files.timeline(number, null, 1).get(0);
  }

  private String refusal(Move move, UUID to) {
    return scene.as(coordinator, () -> moving.plan(move, List.of(number), to)).get(0).refusal();
  }

  private Document plan(SignedIn person, String move) throws Exception {
    return plan(person, move, null);
  }

  private Document plan(SignedIn person, String move, UUID to) throws Exception {
    var request = get("/cases/moves").param("move", move).param("number", number).param("back", "/stuck").with(by(person));
    if (to != null) {
      request.param("to", to.toString());
    }
    return Jsoup.parse(pages.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(), "http://localhost");
  }

  private MvcResult carryOut(String move, UUID to) throws Exception {
    return submit(plan(coordinator, move, to).selectFirst("main form[method=post]"));
  }

  private MvcResult submit(Element form) throws Exception {
    var request = post("/cases/moves").with(by(coordinator)).with(csrf());
    form.select("input[name]:not([name=_csrf])").forEach(field -> request.param(field.attr("name"), field.attr("value")));
    return pages.perform(request).andExpect(status().is3xxRedirection()).andReturn();
  }

  private static String flash(MvcResult result) {
    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/stuck");
    return ((Map<?, ?>) result.getFlashMap().get("flash")).get("text").toString();
  }
}
