package gov.nyc.schools.spotlight.publishing.aftercare;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.Gallery;
import gov.nyc.schools.spotlight.publishing.PublicationState;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.TriedContact;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.publishing.aftercare.Takedowns.TakeDown;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What follows after publication: questions to the school after 6 and 12 months, and takedowns. */
@TrackerTest
class AftercareTest {

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private TriedContact contacts;
  @Autowired private Publications publications;
  @Autowired private Gallery gallery;
  @Autowired private SettledTakedowns takedowns;
  @Autowired private Approvals approvals;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private WorkItems items;
  @Autowired private TaskCompletion tasks;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;

  private String number;
  private String address;
  private UUID principal;

  @BeforeEach
  void aCaseWithAPrincipal() {
    number = scene.opened();
    address = word() + "@principals.example";
    scene.does(() -> {
      principal = people.addContact("Pat Principal", address, Locale.ENGLISH);
      files.advance(number, Stage.SPOTLIGHT);
      files.stand(number, Standing.PUBLISHED);
    });
    contacts.speaksFor(number, principal);
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void asksTheSchoolAfterSixAndAfterTwelveMonths() {
    bench.publish(Subject.spotlight(number));
    bench.publish(Subject.spotlight(number));
    later(Duration.ofDays(190));
    var asked = inbox.last(address, "still in use");
    assertThat(asked.subject()).contains("Is “").endsWith("” still in use at your school?");
    assertThat(asked.text()).contains("Some months ago", "taken down, now or at any time");
    var exit = asked.link("/withdraw/");
    assertThat(new Caller(port).page(exit).expectFirst("h1").text()).isEqualTo("Take our practice down");
    answer("changes", "We do it on Mondays now.");
    assertThat(inbox.last(address, "Thank you for your answer").link("/withdraw/")).isNotBlank();
    assertThat(items.ofCase(number, "Task_AttendMatter")).as("a coordinator reads what has changed").isPresent();
    later(Duration.ofDays(190));
    answer("approved", null);
    assertThat(files.timeline(number, null, 50)).filteredOn(event -> event.type().equals("follow-up-recorded")).hasSize(2);
    later(Duration.ofDays(400));
    assertThat(items.ofCase(number, "Task_GiveAnswer")).as("twice is all").isEmpty();
  }

  @Test
  void countsAnewFromTheCaseStudyThatComesOutYearsLater() {
    bench.publish(Subject.spotlight(number));
    for (int asked = 0; asked < 2; asked++) {
      later(Duration.ofDays(190));
      answer("approved", null);
    }
    later(Duration.ofDays(400));
    studied();
    later(Duration.ofDays(190));
    answer("approved", null);
    assertThat(followUps()).isEqualTo(3);
  }

  @Test
  void asksNobodyTwiceWhenTheCaseStudyComesOutSoon() {
    bench.publish(Subject.spotlight(number));
    studied();
    later(Duration.ofDays(190));
    answer("approved", null);
    later(Duration.ofDays(190));
    answer("approved", null);
    later(Duration.ofDays(400));
    assertThat(followUps()).isEqualTo(2);
    assertThat(items.ofCase(number, "Task_GiveAnswer")).isEmpty();
    assertThat(items.ofCase(number, "Task_AttendMatter")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, names = {"PUBLISHED", "COMPLETE", "CLOSED_EARLY"})
  void goesOnAskingWhenTheSeriesAboutItEnds(Standing end) {
    bench.publish(Subject.spotlight(number));
    scene.does(() -> files.stand(number, Standing.JOURNEY));
    later(Duration.ofDays(190));
    scene.does(() -> files.stand(number, end));
    answer("approved", null);
    assertThat(followUps()).isOne();
  }

  @Test
  void asksNobodyAnyMoreOnceTheSchoolHasWithdrawn() {
    bench.publish(Subject.spotlight(number));
    later(Duration.ofDays(190));
    var question = approvals.ofCase(number).get(0).id();
    scene.as(scene.staff(Role.COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, null));
    assertThat(scene.does(() -> approvals.get(question)).isPending()).isFalse();
    assertThat(items.ofCase(number, "Task_GiveAnswer")).isEmpty();
  }

  @Test
  void asksACoordinatorWhereNobodySpeaksForTheSchool() {
    var orphan = scene.opened();
    bench.publish(Subject.spotlight(orphan));
    later(Duration.ofDays(190));
    assertThat(items.ofCase(orphan, "Task_AttendMatter")).isPresent();
  }

  @Test
  void listsEveryPlaceWhenAConsentIsTakenBackAndTakesPagesDown() throws Exception {
    var item = takedown();
    var coordinator = scene.staff(Role.COORDINATOR);
    scene.pages().perform(get("/tasks/{id}", item.taskId()).with(by(coordinator)))
        .andExpect(content().string(Matchers.containsString("Every place affected")))
        .andExpect(content().string(Matchers.containsString("https://films.schools.example/")));
    settle(item, "withdraw");
    var card = publications.find(Subject.spotlight(number)).orElseThrow();
    assertThat(card.state()).isEqualTo(PublicationState.WITHDRAWN);
    assertThat(card.reason()).isEqualTo("consent-revoked");
  }

  @Test
  void tellsACoordinatorOfAnAdultWhoTookTheirConsentBack() {
    var adult = bench.teacher(number);
    var consent = bench.consents(number, AddConsent.nycpsUse(adult, 2025, "ADULT", "Herself", LocalDate.of(2025, 9, 15)));
    bench.film(Subject.spotlight(number), "https://films.schools.example/" + word(), false, adult);
    bench.publish(Subject.spotlight(number));
    bench.revokes(number, consent);
    assertThat(items.ofCase(number, "Task_TakeDown")).isPresent();
  }

  @Test
  void keepsWhatACoordinatorTypedOfATakedown() throws Exception {
    var item = takedown();
    var typed = "“Ask <them>.”\n" + "x".repeat(1500);
    var form = post("/tasks/{id}", item.taskId()).param("takedown", "replace").param("comment", typed).with(by(scene.staff(Role.COORDINATOR)))
        .with(csrf());
    var refused = scene.pages().perform(form).andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString();
    assertThat(Jsoup.parse(refused).expectFirst("textarea[name=comment]").wholeText()).endsWith(typed);
    assertThat(Jsoup.parse(refused).select("input[name=takedown][value=replace][checked]")).hasSize(1);
    settle(item, "keep");
    scene.pages().perform(form).andExpect(status().isConflict()).andExpect(content().string(Matchers.containsString("“Ask &lt;them&gt;.”")));
  }

  @Test
  void keepsThePageAndAsksAProducerForAnotherFilm() {
    settle(takedown(), "replace");
    assertThat(publications.find(Subject.spotlight(number)).orElseThrow().isPublic()).isTrue();
    assertThat(items.ofCase(number, "Task_AttendMatter").orElseThrow().role()).isEqualTo("producer");
  }

  @ParameterizedTest
  @CsvSource({"keep, PUBLISHED, 0", "replace, PUBLISHED, 1", "withdraw, WITHDRAWN, 0"})
  void settlesATakedownAsTheCoordinatorSays(String takedown, PublicationState state, int matters) {
    settle(takedown(), takedown);
    var card = publications.find(Subject.spotlight(number)).orElseThrow();
    assertThat(card.state()).isEqualTo(state);
    gallery.spotlight(card.slug()).ifPresent(page -> assertThat(page.assets()).as("without the film").isEmpty());
    assertThat(items.ofCase(number)).filteredOn(item -> item.taskKey().equals("Task_AttendMatter")).hasSize(matters);
    assertThat(items.ofCase(number, "Task_TakeDown")).isEmpty();
    assertThat(takedowns.of(number)).singleElement().satisfies(settled -> {
      assertThat(settled.outcome()).isEqualTo(takedown);
      assertThat(settled.comment()).isEqualTo("Asked the platform.");
    });
  }

  @Test
  void needsNobodyWhenNothingWasPublic() {
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    bench.film(Subject.spotlight(number), student);
    bench.revokes(number, consent);
    assertThat(items.ofCase(number, "Task_TakeDown")).isEmpty();
  }

  private void studied() {
    scene.does(() -> publications.announce(Subject.series(number, UUID.randomUUID().toString()), 0, "Series " + word()));
    bench.publish(Subject.caseStudy(number));
  }

  private long followUps() {
    return files.timeline(number, null, 50).stream().filter(event -> event.type().equals("follow-up-recorded")).count();
  }

  private WorkItem takedown() {
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    bench.film(Subject.spotlight(number), student);
    bench.publish(Subject.spotlight(number));
    bench.revokes(number, consent);
    return items.ofCase(number, "Task_TakeDown").orElseThrow();
  }

  private void settle(WorkItem item, String takedown) {
    var coordinator = scene.staff(Role.COORDINATOR);
    scene.as(coordinator, () -> tasks.complete(item.taskId(), new TakeDown(true, takedown, "Asked the platform."), new Acting(coordinator.id(), Channel.PAGE)));
  }

  private void answer(String answer, String comment) {
    var item = items.ofCase(number, "Task_GiveAnswer").orElseThrow();
    tasks.complete(item.taskId(), new GiveAnswer(answer, null, comment, null), new Acting(principal, Channel.LINK));
    scene.as(scene.staff(Role.COORDINATOR), () -> approvals.finish(item.subject("approvalId")));
  }

  private void later(Duration time) {
    clock.advance(time);
    jobs.runDue();
  }
}
