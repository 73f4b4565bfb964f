package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent is taken back after publication: something else comes in the place of what is hidden, and the page stays until then. */
@TrackerTest
class ReplacingTest {

  @Autowired private ScalingBench bench;
  @Autowired private PublishingBench media;
  @Autowired private Media assets;
  @Autowired private Scene scene;
  @Autowired private Road road;
  @Autowired private SeriesChanges changes;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private Publications publications;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;

  private String number;
  private UUID consent;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private UUID films(Subject subject) {
    var student = media.student(number);
    consent = media.consents(number, student, 2025);
    return scene.as(bench.producer(), () -> assets.add(new AddAsset(subject, AssetType.VIDEO, "https://media.example.org/" + word(), null,
        ScalingBench.FILMED, new AssetWords("A class", true, List.of(student), "", Captions.ON_PLATFORM, null))));
  }

  private void settles(String takedown) {
    media.revokes(number, consent);
    road.staffDoes(number, "Task_TakeDown", scene.staff(COORDINATOR), Map.of("elsewhere", true, "takedown", takedown));
  }

  private PublicationCard page(Subject subject) {
    return publications.find(subject).orElseThrow();
  }

  private List<String> open() {
    return items.ofCase(number).stream().map(WorkItem::taskKey).toList();
  }

  private Subject of(Episode episode) {
    return Subject.episode(number, episode.id().toString());
  }

  @Test
  void replacesAFilmOfAnEpisode() {
    number = bench.series(2);
    var first = bench.episode(number, 1);
    var film = films(of(first));
    bench.approve(number, first);
    bench.runs();
    settles("replace");
    assertThat(open()).as("nothing to attend to beside it").containsExactlyInAnyOrder("Task_PlanEpisode", "Task_EditEpisode");
    assertThat(page(of(first))).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);

    scene.as(bench.producer(), () -> assets.remove(number, film));
    bench.film(number, first, Captions.ON_PLATFORM);
    bench.edits(number, first, "With another film");
    bench.runs();
    assertThat(page(of(first))).returns(true, PublicationCard::isPublic).returns(2, PublicationCard::revision)
        .returns("With another film", PublicationCard::title);
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.PUBLISHED);
  }

  @Test
  void leavesAnEpisodeAsItIsWhenNothingComesInItsPlace() {
    number = bench.series(2);
    var first = bench.episode(number, 1);
    films(of(first));
    bench.approve(number, first);
    bench.runs();
    settles("replace");
    scene.as(scene.staff(COORDINATOR), () -> changes.waive(first.id(), "There is no other film."));
    assertThat(page(of(first))).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.PUBLISHED);
    assertThat(open()).containsExactly("Task_PlanEpisode");
    assertThat(inbox.of(bench.checker(number))).extracting(Inbox.Mail::subject).noneMatch(subject -> subject.contains("left out"));
  }

  /** Told in full, with a film of a student in its case study. */
  private UUID told() {
    number = bench.series(1);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var film = films(Subject.caseStudy(number));
    bench.tells(number);
    bench.runs();
    assertThat(page(Subject.caseStudy(number))).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);
    return film;
  }

  private void isToldAnew(UUID film) {
    scene.as(bench.producer(), () -> assets.remove(number, film));
    bench.tells(number);
    bench.runs();
    assertThat(page(Subject.caseStudy(number))).returns(true, PublicationCard::isPublic).returns(2, PublicationCard::revision);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.COMPLETE);
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
    assertThat(open()).isEmpty();
    assertThat(files.timeline(number, null, 100)).as("complete once").filteredOn(event -> event.type().equals("journey-complete")).hasSize(1);
    assertThat(inbox.of(bench.checker(number))).extracting(Inbox.Mail::subject)
        .filteredOn(subject -> subject.startsWith("The case study is out")).hasSize(2);
  }

  @Test
  void replacesAFilmOfACaseStudy() {
    var film = told();
    settles("replace");
    assertThat(open()).containsExactly("Task_WriteCaseStudy");
    assertThat(page(Subject.caseStudy(number))).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);
    clock.advance(Duration.ofDays(93));
    bench.runs();
    assertThat(open()).as("no check-in of a journey that is over").doesNotContain("Task_RecordCheckIn");
    clock.backToRealTime();
    isToldAnew(film);
  }

  @Test
  void takesACaseStudyUpWhosePageWasTakenDownAndLeavesItAgain() throws Exception {
    var film = told();
    settles("withdraw");
    assertThat(inbox.last(bench.checker(number), "A page was taken down").text()).contains("leads nowhere for now");
    assertThat(inbox.last(people.get(files.get(number).nominatorId()).email(), "A page was taken down").text()).contains("What happens next");
    presses("again", 302);
    presses("again", 422);
    assertThat(open()).containsExactly("Task_WriteCaseStudy");
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    presses("leave", 302);
    presses("leave", 422);
    assertThat(open()).as("nobody is asked any more").isEmpty();
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.COMPLETE);
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
    presses("again", 302);
    isToldAnew(film);
  }

  private void presses(String button, int answer) throws Exception {
    scene.pages().perform(post("/series/{id}/case-study/" + button, bench.journey(number).id()).with(by(bench.producer())).with(csrf()))
        .andExpect(status().is(answer));
    if (answer == 302) {
      scene.pages().perform(post("/series/{id}/case-study/" + button, bench.journey(number).id()).with(by(scene.staff(DECIDER))).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void endsWithItsCaseStudyInTheWorksWhenTheSchoolWithdraws() {
    told();
    settles("replace");
    scene.as(scene.staff(COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, null));
    assertThat(open()).isEmpty();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.WITHDRAWN);
    assertThat(publications.ofCase(number)).noneMatch(PublicationCard::isPublic);
  }

  @Test
  void tellsWhoeverHasAPartInItThatAnEpisodeIsLeftOut() {
    number = bench.series(2);
    scene.as(scene.staff(COORDINATOR), () -> changes.waive(bench.episode(number, 1).id(), "The budget is spent."));
    for (var address : List.of(bench.checker(number), bench.releaser(number))) {
      assertThat(inbox.last(address, "Episode 1 is left out").text()).contains("The budget is spent.", "need not answer any more");
    }
    assertThat(inbox.last(people.get(files.get(number).nominatorId()).email(), "Episode 1 is left out").text())
        .as("nobody has shown that this address is theirs").doesNotContain("The budget is spent.");
  }
}
