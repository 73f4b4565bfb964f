package gov.nyc.schools.spotlight.spotlight;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.StageStrip;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.PrivacyFlags;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Gallery;
import gov.nyc.schools.spotlight.publishing.Hindrance;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublicAsset;
import gov.nyc.schools.spotlight.publishing.PublicationState;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.spotlight.ClearingSpotlight.ClearSpotlight;
import gov.nyc.schools.spotlight.spotlight.Studio.Made;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.JobsFailed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Spotlights on the real engine, with real mail, from the accepted practice to the public page. */
@TrackerTest
class SpotlightRoadTest {

  @Autowired private Studio studio;
  @Autowired private Road road;
  @Autowired private Scene scene;
  @Autowired private Inbox inbox;
  @Autowired private CaseFiles files;
  @Autowired private StageStrip strip;
  @Autowired private WorkItems items;
  @Autowired private TaskCompletion completion;
  @Autowired private Publications publications;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private Gallery gallery;
  @Autowired private Approvals approvals;
  @Autowired private Spotlights spotlights;
  @Autowired private Hindering hindering;
  @Autowired private DoneSteps steps;
  @Autowired private SpotlightActions actions;
  @Autowired private PrivacyFlags privacy;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private Jobs jobs;
  @Autowired private People people;
  @Autowired private MailAddresses addresses;
  @Autowired private JdbcClient sql;

  private List<String> waitsFor(Made made) {
    return items.ofCase(made.number()).stream().map(WorkItem::taskKey).toList();
  }

  private Standing standing(Made made) {
    return files.get(made.number()).standing();
  }

  private List<String> subjects(String address) {
    return inbox.of(address).stream().map(Inbox.Mail::subject).toList();
  }

  private boolean isPublic(Made made) {
    return publications.find(Subject.spotlight(made.number())).filter(card -> card.state() == PublicationState.PUBLISHED).isPresent();
  }

  @Test
  void beginsWhenTheDecisionIsTold() {
    var made = studio.accepted();
    assertThat(waitsFor(made)).containsExactly("Task_PlanSpotlight");
    assertThat(standing(made)).isEqualTo(Standing.CAPTURING);
    assertThat(files.get(made.number()).stage()).isEqualTo(Stage.SPOTLIGHT);
  }

  @Test
  void tellsSchoolAndNominatorWhoComesAndWhen() {
    var made = studio.plan(studio.accepted());
    var supporter = supporterOf(made);
    studio.arrange(studio.showNobody(studio.prepare(made)));
    assertThat(inbox.last(supporter, "The visit for").text()).contains("the practice that you support")
        .doesNotContain("8:15").doesNotContain("main entrance").doesNotContain("Bravo").doesNotContain(made.producer().name());
    for (var address : List.of(made.told().principal(), made.told().nominator())) {
      var planned = inbox.last(address, "begins");
      assertThat(planned.text()).contains(made.producer().name(), "an article", "We are glad. – «Bravo» 👏", made.told().title());
      var visit = inbox.last(address, "The visit for");
      assertThat(visit.text()).contains("8:15 a.m., main entrance");
    }
    assertThat(inbox.last(made.told().principal(), "begins").text()).contains("Nothing is published before you have checked the text");
    assertThat(items.ofCase(made.number()).get(0).assigneeId()).as("the producer's own step").isEqualTo(made.producer().id());
  }

  private String supporterOf(Made made) {
    var address = Scene.word() + "@nominators.example";
    var person = scene.does(() -> people.addContact("Supporter", address, java.util.Locale.ENGLISH));
    sql.sql("""
            insert into nomination_supporter (id, case_number, person_id, address_hash, draft_id, form_id, form_version, added_at, confirmed_at)
            values (gen_random_uuid(), :number, :person, sha256(convert_to(:address, 'UTF8')), gen_random_uuid(), 'nomination-draft', '1', now(), now())""")
        .param("number", made.number()).param("person", person).param("address", address).update();
    scene.does(() -> addresses.confirm(address));
    return address;
  }

  @Test
  void goesAllTheWayToThePublicPage() {
    var made = studio.published(studio.accepted());
    assertThat(isPublic(made)).isTrue();
    assertThat(standing(made)).isEqualTo(Standing.PUBLISHED);
    assertThat(files.get(made.number()).closedAt()).isNotNull();
    var path = publications.find(Subject.spotlight(made.number())).orElseThrow().path();
    for (var address : List.of(made.told().principal(), made.told().nominator(), made.producer().email())) {
      assertThat(inbox.last(address, "Published:").text()).contains(path);
    }
    assertThat(spotlights.get(made.number()).closing()).isEqualTo(Spotlight.Closing.PUBLISHED);
    assertThat(waitsFor(made)).noneMatch(task -> task.contains("Spotlight"));
  }

  @Test
  void isPublishedInTheLanguageThatItIsWrittenIn() {
    var made = studio.capture(studio.arrange(studio.showNobody(studio.prepare(studio.plan(studio.accepted())))));
    assertThat(completion.handler("Task_WriteDraft").initial(road.item(made.number(), "Task_WriteDraft"))).containsEntry("language", "en");
    studio.does(made, "Task_WriteDraft", Map.of("title", "Números en familia", "summary", "Cada viernes.", "body", "Todo.", "perspectives",
        List.of("parents"), "language", "es"));
    studio.decide(studio.check(studio.schoolSays(made, "approved", null)), "cleared", null);
    jobs.runDue();
    var slug = publications.find(Subject.spotlight(made.number())).orElseThrow().slug();
    assertThat(gallery.spotlight(slug).orElseThrow().head().language()).hasToString("es");
  }

  @Test
  void asksTheSchoolAgainAboutTheDraftThatItWantedChanged() {
    var made = studio.plan(studio.accepted());
    studio.write(studio.capture(studio.arrange(studio.showNobody(studio.prepare(made)))));
    assertThat(inbox.last(made.told().principal(), "Please check the text").text()).contains("Nothing is published before you have checked");
    studio.schoolSays(made, "changes", "It is Thursday, not Friday.");
    assertThat(waitsFor(made)).containsExactly("Task_WriteDraft");
    var beside = completion.handler("Task_WriteDraft").beside(road.item(made.number(), "Task_WriteDraft")).orElseThrow().model();
    assertThat(beside.get("school")).extracting("comment").isEqualTo("It is Thursday, not Friday.");
    var before = road.item(made.number(), "Task_WriteDraft");
    assertThat(completion.handler("Task_WriteDraft").initial(before)).containsEntry("title", made.told().title());
    studio.write(made, "## Thursday");
    var question = approvals.ofCase(made.number()).stream().filter(approval -> approval.isPending()).findFirst().orElseThrow();
    assertThat(question.revision()).as("bound to the new draft").isEqualTo(2);
    assertThat(subjects(made.told().principal()).stream().filter(subject -> subject.contains("Please check the text"))).hasSize(2);
  }

  @Test
  void keepsARefusalFromThePublicAndSaysWhy() {
    var made = studio.toBeCleared(studio.accepted());
    studio.decide(made, "refused", "A family asked us not to.");
    jobs.runDue();
    assertThat(standing(made)).isEqualTo(Standing.NOT_CLEARED);
    assertThat(isPublic(made)).isFalse();
    assertThat(waitsFor(made)).isEmpty();
    assertThat(inbox.last(made.told().nominator(), "No spotlight").text()).contains("A family asked us not to.");
    assertThat(inbox.last(made.told().principal(), "No spotlight").text()).contains("A family asked us not to.");
  }

  @Test
  void checksWithTheSchoolOnceMoreWhatADeciderWantsChanged() {
    var made = studio.toBeCleared(studio.accepted());
    studio.decide(made, "changes", "Leave the street out.");
    assertThat(waitsFor(made)).containsExactly("Task_WriteDraft");
    studio.check(studio.schoolSays(studio.write(made, "## Without the street"), "approved", null));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(isPublic(made)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 6, 8})
  void endsForTheSchoolAtEveryStep(int steps) {
    var made = studio.accepted();
    if (steps >= 1) {
      studio.plan(made);
    }
    if (steps >= 3) {
      studio.showNobody(studio.prepare(made));
    }
    if (steps >= 6) {
      studio.write(studio.capture(studio.arrange(made)));
    }
    if (steps >= 8) {
      studio.check(studio.schoolSays(made, "approved", null));
    }
    assertThat(withdraws(made)).isTrue();
    assertThat(standing(made)).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(waitsFor(made)).isEmpty();
    assertThat(approvals.ofCase(made.number())).noneMatch(approval -> approval.isPending());
    var mail = inbox.last(made.told().nominator(), "No spotlight").text();
    assertThat(mail).contains("The school has decided").doesNotContain("The principal called.");
    assertThat(spotlights.get(made.number()).closing()).isEqualTo(Spotlight.Closing.WITHDRAWN);
    assertThat(subjects(made.told().principal()).stream().filter(subject -> subject.contains("No spotlight"))).hasSize(1);
    assertThat(withdraws(made)).as("said twice").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "draft, Task_WriteDraft", "withdraw, "})
  void goesOnAfterADeclinedCheckAsACoordinatorSays(String settlement, String next) {
    var made = studio.plan(studio.accepted());
    studio.write(studio.capture(studio.arrange(studio.showNobody(studio.prepare(made)))));
    studio.schoolSays(made, "declined", "Not like this.");
    road.staffDoes(made.number(), "Task_SettleFactCheck", made.coordinator(), Map.of("settlement", settlement, "comment", "We talked on the phone."));
    assertThat(waitsFor(made)).isEqualTo(next == null ? List.of() : List.of(next));
    assertThat(steps.of(made.number())).anySatisfy(step -> assertThat(step.words()).isEqualTo("We talked on the phone."));
    if (settlement.equals("draft")) {
      assertThat(completion.handler("Task_WriteDraft").beside(road.item(made.number(), next)).orElseThrow().model().get("settled"))
          .as("told to whoever writes").extracting("words").isEqualTo("We talked on the phone.");
    }
  }

  @Test
  void endsAtADeclinedCheckWhenACoordinatorSaysSo() {
    var made = studio.plan(studio.accepted());
    studio.write(studio.capture(studio.arrange(studio.showNobody(studio.prepare(made)))));
    studio.schoolSays(made, "declined", "We changed our mind.");
    assertThat(waitsFor(made)).containsExactly("Task_SettleFactCheck");
    road.staffDoes(made.number(), "Task_SettleFactCheck", made.coordinator(), Map.of("settlement", "withdraw", "comment", "They changed their mind."));
    assertThat(standing(made)).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(spotlights.get(made.number()).closingWords()).isEqualTo("They changed their mind.");
  }

  @Test
  void asksAgainWithTheSameTextWhenACoordinatorSaysSo() {
    var made = studio.plan(studio.accepted());
    studio.write(studio.capture(studio.arrange(studio.showNobody(studio.prepare(made)))));
    studio.schoolSays(made, "declined", "No time.");
    road.staffDoes(made.number(), "Task_SettleFactCheck", made.coordinator(), Map.of("settlement", "again", "comment", "They have time now."));
    studio.schoolSays(made, "approved", null);
    assertThat(waitsFor(made)).containsExactly("Task_CheckAccessibility");
  }

  @Test
  void isHinderedByAMissingConsentAndPublishedOnceItIsThere() {
    var made = studio.plan(studio.accepted());
    var number = made.number();
    studio.prepare(made);
    UUID child = scene.as(made.producer(), () -> roster.addPerson(number, "M. R.", true));
    studio.does(made, "Task_CollectConsents", Map.of("shown", "named"));
    studio.capture(studio.arrange(made));
    scene.as(made.producer(), () -> media.add(new AddAsset(Subject.spotlight(number), AssetType.PHOTO, "https://schools.nyc.gov/photo.jpg", null,
        studio.today(), new AddAsset.AssetWords("The cafeteria", true, List.of(child), "Children at a table", null, null))));
    studio.check(studio.schoolSays(studio.write(made), "approved", null));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(isPublic(made)).isFalse();
    assertThat(waitsFor(made)).containsExactly("Task_MendSpotlight");
    assertThatThrownBy(() -> studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "Nothing.")))
        .isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.hindered");
    int year = studio.today().getMonthValue() >= 7 ? studio.today().getYear() : studio.today().getYear() - 1;
    scene.as(made.producer(), () -> roster.addConsent(number, AddConsent.nycpsUse(child, year, "PARENT", "Maria R.", studio.today())));
    studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "The form came this morning."));
    jobs.runDue();
    assertThat(isPublic(made)).isTrue();
    assertThat(standing(made)).isEqualTo(Standing.PUBLISHED);
  }

  @Test
  void saysNobodyIsShownOnlyWhileNobodyIsListed() {
    var made = studio.prepare(studio.plan(studio.accepted()));
    assertThatThrownBy(() -> studio.does(made, "Task_CollectConsents", Map.of("shown", "named")))
        .isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.nobody-listed");
    scene.as(made.producer(), () -> roster.addPerson(made.number(), "M. R.", true));
    assertThatThrownBy(() -> studio.showNobody(made)).isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.somebody-listed");
  }

  @Test
  void publishesOnceHoweverOftenItIsCleared() {
    var made = studio.toBeCleared(studio.accepted());
    var item = road.item(made.number(), "Task_ClearSpotlight");
    studio.decide(made, "cleared", null);
    assertThatThrownBy(() -> completion.complete(item.taskId(), new ClearSpotlight("cleared", null), new Acting(made.decider().id(), Channel.PAGE)))
        .isInstanceOf(TaskClosedAlready.class);
    jobs.runDue();
    jobs.runDue();
    assertThat(publications.find(Subject.spotlight(made.number())).orElseThrow().revision()).isEqualTo(1);
    assertThat(subjects(made.told().nominator()).stream().filter(subject -> subject.contains("Published:"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LINK", "REPLY"})
  void isNeverClearedByMail(String channel) {
    var made = studio.toBeCleared(studio.accepted());
    var item = road.item(made.number(), "Task_ClearSpotlight");
    assertThatThrownBy(() -> completion.complete(item.taskId(), new ClearSpotlight("cleared", null),
        new Acting(made.decider().id(), Channel.valueOf(channel)))).isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.by-mail");
    assertThat(waitsFor(made)).containsExactly("Task_ClearSpotlight");
  }

  @Test
  void isClearedByADeciderAlone() {
    var made = studio.toBeCleared(studio.accepted());
    var item = road.item(made.number(), "Task_ClearSpotlight");
    for (var role : List.of(Role.PRODUCER, Role.COORDINATOR, Role.REVIEWER, Role.ADMIN)) {
      var other = scene.staff(role);
      assertThatThrownBy(() -> completion.complete(item.taskId(), new ClearSpotlight("cleared", null), new Acting(other.id(), Channel.PAGE)))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void isNotClearedByItsOwnProducer() {
    var both = scene.staff("Producer and decider " + Scene.word(), Role.PRODUCER, Role.DECIDER);
    var before = studio.accepted();
    var made = studio.toBeCleared(new Made(before.told(), before.coordinator(), both, both));
    assertThatThrownBy(() -> studio.decide(made, "cleared", null)).isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.own");
  }

  @Test
  void refusesAClearanceWithoutAReasonUnlessItIsCleared() {
    var made = studio.toBeCleared(studio.accepted());
    for (var clearance : List.of("changes", "refused")) {
      assertThatThrownBy(() -> studio.decide(made, clearance, null)).isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.comment");
    }
  }

  @Test
  void isNotClearedWhileAPrivacyFlagIsUp() {
    var made = studio.toBeCleared(studio.accepted());
    scene.as(made.coordinator(), () -> privacy.raise(made.number()));
    assertThatThrownBy(() -> studio.decide(made, "cleared", null)).isInstanceOf(RefusedTask.class).hasMessage("nomination.gate.privacy.closed");
    scene.as(made.coordinator(), () -> privacy.clear(made.number()));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(isPublic(made)).isTrue();
  }

  @RepeatedTest(4)
  void isNotPublicWhenTheSchoolWithdrawsWhileItIsPublished() throws Exception {
    var made = studio.toBeCleared(studio.accepted());
    studio.decide(made, "cleared", null);
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var publishing = threads.submit(() -> {
        start.await(10, TimeUnit.SECONDS);
        try {
          jobs.runDue();
        } catch (JobsFailed overtaken) {
          // it is gone with the spotlight, or is run again below
        }
        return null;
      });
      var withdrawing = threads.submit(() -> {
        start.await(10, TimeUnit.SECONDS);
        return withdraws(made);
      });
      assertThat(withdrawing.get(60, TimeUnit.SECONDS)).isTrue();
      publishing.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    jobs.runDue();
    assertThat(isPublic(made)).isFalse();
    assertThat(standing(made)).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(waitsFor(made)).isEmpty();
  }

  /** Added between the clearance and the job that publishes, and again while it is mended. */
  @Test
  void isPublishedAsItWasClearedAndNotWithWhatCameLater() {
    var made = studio.toBeCleared(studio.accepted());
    var subject = Subject.spotlight(made.number());
    studio.decide(made, "cleared", null);
    var late = photo(made, "Later");
    jobs.runDue();
    assertThat(isPublic(made)).isFalse();
    assertThat(publications.hindrances(subject)).extracting(Hindrance::code).containsExactly("added-since");
    scene.as(made.producer(), () -> media.remove(made.number(), late));
    var latest = photo(made, "Latest");
    assertThatThrownBy(() -> studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "Another one.")))
        .isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.hindered");
    scene.as(made.producer(), () -> media.remove(made.number(), latest));
    studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "Taken out."));
    jobs.runDue();
    assertThat(isPublic(made)).isTrue();
    assertThat(gallery.spotlight(publications.find(subject).orElseThrow().slug()).orElseThrow().assets()).isEmpty();
  }

  @Test
  void goesBackToItsDraftSoThatWhatIsNewIsClearedToo() {
    var made = studio.toBeCleared(studio.accepted());
    studio.decide(made, "cleared", null);
    photo(made, "Later");
    jobs.runDue();
    studio.does(made, "Task_MendSpotlight", Map.of("mending", "draft", "done", "There is a photo now."));
    assertThat(waitsFor(made)).containsExactly("Task_WriteDraft");
    studio.check(studio.schoolSays(studio.write(made, "## With a photo"), "approved", null));
    jobs.runDue();
    assertThat(isPublic(made)).as("the old clearance is for the old draft").isFalse();
    studio.decide(made, "cleared", null);
    jobs.runDue();
    var slug = publications.find(Subject.spotlight(made.number())).orElseThrow().slug();
    assertThat(gallery.spotlight(slug).orElseThrow().assets()).extracting(PublicAsset::title).containsExactly("Later");
  }

  private UUID photo(Made made, String title) {
    return scene.as(made.producer(), () -> media.add(new AddAsset(Subject.spotlight(made.number()), AssetType.PHOTO,
        "https://schools.nyc.gov/" + Scene.word() + ".jpg", null, studio.today(),
        new AddAsset.AssetWords(title, false, List.of(), "A table", null, null))));
  }

  /** It went up between the clearance and the job that publishes. */
  @Test
  void isNotPublishedWhileAPrivacyFlagIsUp() {
    var made = studio.toBeCleared(studio.accepted());
    studio.decide(made, "cleared", null);
    scene.as(made.coordinator(), () -> privacy.raise(made.number()));
    jobs.runDue();
    assertThat(isPublic(made)).isFalse();
    assertThat(publications.hindrances(Subject.spotlight(made.number()))).extracting(Hindrance::code).containsExactly("privacy-flag");
    assertThatThrownBy(() -> studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "Nothing.")))
        .isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.hindered");
    scene.as(made.coordinator(), () -> privacy.clear(made.number()));
    studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "The name is gone."));
    jobs.runDue();
    assertThat(isPublic(made)).isTrue();
  }

  @Test
  void leavesTheProducersStepsToTheProducer() {
    var made = studio.plan(studio.accepted());
    var item = road.item(made.number(), "Task_PrepareVisit");
    var another = scene.staff(Role.PRODUCER);
    assertThatThrownBy(() -> completion.complete(item.taskId(), new PreparingVisit.PrepareVisit("done", "x", null), new Acting(another.id(), Channel.PAGE)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void keepsWhySomethingWasSkipped() {
    var made = studio.plan(studio.accepted());
    studio.does(made, "Task_PrepareVisit", Map.of("outcome", "skipped", "reason", "We know each other well."));
    studio.showNobody(made);
    studio.does(made, "Task_ArrangeVisit", Map.of("outcome", "skipped", "reason", "The school sends its own photos."));
    studio.capture(made);
    assertThat(steps.of(made.number())).filteredOn(DoneStep::skipped).extracting(DoneStep::words)
        .containsExactly("We know each other well.", "The school sends its own photos.");
    assertThat(subjects(made.told().principal())).noneMatch(subject -> subject.contains("The visit for"));
  }

  @Test
  void givesTheOpenStepToANewProducer() {
    var made = studio.plan(studio.accepted());
    var next = scene.staff(Role.PRODUCER);
    assertThat(scene.as(made.coordinator(), () -> actions.changeProducer(made.number(), next.id()))).isTrue();
    assertThat(road.item(made.number(), "Task_PrepareVisit").assigneeId()).isEqualTo(next.id());
    studio.showNobody(studio.prepare(new Made(made.told(), made.coordinator(), next, made.decider())));
    assertThatThrownBy(() -> scene.as(made.producer(), () -> actions.changeProducer(made.number(), made.producer().id())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void mailsTheSchoolTheWayOut() {
    var made = studio.plan(studio.accepted());
    var mail = inbox.last(made.told().principal(), "begins");
    assertThat(mail.link("/withdraw/")).isNotBlank();
    assertThat(mail.code()).isNotBlank();
    assertThat(inbox.last(made.told().nominator(), "begins").text()).doesNotContain("/withdraw/");
  }

  @Test
  void isProposedForTheLabByACoordinatorOnlyAndOnceItIsOut() {
    var made = studio.plan(studio.accepted());
    assertThat(scene.as(made.coordinator(), () -> actions.proposeForLab(made.number()))).as("not published yet").isFalse();
    for (var role : List.of(Role.PRODUCER, Role.DECIDER, Role.ADMIN)) {
      assertThatThrownBy(() -> scene.as(scene.staff(role), () -> actions.proposeForLab(made.number()))).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void goesOnToTheLabOnceWhenACoordinatorProposesIt() {
    var made = studio.published(studio.accepted());
    assertThat(scene.as(made.coordinator(), () -> actions.proposeForLab(made.number()))).isTrue();
    assertThat(standing(made)).isEqualTo(Standing.JOURNEY);
    assertThat(scene.as(made.coordinator(), () -> actions.proposeForLab(made.number()))).as("said twice").isFalse();
    assertThat(waitsFor(made).stream().filter("Task_PlanSeries"::equals)).hasSize(1);
    assertThat(isPublic(made)).isTrue();
    var file = files.get(made.number());
    var story = new CaseCard(file.number(), CaseKind.SCALING_STORY, file.title(), file.stage(), file.standing(), file.openedAt(), file.closedAt(),
        file.lastActivityAt(), file.nominatorId(), file.schools());
    assertThat(strip.of(story)).as("a scaling story that had a spotlight keeps it").extracting(StageStrip.Mark::stage).contains(Stage.SPOTLIGHT);
  }

  @Test
  void callsNothingDoneThatTheMediaSayIsMissing() {
    var made = studio.capture(studio.arrange(studio.showNobody(studio.prepare(studio.plan(studio.accepted())))));
    var film = adds(made, AssetType.VIDEO, Captions.NONE);
    var photo = adds(made, AssetType.PHOTO, null);
    studio.schoolSays(studio.write(made), "approved", null);
    assertThat(completion.handler("Task_CheckAccessibility").beside(road.item(made.number(), "Task_CheckAccessibility")).orElseThrow().model()
        .get("assets")).as("beside the form").asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    var done = Map.<String, Object>of("descriptions", "done", "captions", "done", "transcript", "done", "language", "done", "languages", "done");
    assertThatThrownBy(() -> studio.does(made, "Task_CheckAccessibility", done)).isInstanceOf(RefusedTask.class)
        .hasMessage("spotlight.refused.captions").extracting("field").isEqualTo("captions");
    scene.as(made.producer(), () -> media.change(made.number(), film, media.get(made.number(), film).version(), words("", Captions.ON_PLATFORM)));
    assertThatThrownBy(() -> studio.does(made, "Task_CheckAccessibility", done)).isInstanceOf(RefusedTask.class)
        .hasMessage("spotlight.refused.descriptions").extracting("field").isEqualTo("descriptions");
    scene.as(made.producer(), () -> media.change(made.number(), photo, media.get(made.number(), photo).version(), words("Children at a table, from behind", null)));
    studio.does(made, "Task_CheckAccessibility", done);
    assertThat(waitsFor(made)).containsExactly("Task_ClearSpotlight");
  }

  /** A clip needs a film, a card its steps; or a coordinator says that something else is made. */
  @Test
  void isNotPublishedBeforeWhatWasToBeMadeIsThere() {
    var made = studio.capture(studio.arrange(studio.showNobody(studio.prepare(studio.plan(studio.accepted(), List.of("clip", "card"))))));
    studio.check(studio.schoolSays(studio.write(made, "## Friday", "Begin small", "Bring coffee"), "approved", null));
    assertThat(completion.handler("Task_ClearSpotlight").beside(road.item(made.number(), "Task_ClearSpotlight")).orElseThrow().model())
        .containsEntry("scope", List.of("clip", "card"));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(isPublic(made)).isFalse();
    assertThat(hindering.of(made.number())).extracting(Hindrance::code).containsExactly("no-clip", "no-card");
    assertThatThrownBy(() -> scene.as(made.producer(), () -> actions.changeScope(made.number(), List.of("article"))))
        .isInstanceOf(AccessDeniedException.class);
    for (var nothing : List.of(List.<String>of(), List.of("opera"))) {
      assertThatThrownBy(() -> scene.as(made.coordinator(), () -> actions.changeScope(made.number(), nothing))).isInstanceOf(RefusedAction.class);
    }
    assertThat(scene.as(made.coordinator(), () -> actions.changeScope(made.number(), List.of("card")))).isTrue();
    assertThatThrownBy(() -> studio.does(made, "Task_MendSpotlight", Map.of("mending", "retry", "done", "No clip.")))
        .isInstanceOf(RefusedTask.class).hasMessage("spotlight.refused.hindered");
    studio.does(made, "Task_MendSpotlight", Map.of("mending", "draft", "done", "One step more."));
    assertThat(completion.handler("Task_WriteDraft").initial(road.item(made.number(), "Task_WriteDraft")).get("lessons"))
        .asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    studio.check(studio.schoolSays(studio.write(made, "## Friday", "Begin small", "Bring coffee", "Say who is missing"), "approved", null));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    var page = gallery.spotlight(publications.find(Subject.spotlight(made.number())).orElseThrow().slug()).orElseThrow();
    assertThat(page.words().lessons()).extracting(Lesson::headline).containsExactly("Begin small", "Bring coffee", "Say who is missing");
    assertThat(scene.as(made.coordinator(), () -> actions.changeScope(made.number(), List.of("clip")))).as("it is out").isFalse();
  }

  @Test
  void showsTheSchoolWhatIsShownAndSaidAndADeciderWhereTheWordsLead() throws Exception {
    var made = studio.capture(studio.arrange(studio.showNobody(studio.prepare(studio.plan(studio.accepted())))));
    var film = adds(made, AssetType.VIDEO, Captions.ON_PLATFORM);
    studio.write(made, "[See them](https://www.tiktok.com/@nyc/video/1), [all of it](" + media.get(made.number(), film).link() + ").");
    var asked = Jsoup.parse(scene.pages().perform(get(inbox.last(made.told().principal(), "Please check the text").link("/answer/"))).andReturn()
        .getResponse().getContentAsString()).text();
    assertThat(asked).contains("What is shown with it", "A morning", "“We read aloud.”");
    studio.schoolSays(made, "approved", null);
    assertThat(completion.handler("Task_CheckAccessibility").initial(road.item(made.number(), "Task_CheckAccessibility")))
        .containsEntry("transcriptText", "“We read aloud.”");
    studio.check(made);
    var clearing = Jsoup.parse(scene.pages().perform(get("/tasks/{id}", road.item(made.number(), "Task_ClearSpotlight").taskId()).with(by(made.decider())))
        .andReturn().getResponse().getContentAsString());
    assertThat(clearing.select("[aria-labelledby=links-heading] li").eachText()).satisfiesExactly(
        link -> assertThat(link).contains("tiktok.com", "Another platform", "not on the list"),
        link -> assertThat(link).contains("films.schools.example", "Our own pages", "on the list").doesNotContain("not on"));
  }

  private UUID adds(Made made, AssetType type, Captions captions) {
    return scene.as(made.producer(), () -> media.add(new AddAsset(Subject.spotlight(made.number()), type, "https://films.schools.example/" + Scene.word(),
        null, LocalDate.of(2026, 3, 10), words("", captions))));
  }

  private static AssetWords words(String description, Captions captions) {
    return new AssetWords("A morning", false, List.of(), description, captions, null);
  }

  @Test
  void goesOnToTheLabByItselfWhenItWasAcceptedForIt() {
    var made = studio.published(studio.acceptedForLab());
    assertThat(isPublic(made)).isTrue();
    assertThat(standing(made)).isEqualTo(Standing.JOURNEY);
    assertThat(files.get(made.number()).stage()).isEqualTo(Stage.EPISODES);
    assertThat(waitsFor(made)).contains("Task_PlanSeries");
  }

  private boolean withdraws(Made made) {
    return scene.as(made.coordinator(), () -> withdrawals.byCoordinator(made.number(), WithdrawalReason.SCHOOL_ASKED, "The principal called."));
  }
}
