package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.OpenCase;
import gov.nyc.schools.spotlight.casefile.StageStrip;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.scaling.ClearingCaseStudy.ClearCaseStudy;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TrackerTest
class ScalingPagesTest {

  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private Journeys journeys;
  @Autowired private Episodes episodes;
  @Autowired private Conflicts conflicts;
  @Autowired private JdbcClient sql;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private Inbox inbox;
  @Autowired private Processes processes;

  @Autowired private Media media;
  @Autowired private Publications publications;
  @Autowired private StageStrip strip;
  @Autowired private TaskCompletion completion;

  @Autowired private MovableClock clock;

  private MockMvc pages;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @BeforeEach
  void open() {
    pages = scene.pages();
  }

  private SignedIn coordinator() {
    return scene.staff(Role.COORDINATOR);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void showsSeriesToThoseWhoseRoleReadsThem(Role role) throws Exception {
    var number = bench.series(1);
    var person = scene.staff(role);
    boolean reads = ScalingPolicy.allows(person, ScalingPolicy.Action.READ);
    for (var path : List.of("/series/" + bench.journey(number).id(), "/episodes/" + bench.episode(number, 1).id())) {
      int answered = pages.perform(get(path).with(by(person))).andReturn().getResponse().getStatus();
      assertThat(answered).as(path).isIn(reads ? List.of(200) : List.of(403, 404));
    }
    assertThat(pages.perform(get("/series").with(by(person))).andReturn().getResponse().getStatus()).isEqualTo(reads ? 200 : 403);
  }

  @Test
  void namesTheEpisodeWhereverSomebodyHasWorkWithIt() throws Exception {
    var number = bench.seriesOf("Making <It> Ours", "Building Capacity");
    var producer = bench.producer();
    var item = bench.item(number, "Task_PlanEpisode", bench.episode(number, 2).id());
    scene.as(producer, () -> processes.claim(item.taskId(), producer.id()));
    for (var path : List.of("/tasks", "/tasks/" + item.taskId(), "/cases/" + number)) {
      assertThat(main(path, producer)).as(path).contains("Episode 2: Building Capacity");
    }
    assertThat(main("/cases/" + number, producer)).contains("Episode 1: Making <It> Ours");
  }

  @Test
  void namesTheEpisodeInTheSubjectOfTheQuestionsAboutIt() throws Exception {
    var number = bench.seriesOf("Making It Ours");
    bench.produce(number, bench.episode(number, 1));
    assertThat(inbox.last(bench.checker(number), "Are the facts right?").subject()).contains("Episode 1: Making It Ours");
    bench.checks(number, bench.episode(number, 1), "approved");
    assertThat(inbox.last(bench.checker(number), "We have your answer").subject()).contains("Episode 1: Making It Ours");
    assertThat(inbox.last(bench.releaser(number), "Do you release").subject()).contains("Episode 1: Making It Ours");
    assertThat(main("/cases/" + number, coordinator())).contains("Fact check of an episode Episode 1: Making It Ours",
        "Release of an episode Episode 1: Making It Ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tasks", "/cases/"})
  void namesEpisodesInTheSameStatementsForOneAndForTen(String path) throws Exception {
    var producer = bench.producer();
    var one = bench.series(1);
    var ten = bench.series(10);
    var before = statements(path.equals("/tasks") ? path : path + one, producer, one);
    assertThat(statements(path.equals("/tasks") ? path : path + ten, producer, ten)).isEqualTo(before);
  }

  private int statements(String path, SignedIn person, String number) {
    bench.episodes(number).forEach(episode ->
        scene.as(person, () -> processes.claim(bench.item(number, "Task_PlanEpisode", episode.id()).taskId(), person.id())));
    main(path, person);
    return SqlCount.of(() -> main(path, person));
  }

  /** What somebody reads on a page. */
  private String main(String path, SignedIn person) {
    try {
      return Jsoup.parse(pages.perform(get(path).with(by(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString())
          .selectFirst("main").text();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void listsWhatIsOverInOneLineEachUnderWhatIsUnderWay() throws Exception {
    var number = bench.seriesOf("Making It Ours", "Building Capacity");
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var page = Jsoup.parse(pages.perform(get("/cases/" + number).with(by(coordinator()))).andReturn().getResponse().getContentAsString());
    assertThat(page.select("#process > details.run > summary").eachText()).containsExactlyInAnyOrder("Scaling journey",
        "Episode 2: Building Capacity", "Aftercare");
    assertThat(page.select("details.runs-over[open], .run-over[open]")).isEmpty();
    assertThat(page.select(".run-over > summary").eachText()).hasSize(3)
        .anyMatch(line -> line.startsWith("Approval Fact check of an episode · Episode 1: Making It Ours Approved"))
        .anyMatch(line -> line.startsWith("Approval Release of an episode · Episode 1: Making It Ours Approved"))
        .anyMatch(line -> line.startsWith("Episode 1: Making It Ours Episode published"));
    assertThat(page.select(".run-over .steps .step__name").eachText()).contains("Edit the episode");
  }

  @Test
  void hidesWhatLiesElsewhereOrIsAConflict() throws Exception {
    var number = bench.planned(bench.begun(scene.opened("T " + word(), new CaseSchool(null, "S", 2, "M"))), "One " + word());
    var elsewhere = scene.limited(scene.staff(Role.PRODUCER), 3);
    var conflicted = scene.staff(Role.COORDINATOR);
    scene.does(() -> conflicts.declare(number, conflicted.id()));
    for (var person : List.of(elsewhere, conflicted)) {
      pages.perform(get("/series/" + bench.journey(number).id()).with(by(person))).andExpect(status().isNotFound());
      pages.perform(get("/episodes/" + bench.episode(number, 1).id()).with(by(person))).andExpect(status().isNotFound());
      pages.perform(get("/series").with(by(person))).andExpect(content().string(not(containsString(bench.episode(number, 1).title()))));
      pages.perform(post("/series/" + bench.journey(number).id() + "/episodes/" + bench.episode(number, 1).id() + "/waive")
          .param("reason", "x").with(by(person)).with(csrf())).andExpect(status().isNotFound());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/series/00000000-0000-0000-0000-000000000000", "/series/1", "/episodes/00000000-0000-0000-0000-000000000000",
      "/episodes/x%00y"})
  void knowsNothingOfForeignIds(String path) throws Exception {
    int answered = pages.perform(get(java.net.URI.create(path)).with(by(coordinator()))).andReturn().getResponse().getStatus();
    assertThat(answered).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zzz", "aMjAyNg", "bJyc7LS0", "a\u0000", "aMjAyNi0wMS0wMQp4", "aOTk5OS05OS05OSA5OTo5OTo5OSs5OQp4"})
  void beginsAtTheBeginningForAPlaceThatNobodyWrote(String from) throws Exception {
    pages.perform(get("/series").param("from", from).with(by(coordinator()))).andExpect(status().isOk());
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefused() throws Exception {
    var number = bench.series(1);
    var base = "/series/" + bench.journey(number).id();
    var episode = base + "/episodes/" + bench.episode(number, 1).id();
    var long_ = "<b>é</b>&\"" + "x".repeat(120);
    var person = coordinator();
    pages.perform(adds(base).param("title", long_).with(by(person)).with(csrf())).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("&lt;b&gt;é&lt;/b&gt;&amp;&quot;xxx"))).andExpect(content().string(containsString("shorten it by")));
    pages.perform(post(episode + "/title").param("title", " ").with(by(person)).with(csrf())).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write a title.")));
    pages.perform(post(episode + "/waive").param("reason", "y".repeat(1501)).with(by(person)).with(csrf()))
        .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("y".repeat(1501))));
    pages.perform(post(base + "/close").with(by(person)).with(csrf())).andExpect(status().isUnprocessableContent());
    pages.perform(post(episode + "/move").param("to", "EARLIER").param("from", "1").with(by(person)).with(csrf())).andExpect(status().isUnprocessableContent());
    pages.perform(post(episode + "/coming-soon").param("soon", "perhaps").with(by(person)).with(csrf())).andExpect(status().isBadRequest());
    for (var to : List.of("", "sideways", "earlier;later")) {
      pages.perform(post(episode + "/move").param("to", to).param("from", "1").with(by(person)).with(csrf())).andExpect(status().isBadRequest());
    }
    pages.perform(post(episode + "/move").with(by(person)).with(csrf())).andExpect(status().isBadRequest());
    assertThat(bench.episodes(number)).hasSize(1).allMatch(each -> each.status() == EpisodeStatus.PLANNED && !each.comingSoon());
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsEveryLetter() throws Exception {
    var base = "/series/" + bench.journey(bench.series(1)).id();
    var text = "\n“Leïla’s” <b>circle</b> & co.\r\n\r\nقراءة معًا 👩🏽‍🏫";
    var reason = refused(post(base + "/close").param("reason", text + "x".repeat(1500)));
    assertThat(reason.select("#close-reason-error").text()).isEqualTo(reason.select("[data-error-summary] a[href=#close-reason]").text()).isNotEmpty();
    assertThat(reason.expectFirst("#close-reason").wholeText().replaceFirst("^\n", "")).isEqualTo(text.replace("\r\n", "\n") + "x".repeat(1500));
    assertThat(reason.expectFirst("#close-reason").closest("details").hasAttr("open")).isTrue();
    var title = refused(adds(base).param("title", "a\u0007b"));
    assertThat(title.select("#new-title").val()).as("the spot is marked").isEqualTo("a\uFFFDb");
    assertThat(title.select("#new-title-error").text()).isNotEmpty();
  }

  @Test
  void keepsWhatWasTypedOfACheckIn() throws Exception {
    var number = bench.series(1);
    clock.advance(Duration.ofDays(93));
    bench.runs();
    var item = bench.item(number, "Task_RecordCheckIn");
    var form = post("/tasks/" + item.taskId());
    for (int at = 0; at < 2; at++) {
      form.param("scores[" + at + "].element", "policy").param("scores[" + at + "].score", "3").param("scores[" + at + "].explanation", "Why <" + at + ">");
    }
    var page = Jsoup.parse(pages.perform(form.with(by(bench.producer())).with(csrf())).andExpect(status().isUnprocessableContent()).andReturn()
        .getResponse().getContentAsString());
    assertThat(page.select("[data-rows] textarea[name$=.explanation]").eachText()).containsExactly("Why <0>", "Why <1>");
    assertThat(page.select("[data-error-summary]").text()).contains("Score each building block once");
  }

  /** Their forms are gone from the page by then. */
  @Test
  void showsThoseWhoComeTooLateWhatTheyTyped() throws Exception {
    var number = bench.series(2);
    var base = "/series/" + bench.journey(number).id();
    var episode = base + "/episodes/" + bench.episode(number, 1).id();
    bench.produce(number, bench.episode(number, 1));
    assertThat(lost(post(episode + "/title").param("title", "T <1>"))).isEqualTo("T <1>");
    pages.perform(post(episode + "/waive").param("reason", "First.").with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
    assertThat(lost(post(episode + "/waive").param("reason", "Second.\n" + "s".repeat(1501)))).startsWith("Second.");
    pages.perform(post(base + "/close").param("reason", "First.").with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
    assertThat(lost(post(base + "/close").param("reason", "Second."))).isEqualTo("Second.");
    assertThat(lost(adds(base).param("title", "One more"))).isEqualTo("One more");
  }

  @Test
  void renamesNoEpisodeOverSomebodyElsesTitle() throws Exception {
    var number = bench.series(1);
    var base = "/series/" + bench.journey(number).id();
    var episode = bench.episode(number, 1);
    var title = base + "/episodes/" + episode.id() + "/title";
    for (int press = 0; press < 2; press++) {
      pages.perform(post(title).param("seen", episode.title()).param("title", "Theirs").with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
    }
    var answer = pages.perform(post(title).param("seen", episode.title()).param("title", "Mine").with(by(coordinator())).with(csrf()))
        .andExpect(status().isConflict()).andReturn().getResponse();
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[data-error-summary]").text()).contains("Theirs", "Nothing was changed");
    assertThat(page.getElementById("title-" + episode.id()).val()).isEqualTo("Mine");
    var seen = page.getElementById("title-" + episode.id()).closest("form").expectFirst("[name=seen]").val();
    pages.perform(post(title).param("seen", seen).param("title", "Mine").with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
    assertThat(bench.episode(number, 1).title()).isEqualTo("Mine");
  }

  private String lost(MockHttpServletRequestBuilder request) throws Exception {
    var page = refused(request);
    assertThat(page.select("[data-error-summary] a")).as("there is no such field any more").isEmpty();
    return page.expectFirst("main section > .typed").wholeText();
  }

  private Document refused(MockHttpServletRequestBuilder request) throws Exception {
    return Jsoup.parse(pages.perform(request.with(by(coordinator())).with(csrf())).andExpect(status().isUnprocessableContent()).andReturn()
        .getResponse().getContentAsString());
  }

  /** As long as a form may say, counted as it is shown: a letter and its accents are one character. */
  @Test
  void takesTheLongestTextsInSeveralCodePoints() throws Exception {
    var letter = "e\u0302\u0301";
    var number = bench.series(1);
    var base = "/series/" + bench.journey(number).id();
    var title = letter.repeat(120);
    pages.perform(adds(base).param("title", title).with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
    bench.produce(number, bench.episode(number, 1), new EditEpisode(title, "Where.", "What.", List.of(new Lesson(title, letter.repeat(1000))),
        List.of(), new Picked(List.of(), "School"), "", "en"));
    assertThat(bench.episodes(number)).extracting(Episode::title).containsOnly(title);
    pages.perform(post(base + "/close").param("reason", letter.repeat(1500)).with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(base));
  }

  @Test
  void changesNoEpisodeOfAnotherSeries() throws Exception {
    var one = "/series/" + bench.journey(bench.series(1)).id();
    var other = bench.series(2);
    var before = bench.episodes(other);
    for (var change : List.of("title", "move", "coming-soon", "waive")) {
      pages.perform(post(one + "/episodes/" + before.get(0).id() + "/" + change).param("title", "T").param("to", "LATER").param("from", "1")
          .param("soon", "true").param("reason", "R").with(by(coordinator())).with(csrf())).andExpect(status().isNotFound());
    }
    assertThat(bench.episodes(other)).isEqualTo(before);
  }

  @Test
  void isNotClearedByWhoWroteIt() {
    var number = bench.series(1);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var both = scene.staff(Role.PRODUCER, Role.DECIDER);
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), both);
    var check = bench.item(number, "Task_GiveAnswer");
    bench.answers(number, check.subject("approvalId"), "approved");
    var item = bench.item(number, "Task_ClearCaseStudy");
    assertThatThrownBy(() -> bench.finish(item, new ClearingCaseStudy.ClearCaseStudy("cleared", null), both)).isInstanceOf(RefusedTask.class);
    bench.finish(item, new ClearingCaseStudy.ClearCaseStudy("cleared", null), scene.staff(Role.DECIDER));
  }

  @Test
  void isClearedByADeciderWhoIsSignedInAlone() {
    var item = bench.toBeCleared(bench.series(1));
    for (var role : List.of(Role.PRODUCER, Role.COORDINATOR, Role.REVIEWER, Role.ADMIN)) {
      assertThatThrownBy(() -> bench.finish(item, new ClearCaseStudy("cleared", null), scene.staff(role))).as(role.name())
          .isInstanceOf(AccessDeniedException.class);
    }
    var decider = scene.staff(Role.DECIDER);
    for (var channel : List.of(Channel.LINK, Channel.REPLY)) {
      assertThatThrownBy(() -> completion.complete(item.taskId(), new ClearCaseStudy("cleared", null), new Acting(decider.id(), channel)))
          .isInstanceOf(RefusedTask.class).hasMessage("scaling.refused.by-mail");
    }
    scene.does(() -> conflicts.declare(item.caseNumber(), decider.id()));
    assertThatThrownBy(() -> bench.finish(item, new ClearCaseStudy("cleared", null), decider)).isInstanceOf(RefusedTask.class);
  }

  @Test
  void showsADeciderTheFilmsAndWhatHindersBesideTheClearance() throws Exception {
    var number = bench.series(1);
    scene.as(bench.producer(), () -> media.add(new AddAsset(Subject.caseStudy(number), AssetType.VIDEO, "https://films.schools.example/" + word(),
        null, ScalingBench.FILMED, new AssetWords("A class at work", true, List.of(), "", Captions.ON_PLATFORM, null))));
    var item = bench.toBeCleared(number);
    pages.perform(get("/tasks/" + item.taskId()).with(by(scene.staff(Role.DECIDER)))).andExpect(status().isOk())
        .andExpect(content().string(containsString("A class at work"))).andExpect(content().string(containsString("no student is named")));
  }

  /** An episode's page of media is that of its own case. */
  @Test
  void keepsTheMediaOfAnEpisodeWithItsOwnCase() throws Exception {
    var number = bench.series(1);
    var episode = bench.episode(number, 1).id();
    var producer = bench.producer();
    pages.perform(get("/cases/{n}/media", number).param("kind", "EPISODE").param("id", episode.toString()).with(by(producer))).andExpect(status().isOk());
    pages.perform(get("/cases/{n}/media", bench.series(1)).param("kind", "EPISODE").param("id", episode.toString()).with(by(producer)))
        .andExpect(status().isNotFound());
  }

  @Test
  void givesTheWayOutToASchoolThatNominatedItself() {
    var address = word() + "@schools.example";
    var number = scene.does(() -> files.open(new OpenCase(CaseKind.SCALING_STORY, "Practice " + word(),
        people.addContact("Pat Principal", address, Locale.ENGLISH), List.of(new CaseSchool("02M475", "School", 2, "M")))));
    bench.begun(number);
    var plan = bench.plan("One " + word());
    bench.plans(number, new PlanSeries(plan.seriesTitle(), plan.seriesSummary(), plan.goal(), plan.drivers(),
        plan.schools(), "Pat Principal", address, plan.releaserName(), plan.releaserEmail(), plan.episodes(), "en"));
    assertThat(inbox.of(address)).hasSize(1);
    assertThat(inbox.of(address).get(0).link("/withdraw/")).isNotBlank();
  }

  @Test
  void refusesChangesToThoseWhoOnlyRead() throws Exception {
    var number = bench.series(2);
    var base = "/series/" + bench.journey(number).id();
    var episode = base + "/episodes/" + bench.episode(number, 1).id();
    for (var role : List.of(Role.DECIDER, Role.ADMIN, Role.REVIEWER, Role.OPERATOR)) {
      var person = scene.staff(role);
      for (var change : List.of(adds(base).param("title", "T"), post(episode + "/title").param("title", "T"),
          post(episode + "/move").param("to", "LATER").param("from", "1"), post(episode + "/coming-soon").param("soon", "true"),
          post(episode + "/waive").param("reason", "R"), post(base + "/close").param("reason", "R"),
          post("/episodes/" + bench.episode(number, 1).id() + "/dates").param("plannedOn", "2027-01-15"))) {
        assertThat(pages.perform(change.with(by(person)).with(csrf())).andReturn().getResponse().getStatus()).as(role.name()).isIn(403, 404);
      }
    }
    pages.perform(post(base + "/close").param("reason", "R").with(by(scene.staff(Role.PRODUCER))).with(csrf())).andExpect(status().isForbidden());
    assertThat(bench.episodes(number)).hasSize(2).allMatch(each -> each.status() == EpisodeStatus.PLANNED);
  }

  private static MockHttpServletRequestBuilder adds(String base) {
    return post(base + "/episodes").param("episode", UUID.randomUUID().toString());
  }

  @Test
  void addsAnEpisodeOnceHoweverOftenItsFormIsSent() throws Exception {
    var number = bench.series(1);
    var base = "/series/" + bench.journey(number).id();
    var form = Jsoup.parse(pages.perform(get(base).with(by(coordinator()))).andReturn().getResponse().getContentAsString())
        .expectFirst("form[action$=/episodes] input[name=episode]").val();
    for (int i = 0; i < 2; i++) {
      pages.perform(post(base + "/episodes").param("episode", form).param("title", "Once more").param("plannedOn", "2027-01-15").with(by(coordinator()))
          .with(csrf())).andExpect(redirectedUrl(base));
    }
    assertThat(bench.episodes(number)).filteredOn(episode -> episode.title().equals("Once more")).singleElement()
        .returns(LocalDate.of(2027, 1, 15), Episode::plannedOn);
    assertThat(bench.item(number, "Task_PlanEpisode", UUID.fromString(form))).isNotNull();
    var other = refused(post(base + "/episodes").param("episode", form).param("title", "Another one"));
    assertThat(other.expectFirst("#new-title").val()).isEqualTo("Another one");
    assertThat(other.expectFirst("input[name=episode]").val()).as("the next press adds it").isNotEqualTo(form);
    pages.perform(post("/series/" + bench.journey(bench.series(1)).id() + "/episodes").param("episode", form).param("title", "Once more")
        .with(by(coordinator())).with(csrf())).andExpect(status().isNotFound());
    var day = refused(adds(base).param("title", "Kept").param("plannedOn", "in spring"));
    assertThat(day.select("#new-planned-error").text()).isNotEmpty();
    assertThat(day.select("#new-title, #new-planned").eachAttr("value")).containsExactly("Kept", "in spring");
    assertThat(bench.episodes(number)).hasSize(2);
  }

  @Test
  void movesAnEpisodeOnceHoweverOftenItsButtonIsPressed() throws Exception {
    var number = bench.series(4);
    var base = "/series/" + bench.journey(number).id();
    var first = bench.episode(number, 1);
    for (int i = 0; i < 2; i++) {
      pages.perform(post(base + "/episodes/" + first.id() + "/move").param("to", "LATER").param("from", "1").with(by(coordinator())).with(csrf()))
          .andExpect(redirectedUrl(base));
    }
    assertThat(bench.episode(number, 2).id()).isEqualTo(first.id());
    var stale = refused(post(base + "/episodes/" + first.id() + "/move").param("to", "LATER").param("from", "3"));
    assertThat(stale.select("[data-error-summary]").text()).contains("The order has changed");
    assertThat(bench.episode(number, 2).id()).isEqualTo(first.id());
  }

  /** An altered form is not half believed. */
  @ParameterizedTest
  @ValueSource(strings = {"/episodes", "/close", "title", "move", "coming-soon", "waive", "dates"})
  void refusesWhatNoFormOfOursSends(String form) throws Exception {
    var number = bench.series(2);
    var episode = bench.episode(number, 1);
    var base = "/series/" + bench.journey(number).id();
    var request = switch (form) {
      case "/episodes" -> adds(base).param("title", "One more");
      case "/close" -> post(base + form).param("reason", "Why");
      case "dates" -> post("/episodes/" + episode.id() + "/dates").param("plannedOn", "2027-01-15").param("seen", "null|null|null");
      default -> {
        var post = post(base + "/episodes/" + episode.id() + "/" + form);
        yield switch (form) {
          case "title" -> post.param("title", "New");
          case "move" -> post.param("to", "LATER").param("from", "1");
          case "coming-soon" -> post.param("soon", "true");
          default -> post.param("reason", "Why");
        };
      }
    };
    assertThat(refused(request.param("status", "PUBLISHED")).select("[data-error-summary]").text()).contains("something that it does not have");
    assertThat(bench.episodes(number)).hasSize(2);
    assertThat(bench.episode(number, 1)).isEqualTo(episode);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.RUNNING);
  }

  @Test
  void changesTheDatesOfAnEpisodeAtAnyTimeBeforeItIsOut() throws Exception {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    bench.reaches(number, episode, EpisodeStatus.EDITING);
    var address = "/episodes/" + episode.id();
    var seen = Jsoup.parse(pages.perform(get(address).with(by(coordinator()))).andReturn().getResponse().getContentAsString())
        .expectFirst("form[action$=/dates] input[name=seen]").val();
    var wrong = refused(post(address + "/dates").param("seen", seen).param("filmingFrom", "2026-05-02").param("filmingTo", "2026-05-01"));
    assertThat(wrong.select("#filming-to-error").text()).contains("can't come before");
    assertThat(wrong.select("#filming-from").val()).isEqualTo("2026-05-02");
    assertThat(refused(post(address + "/dates").param("seen", seen).param("plannedOn", "soon")).select("#planned-on-error").text()).isNotEmpty();
    for (int i = 0; i < 2; i++) {
      pages.perform(post(address + "/dates").param("seen", seen).param("filmingFrom", "2026-05-01").param("filmingTo", "2026-05-02")
          .param("plannedOn", "2027-01-15").with(by(coordinator())).with(csrf())).andExpect(redirectedUrl(address));
    }
    assertThat(EpisodeDates.of(bench.episode(number, 1)))
        .isEqualTo(new EpisodeDates(LocalDate.of(2027, 1, 15), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2)));
    var stale = refused(post(address + "/dates").param("seen", seen).param("plannedOn", "2027-02-01"));
    assertThat(stale.select("[data-error-summary]").text()).contains("Somebody has changed the dates");
    assertThat(stale.select("#planned-on").val()).isEqualTo("2027-02-01");
    assertThat(stale.text()).as("as they stand now").contains("Jan 15, 2027");
  }

  @Test
  void saysWhichFilmsAreDescribedInWords() throws Exception {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    var film = bench.film(number, episode, Captions.ON_PLATFORM);
    pages.perform(get("/episodes/" + episode.id()).with(by(coordinator()))).andExpect(content().string(containsString("not described in words")));
    scene.as(bench.producer(), () -> media.change(number, film, media.get(number, film).version(), new AssetWords("Film", false, List.of(), "A class reads.", Captions.ON_PLATFORM, null)));
    pages.perform(get("/episodes/" + episode.id()).with(by(coordinator()))).andExpect(content().string(not(containsString("not described in words"))))
        .andExpect(content().string(containsString("described in words")));
  }

  @Test
  void changesTheSeriesByItsButtons() throws Exception {
    var number = bench.series(2);
    var base = "/series/" + bench.journey(number).id();
    var second = bench.episode(number, 2).id();
    var person = coordinator();
    var hard = "Señora “Núñez” & <i>مرحبا</i> 🎓";
    pages.perform(post(base + "/episodes/" + second + "/title").param("seen", bench.episode(number, 2).title()).param("title", hard).with(by(person)).with(csrf())).andExpect(redirectedUrl(base));
    pages.perform(post(base + "/episodes/" + second + "/move").param("to", "EARLIER").param("from", "2").with(by(person)).with(csrf())).andExpect(redirectedUrl(base));
    pages.perform(post(base + "/episodes/" + second + "/coming-soon").param("soon", "true").with(by(person)).with(csrf())).andExpect(redirectedUrl(base));
    assertThat(bench.episode(number, 1)).returns(second, Episode::id).returns(hard, Episode::title).returns(true, Episode::comingSoon);
    pages.perform(get(base).with(by(person))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Señora “Núñez” &amp; &lt;i&gt;مرحبا&lt;/i&gt; 🎓")))
        .andExpect(content().string(containsString("Coming soon")));
    pages.perform(post(base + "/episodes/" + second + "/waive").param("reason", "No film.").with(by(person)).with(csrf())).andExpect(redirectedUrl(base));
    assertThat(bench.episode(number, 1).status()).isEqualTo(EpisodeStatus.WAIVED);
  }

  /** Coming soon is said to the public at any step before an episode is out, and taken back. */
  @ParameterizedTest
  @EnumSource(value = EpisodeStatus.class, names = {"PLANNED", "FILMING", "EDITING", "REVIEW", "APPROVED"})
  void announcesAnEpisodeAtAnyStep(EpisodeStatus status) throws Exception {
    var number = bench.series(2);
    var episode = bench.episode(number, 2);
    bench.reaches(number, episode, status);
    assertThat(bench.status(episode)).isEqualTo(status);
    var base = "/series/" + bench.journey(number).id();
    var announce = post(base + "/episodes/" + episode.id() + "/coming-soon").with(by(coordinator()));
    pages.perform(announce.param("soon", "true").with(csrf())).andExpect(redirectedUrl(base));
    var series = publications.find(Subject.series(number, episode.journeyId().toString())).orElseThrow().path();
    assertThat(coming(series)).containsExactly(episode.title());
    assertThat(bench.status(episode)).isEqualTo(status);
    pages.perform(post(base + "/episodes/" + episode.id() + "/coming-soon").param("soon", "false").with(by(coordinator())).with(csrf()))
        .andExpect(redirectedUrl(base));
    assertThat(coming(series)).isEmpty();
  }

  private List<String> coming(String series) throws Exception {
    var page = pages.perform(get(series)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    return Jsoup.parse(page).select(".gallery-rail .is-coming [itemprop=name]").eachText();
  }

  /** The page of a task holds its whole form, with what is known already. */
  @Test
  void beginsEveryFormWithWhatIsKnown() throws Exception {
    var number = bench.begun(scene.opened("T " + word(), new CaseSchool(null, "School of Hope", null, null)));
    var producer = bench.producer();
    var plan = form(bench.item(number, "Task_PlanSeries"), producer);
    assertThat(plan.select("[data-rows] input[name$=.title]").eachAttr("value")).containsExactlyElementsOf(journeys.defaultTitles());
    assertThat(plan.selectFirst("input[name=schools.unlisted]").attr("value")).isEqualTo("School of Hope");
    assertThat(plan.select("button[name=_save]")).hasSize(1);
    bench.planned(number, "One");
    var episode = bench.episode(number, 1);
    bench.produce(number, episode);
    bench.checks(number, episode, "changes");
    var edit = form(bench.item(number, "Task_EditEpisode", episode.id()), producer);
    assertThat(edit.select("[data-rows] input[name$=.headline]").eachAttr("value")).containsExactly("Begin small 1", "Begin small 2", "Begin small 3");
    assertThat(edit.select("input[name=perspectives][checked]").eachAttr("value")).containsExactly("teachers", "students");
    assertThat(edit.selectFirst("textarea[name=transcript]").wholeText().strip()).isEqualTo("Somebody says something.");
  }

  /** Whoever has a task gets from it to everything that it needs. */
  @Test
  void everyLinkBesideATaskOpens() throws Exception {
    var number = bench.begun();
    var producer = bench.producer();
    follow(bench.item(number, "Task_PlanSeries"), producer, List.of());
    bench.planned(number, "Only one " + word());
    var episode = bench.episode(number, 1);
    var ofEpisode = List.of("/cases/" + number + "/media?kind=EPISODE&id=" + episode.id(), "/cases/" + number + "/shown");
    follow(bench.item(number, "Task_PlanEpisode", episode.id()), producer, ofEpisode);
    bench.produce(number, episode, bench.words("Bare", 2));
    bench.checks(number, episode, "declined");
    follow(bench.item(number, "Task_SettleEpisodeCheck", episode.id()), producer, ofEpisode);
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", episode.id()), new Settlement("edit", null), producer);
    follow(bench.item(number, "Task_EditEpisode", episode.id()), producer, ofEpisode);
    bench.edits(number, episode, "Without a film");
    bench.runs();
    follow(bench.item(number, "Task_MendEpisode", episode.id()), producer, ofEpisode);
    bench.film(number, episode, Captions.ON_PLATFORM);
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendingEpisode.MendEpisode("edit"), producer);
    bench.edits(number, episode, "With a film");
    bench.runs();

    var ofStudy = List.of("/cases/" + number + "/media?kind=CASE_STUDY", "/cases/" + number + "/shown");
    assertThat(links("/series/" + bench.journey(number).id(), producer, "main")).containsAll(ofStudy);
    follow(bench.item(number, "Task_WriteCaseStudy"), producer, ofStudy);
    scene.as(producer, () -> media.add(new AddAsset(Subject.caseStudy(number), AssetType.VIDEO, "https://films.schools.example/" + word(),
        null, ScalingBench.FILMED, new AssetWords("A class at work", true, List.of(), "", Captions.ON_PLATFORM, null))));
    var item = bench.toBeCleared(number);
    var decider = scene.staff(Role.DECIDER);
    follow(item, decider, ofStudy);
    bench.finish(item, new ClearCaseStudy("cleared", null), decider);
    bench.runs();
    follow(bench.item(number, "Task_MendCaseStudy"), producer, ofStudy);
  }

  private void follow(WorkItem item, SignedIn person, List<String> atLeast) throws Exception {
    var links = links("/tasks/" + item.taskId(), person, ".task-case");
    assertThat(links).as(item.taskKey()).containsAll(atLeast);
    for (var link : links) {
      assertThat(pages.perform(get(java.net.URI.create(link)).with(by(person))).andReturn().getResponse().getStatus())
          .as(item.taskKey() + " leads to " + link).isEqualTo(200);
    }
  }

  /** The addresses of our own that a part of a page links to. */
  private List<String> links(String path, SignedIn person, String part) throws Exception {
    var page = Jsoup.parse(pages.perform(get(path).with(by(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    return page.select(part + " a[href^=/]").eachAttr("href");
  }

  private Element form(WorkItem item, SignedIn person) throws Exception {
    var page = Jsoup.parse(pages.perform(get("/tasks/" + item.taskId()).with(by(person))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString());
    assertThat(page.select(".task-form button").eachText()).as(page.html()).contains("Finish");
    return page.selectFirst(".task-form form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?state=closed&district=2", "?state=mine", "?producer=00000000-0000-0000-0000-000000000000"})
  void theBoardCostsTheSameForOneTenAndAThousand(String filter) throws Exception {
    var person = coordinator();
    SqlCount.Action open = () -> pages.perform(get("/series" + filter).with(by(person))).andExpect(status().isOk());
    bench.series(2);
    open.run();
    int one = SqlCount.of(open);
    rows(9);
    int ten = SqlCount.of(open);
    rows(990);
    assertThat(List.of(ten, SqlCount.of(open))).containsOnly(one);
  }

  /** Journeys of six episodes as rows alone: enough for what only reads lists. */
  private void rows(int journeys) {
    scene.does(() -> {
      for (int i = 0; i < journeys; i++) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into journey (id, case_number, status, series_title, opened_at)
                values (:id, :number, 'CLOSED_EARLY', 'Old series', timestamptz '2020-01-01' + make_interval(mins => :i))""")
            .param("id", id).param("number", anyCase()).param("i", i).update();
        for (int n = 0; n < 6; n++) {
          episodes.add(id, "Old episode " + n, null);
        }
      }
    });
  }

  private String some;

  private String anyCase() {
    if (some == null) {
      some = scene.opened();
    }
    return some;
  }

  @Test
  void aSeriesCostsTheSameForOneTenAndAThousandEpisodes() throws Exception {
    var number = bench.series(1);
    var person = coordinator();
    var journey = bench.journey(number).id();
    SqlCount.Action open = () -> pages.perform(get("/series/" + journey).with(by(person))).andExpect(status().isOk());
    open.run();
    int one = SqlCount.of(open);
    more(journey, 9);
    int ten = SqlCount.of(open);
    more(journey, 990);
    assertThat(List.of(ten, SqlCount.of(open))).containsOnly(one);
  }

  private void more(UUID journey, int count) {
    scene.does(() -> {
      for (int i = 0; i < count; i++) {
        episodes.add(journey, "One more " + i, null);
      }
    });
  }

  @Test
  void anEpisodeCostsTheSameForOneTenAndAThousandFilms() throws Exception {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    var person = coordinator();
    SqlCount.Action open = () -> pages.perform(get("/episodes/" + episode.id()).with(by(person))).andExpect(status().isOk());
    bench.film(number, episode, Captions.NONE);
    open.run();
    int one = SqlCount.of(open);
    films(number, episode, 9);
    int ten = SqlCount.of(open);
    films(number, episode, 990);
    assertThat(List.of(ten, SqlCount.of(open))).containsOnly(one);
  }

  /** With all that a case can hold of a series: episodes on the strip and in the panel, pages that are public, takedowns that are settled. */
  @Test
  void theCasePageAndTheStripCostTheSameForOneTenAndAThousandEpisodes() throws Exception {
    var number = bench.series(2);
    bench.reaches(number, bench.episode(number, 1), EpisodeStatus.PUBLISHED);
    var journey = bench.journey(number).id();
    var series = publications.find(Subject.series(number, journey.toString())).orElseThrow().id();
    var person = coordinator();
    SqlCount.Action page = () -> pages.perform(get("/cases/{n}", number).with(by(person))).andExpect(status().isOk());
    SqlCount.Action onTheStrip = () -> assertThat(strip.of(files.get(number))).isNotEmpty();
    takedowns(number, 1);
    page.run();
    int one = SqlCount.of(page);
    int stages = SqlCount.of(onTheStrip);
    for (int count : new int[] {9, 990}) {
      more(journey, count);
      takedowns(number, count);
      sql.sql("""
              insert into publication (id, kind, subject_id, case_number, series_id, state, position, revision, slug, title, published_at, changed_at)
              select gen_random_uuid(), 'EPISODE', gen_random_uuid(), :number, :series, 'PUBLISHED', 10, 1, 'more-' || gen_random_uuid(), 'One more', now(), now()
              from generate_series(1, :count)""")
          .param("number", number).param("series", series).param("count", count).update();
      assertThat(SqlCount.of(page)).as("the case page").isEqualTo(one);
      assertThat(SqlCount.of(onTheStrip)).as("the strip, on it and on the status page").isEqualTo(stages);
    }
  }

  private void takedowns(String number, int count) {
    sql.sql("""
            insert into aftercare (id, case_number, kind, cause, origin, begun_at, ended_at, outcome, comment)
            select gen_random_uuid(), :number, 'TAKEDOWN', 'revoked', :number, now(), now(), 'keep', 'Kept.' from generate_series(1, :count)""")
        .param("number", number).param("count", count).update();
  }

  private void films(String number, Episode episode, int count) {
    scene.does(() -> sql.sql("""
            insert into media_asset (id, film, case_number, subject_kind, subject_id, type, title, link, captured_on, platform, students, captions,
              added_at)
            select gen_random_uuid(), gen_random_uuid(), :number, 'EPISODE', :id, 'VIDEO', 'Film ' || i,
              'https://films.schools.example/' || :mark || i, '2026-03-10', 'NYCPS',
              false, 'NONE', now()
            from generate_series(1, :count) i""")
        .param("number", number).param("id", episode.id().toString()).param("mark", Scene.word()).param("count", count).update());
  }

  @Test
  void pagesTheBoardWithoutLosingOrRepeatingAJourney() {
    rows(45);
    var person = coordinator();
    var seen = new ArrayList<UUID>();
    String from = "";
    while (from != null) {
      var query = BoardQuery.of("closed", "2", "", from);
      var page = scene.as(person, () -> board.page(query));
      page.rows().forEach(row -> seen.add(row.id()));
      from = page.next();
    }
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
    assertThat(seen).containsAll(sql.sql("select id from journey where case_number = :number").param("number", some).query(UUID.class).list());
    assertThat(journeys.find(seen.get(0))).isPresent();
  }

  @Test
  void filtersTheBoardByHowSeriesStandWhereTheyAreAndWhoProducesThem() {
    var district = 1 + (int) (Math.random() * 30);
    var producer = bench.producer();
    var mine = bench.begun(scene.opened("T " + word(), new CaseSchool(null, "S", district, "M")));
    var taken = bench.item(mine, "Task_PlanSeries");
    scene.does(() -> processes.claim(taken.taskId(), producer.id()));
    var theirs = bench.begun(scene.opened("T " + word(), new CaseSchool(null, "S", district, "M")));
    var other = bench.producer();
    scene.does(() -> processes.claim(bench.item(theirs, "Task_PlanSeries").taskId(), other.id()));
    var closed = bench.planned(bench.begun(scene.opened("T " + word(), new CaseSchool(null, "S", district, "M"))), "One");
    scene.as(coordinator(), () -> changes.close(bench.journey(closed).id(), "No money."));
    var in = String.valueOf(district);
    assertThat(found(producer, "running", in, "")).contains(mine, theirs).doesNotContain(closed);
    assertThat(found(producer, "mine", in, "")).contains(mine).doesNotContain(theirs, closed);
    assertThat(found(producer, "closed", in, "")).contains(closed).doesNotContain(mine, theirs);
    assertThat(found(producer, "complete", in, "")).doesNotContain(mine, theirs, closed);
    assertThat(found(producer, "", in, producer.id().toString())).containsExactly(mine);
    assertThat(found(producer, "", String.valueOf(district % 30 + 1), producer.id().toString())).isEmpty();
    assertThat(found(producer, "none", "x", "y")).as("what makes no sense is left out").isNotEmpty();
  }

  private List<String> found(SignedIn person, String state, String district, String producer) {
    return scene.as(person, () -> board.page(BoardQuery.of(state, district, producer, ""))).rows().stream().map(SeriesBoard.Row::caseNumber).toList();
  }

  @Autowired private SeriesBoard board;
  @Autowired private SeriesChanges changes;

  @Test
  void saysOnTheCasePageWhenTheLastCheckInWasAndWhenTheNextIsDue() {
    var number = bench.seriesOf("One");
    assertThat(main("/cases/" + number, coordinator())).contains("No check-in was recorded yet. Next one due:");
    scene.does(() -> checkIns.open(bench.journey(number).id()));
    assertThat(main("/cases/" + number, coordinator())).contains("One waits to be recorded since");
    var producer = bench.producer();
    scene.does(() -> checkIns.record(bench.journey(number).id(), List.of(), List.of(), producer.id()));
    assertThat(main("/cases/" + number, coordinator())).contains("Last check-in:", "Next one due:").doesNotContain("waits to be recorded");
  }

  @Autowired private CheckIns checkIns;
}
