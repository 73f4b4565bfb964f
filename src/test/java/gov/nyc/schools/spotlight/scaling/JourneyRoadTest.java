package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.StageParts;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.PrivacyFlags;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Gallery;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.PublicationState;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.TriedContact;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.scaling.ClearingCaseStudy.ClearCaseStudy;
import gov.nyc.schools.spotlight.scaling.MendingCaseStudy.MendCaseStudy;
import gov.nyc.schools.spotlight.scaling.MendingEpisode.MendEpisode;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.BlockScore;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.RecordCheckIn;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.TriedChange;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole journey over the real engine, the real database and real mail. */
@TrackerTest
class JourneyRoadTest {

  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private Road road;
  @Autowired private SeriesChanges changes;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private WorkItems items;
  @Autowired private Publications publications;
  @Autowired private CheckIns checkIns;
  @Autowired private Approvals approvals;
  @Autowired private Processes processes;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private Inbox inbox;
  @Autowired private EpisodeParts parts;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private Gallery gallery;
  @Autowired private TriedContact contacts;
  @Autowired private PrivacyFlags flags;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private List<String> out(String number) {
    return publications.ofCase(number).stream().filter(page -> page.subject().kind() == PublicationKind.EPISODE && page.isPublic())
        .map(PublicationCard::title).toList();
  }

  @Test
  void tellsAStoryInSixEpisodesWhateverHappensOnTheWay() {
    var number = bench.seriesOf("One", "Two", "Three", "Four", "Five", "Six");
    assertThat(files.get(number).standing()).isEqualTo(Standing.JOURNEY);
    assertThat(files.get(number).stage()).isEqualTo(Stage.EPISODES);
    var coordinator = scene.staff(COORDINATOR);
    var one = bench.episode(number, 1);
    var two = bench.episode(number, 2);
    var three = bench.episode(number, 3);
    scene.as(coordinator, () -> changes.waive(bench.episode(number, 4).id(), "The school year is over."));
    var seven = bench.episodes(number).get(0);
    var journey = bench.journey(number).id();
    scene.as(coordinator, () -> changes.add(journey, UUID.randomUUID(), "Seven", null));
    scene.as(coordinator, () -> changes.rename(bench.episode(number, 5).id(), bench.episode(number, 5).title(), "Five, renamed"));
    scene.as(coordinator, () -> changes.move(three.id(), SeriesChanges.Move.EARLIER, 3));
    assertThat(bench.episodes(number)).extracting(Episode::title).containsExactly("One", "Three", "Two", "Four", "Five, renamed", "Six", "Seven");
    assertThat(seven.title()).isEqualTo("One");

    scene.as(coordinator, () -> changes.announce(two.id(), true));
    assertThat(publications.find(Subject.episode(number, two.id().toString()))).get().returns(PublicationState.ANNOUNCED, PublicationCard::state);

    bench.approve(number, two);
    bench.runs();
    assertThat(out(number)).as("two waits for one and three").isEmpty();
    assertThat(bench.status(two)).isEqualTo(EpisodeStatus.APPROVED);
    bench.approve(number, three);
    bench.runs();
    assertThat(out(number)).isEmpty();
    bench.approve(number, one);
    bench.runs();
    assertThat(out(number)).containsExactly("One", "Three", "Two");
    assertThat(bench.episode(number, 1).publishedAt()).isBeforeOrEqualTo(bench.episode(number, 2).publishedAt());

    for (int position : List.of(7, 6, 5)) {
      bench.approve(number, bench.episode(number, position));
    }
    bench.runs();
    assertThat(out(number)).containsExactly("One", "Three", "Two", "Five, renamed", "Six", "Seven");
    assertThat(parts.of(number)).extracting(StageParts.Part::state).containsExactly("done", "done", "done", "dropped", "done", "done", "done");
    assertThat(files.get(number).stage()).isEqualTo(Stage.CASE_STUDY);

    bench.tells(number);
    bench.runs();
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
    assertThat(publications.find(Subject.caseStudy(number))).get().returns(true, PublicationCard::isPublic);
    assertThat(items.ofCase(number)).as("but the follow-ups of what is public").noneMatch(item -> item.taskKey().contains("Episode") || item.taskKey().contains("Series"));
    assertThat(inbox.of(bench.checker(number))).extracting(Inbox.Mail::subject).anySatisfy(subject -> assertThat(subject).startsWith("Episode 1 is out"))
        .anySatisfy(subject -> assertThat(subject).startsWith("The case study is out")).anySatisfy(subject -> assertThat(subject).startsWith("A series is planned"));
  }

  @Test
  void asksTheSchoolAndTheReleaserByMailedLink() {
    var number = bench.seriesOf("Only one");
    var episode = bench.episode(number, 1);
    bench.produce(number, episode);
    answersByLink(bench.checker(number), "Are the facts right? Episode 1: Only one", "changes", "It was 12 schools, not 21.");
    clock.advance(Duration.ofMinutes(31));
    bench.runs();
    assertThat(bench.status(episode)).isEqualTo(EpisodeStatus.EDITING);
    var again = bench.item(number, "Task_EditEpisode", episode.id());
    bench.finish(again, bench.words("Only one, corrected", 3), bench.producer());
    bench.checks(number, episode, "approved");
    answersByLink(bench.releaser(number), "Do you release “Episode 1: Only one, corrected”?", "approved", "");
    clock.advance(Duration.ofMinutes(31));
    bench.runs();
    assertThat(out(number)).containsExactly("Only one, corrected");
  }

  private void answersByLink(String address, String subject, String answer, String comment) {
    var mail = inbox.last(address, subject);
    var person = new Caller(port);
    var path = mail.link("/answer/");
    var page = person.page(path);
    assertThat(page.text()).contains("What it shows.", "Begin small 1", "Somebody says something.", "How it spreads, in short.");
    var form = page.selectFirst("main form:has(input[name=answer])");
    var sent = person.submit(form, Map.of("answer", answer, "comment", comment, "code", mail.code()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
  }

  @Test
  void settlesAFactCheckThatFailedAndAReleaseThatWasRefused() {
    var number = bench.series(2);
    var first = bench.episode(number, 1);
    bench.produce(number, first);
    bench.checks(number, first, "declined");
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", first.id()), new Settlement("again", null), bench.producer());
    bench.checks(number, first, "approved");
    bench.releases(number, first, "declined");
    bench.finish(bench.item(number, "Task_SettleRelease", first.id()), new Settlement("edit", null), bench.producer());
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.EDITING);
    bench.finish(bench.item(number, "Task_EditEpisode", first.id()), bench.words("Anew", 4), bench.producer());
    bench.checks(number, first, "declined");
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", first.id()), new Settlement("waive", "No agreement was found."), bench.producer());
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.WAIVED);
    bench.approve(number, bench.episode(number, 2));
    bench.runs();
    assertThat(out(number)).hasSize(1);
    assertThat(bench.item(number, "Task_WriteCaseStudy")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"again, REVIEW, Task_GiveAnswer", "edit, EDITING, Task_EditEpisode", "waive, WAIVED, "})
  void goesOnAfterAFailedFactCheckAsTheProducerSays(String settlement, EpisodeStatus status, String next) {
    var number = bench.series(2);
    var episode = bench.episode(number, 1);
    bench.produce(number, episode);
    bench.checks(number, episode, "declined");
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", episode.id()), new Settlement(settlement, "No agreement was found."), bench.producer());
    assertGoesOn(number, episode, status, next);
  }

  @ParameterizedTest
  @CsvSource({"again, REVIEW, Task_GiveAnswer", "edit, EDITING, Task_EditEpisode", "waive, WAIVED, "})
  void goesOnAfterARefusedReleaseAsTheProducerSays(String settlement, EpisodeStatus status, String next) {
    var number = bench.series(2);
    var episode = bench.episode(number, 1);
    bench.produce(number, episode);
    bench.checks(number, episode, "approved");
    bench.releases(number, episode, "declined");
    bench.finish(bench.item(number, "Task_SettleRelease", episode.id()), new Settlement(settlement, "No agreement was found."), bench.producer());
    assertGoesOn(number, episode, status, next);
    if (settlement.equals("again")) {
      bench.releases(number, episode, "approved");
      bench.runs();
      assertThat(bench.status(episode)).isEqualTo(EpisodeStatus.PUBLISHED);
    }
  }

  private void assertGoesOn(String number, Episode episode, EpisodeStatus status, String next) {
    assertThat(bench.status(episode)).isEqualTo(status);
    assertThat(bench.episode(number, 1).waiveReason()).isEqualTo(status == EpisodeStatus.WAIVED ? "No agreement was found." : null);
    var open = items.ofCase(number).stream().map(WorkItem::taskKey).filter(key -> !key.equals("Task_PlanEpisode")).toList();
    assertThat(open).isEqualTo(next == null ? List.of() : List.of(next));
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "edit, Task_WriteCaseStudy"})
  void goesOnAfterAFailedCheckOfTheCaseStudyAsTheProducerSays(String settlement, String next) {
    var number = bench.series(1);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    answerStudy(number, "declined");
    bench.finish(bench.item(number, "Task_SettleCaseStudyCheck"), new Settlement(settlement, null), bench.producer());
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).containsExactly(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"filmed", "archive"})
  void isFilmedOrMadeOfArchiveMaterial(String outcome) {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    bench.plans(number, episode);
    boolean filmed = outcome.equals("filmed");
    bench.finish(bench.item(number, "Task_FilmEpisode", episode.id()),
        filmed ? new FilmEpisode("filmed", ScalingBench.FILMED, ScalingBench.FILMED.plusDays(1), null)
            : new FilmEpisode("archive", null, null, "We filmed there last year."), bench.producer());
    assertThat(bench.episode(number, 1)).returns(EpisodeStatus.EDITING, Episode::status)
        .returns(filmed ? ScalingBench.FILMED.plusDays(1) : null, Episode::filmedTo)
        .returns(filmed ? null : "We filmed there last year.", Episode::archiveReason);
    assertThat(files.timeline(number, null, 5)).filteredOn(event -> event.type().equals("episode-filmed")).singleElement()
        .satisfies(event -> assertThat(event.details()).containsEntry("outcome", outcome));
    assertThat(bench.item(number, "Task_EditEpisode", episode.id())).isNotNull();
  }

  /** Where a journey can stand when its school has had enough; {@code Msg_EpisodeTurn}: an episode waits for an earlier one. */
  @ParameterizedTest
  @ValueSource(strings = {"Task_PlanSeries", "Task_ConfirmContacts", "Task_PlanEpisode", "Task_FilmEpisode", "Task_EditEpisode", "Task_SettleEpisodeCheck",
      "Task_SettleRelease", "Task_MendEpisode", "Msg_EpisodeTurn", "Task_WriteCaseStudy", "Task_SettleCaseStudyCheck", "Task_ClearCaseStudy",
      "Task_MendCaseStudy"})
  void endsForTheSchoolAtEveryStep(String step) {
    var number = standingAt(step);
    if (step.startsWith("Task_")) {
      assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).contains(step);
    } else {
      assertThat(processes.awaits(step, "episodeId", bench.episode(number, 2).id().toString())).isTrue();
    }
    scene.as(scene.staff(COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, null));
    bench.runs();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.WITHDRAWN);
    assertThat(bench.episodes(number)).allSatisfy(episode -> assertThat(episode.status()).isEqualTo(EpisodeStatus.WITHDRAWN));
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(approvals.ofCase(number)).noneMatch(Approval::isPending);
    assertThat(publications.ofCase(number)).noneMatch(PublicationCard::isPublic);
  }

  private String standingAt(String step) {
    if (step.equals("Task_PlanSeries") || step.equals("Task_ConfirmContacts")) {
      var begun = bench.begun();
      if (step.equals("Task_ConfirmContacts")) {
        bench.finish(bench.item(begun, "Task_PlanSeries"), bench.plan("One"), bench.producer());
      }
      return begun;
    }
    boolean study = step.contains("CaseStudy");
    var number = bench.series(study ? 1 : 2);
    var first = bench.episode(number, 1);
    switch (step) {
      case "Task_FilmEpisode" -> bench.reaches(number, first, EpisodeStatus.FILMING);
      case "Task_EditEpisode" -> bench.reaches(number, first, EpisodeStatus.EDITING);
      case "Task_SettleEpisodeCheck" -> {
        bench.produce(number, first);
        bench.checks(number, first, "declined");
      }
      case "Task_SettleRelease" -> {
        bench.produce(number, first);
        bench.checks(number, first, "approved");
        bench.releases(number, first, "declined");
      }
      case "Task_MendEpisode" -> {
        bench.produce(number, first, bench.words("Bare", 2));
        bench.checks(number, first, "approved");
        bench.releases(number, first, "approved");
        bench.runs();
      }
      case "Msg_EpisodeTurn" -> bench.reaches(number, bench.episode(number, 2), EpisodeStatus.APPROVED);
      default -> { }
    }
    if (study) {
      reachCaseStudy(number, step);
    }
    return number;
  }

  private void reachCaseStudy(String number, String step) {
    bench.reaches(number, bench.episode(number, 1), EpisodeStatus.PUBLISHED);
    if (step.equals("Task_WriteCaseStudy")) {
      return;
    }
    if (step.equals("Task_SettleCaseStudyCheck")) {
      bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
      answerStudy(number, "declined");
      return;
    }
    scene.as(bench.producer(), () -> media.add(new AddAsset(Subject.caseStudy(number), AssetType.VIDEO, "https://films.schools.example/" + word(),
        null, ScalingBench.FILMED, new AssetWords("A class", true, List.of(), "", Captions.ON_PLATFORM, null))));
    var item = bench.toBeCleared(number);
    if (step.equals("Task_MendCaseStudy")) {
      bench.finish(item, new ClearCaseStudy("cleared", null), scene.staff(DECIDER));
      bench.runs();
    }
  }

  @Test
  void publishesNothingThatIsNotReadyAndTriesAgainOnceItIsMended() {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    bench.produce(number, episode, new EditEpisode("Bare", "Context.", "Synopsis.", bench.words("", 2).lessons(), List.of(),
        new Picked(List.of(), "School of " + word()), "", "en"));
    bench.checks(number, episode, "approved");
    bench.releases(number, episode, "approved");
    bench.runs();
    assertThat(hindrances(number, episode)).hasSize(3).anySatisfy(text -> assertThat(text).contains("2 lessons"))
        .anySatisfy(text -> assertThat(text).contains("transcript")).anySatisfy(text -> assertThat(text).contains("no film"));

    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("edit"), bench.producer());
    assertThat(bench.status(episode)).isEqualTo(EpisodeStatus.EDITING);
    var silent = bench.film(number, episode, Captions.NONE);
    bench.edits(number, episode, "Better");
    bench.runs();
    assertThat(hindrances(number, episode)).singleElement().asString().contains("no captions");

    var producer = bench.producer();
    scene.as(producer, () -> media.change(number, silent, media.get(number, silent).version(), new AssetWords("Film", true, List.of(), "", Captions.ON_PLATFORM, null)));
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("retry"), producer);
    bench.runs();
    assertThat(hindrances(number, episode)).as("nobody has released the captions").anySatisfy(text -> assertThat(text).contains("changed after"));
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("edit"), producer);
    bench.edits(number, episode, "Better");
    bench.runs();
    assertThat(hindrances(number, episode)).singleElement().asString().contains("no student is named");

    var student = scene.as(producer, () -> roster.addPerson(number, "M. " + word(), true));
    scene.as(producer, () -> media.change(number, silent, media.get(number, silent).version(), new AssetWords("Film", true, List.of(student), "", Captions.ON_PLATFORM, null)));
    assertThat(hindrances(number, episode)).singleElement().asString().contains("there is no consent");
    assertThat(out(number)).isEmpty();

    scene.as(producer, () -> roster.addConsent(number, AddConsent.nycpsUse(student, 2025, "PARENT", "A parent", LocalDate.of(2025, 9, 15))));
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("retry"), producer);
    bench.runs();
    assertThat(out(number)).containsExactly("Better");
  }

  /** Added while it waited for its turn. */
  @Test
  void publishesNoFilmThatNobodyReleased() {
    var number = bench.series(2);
    var second = bench.episode(number, 2);
    bench.approve(number, second);
    bench.runs();
    var late = bench.film(number, second, Captions.ON_PLATFORM);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    assertThat(hindrances(number, second)).singleElement().asString().contains("added after");
    var producer = bench.producer();
    bench.finish(bench.item(number, "Task_MendEpisode", second.id()), new MendEpisode("edit"), producer);
    bench.edits(number, second, "With another film");
    bench.runs();
    assertThat(out(number)).contains("With another film");
    scene.as(producer, () -> media.remove(number, late));
    assertThat(gallery.episode(publications.find(Subject.series(number, second.journeyId().toString())).orElseThrow().slug(), "with-another-film")
        .orElseThrow().assets()).as("taken away at once").hasSize(1);
  }

  private List<String> hindrances(String number, Episode episode) {
    var item = bench.item(number, "Task_MendEpisode", episode.id());
    assertThat(bench.status(episode)).isEqualTo(EpisodeStatus.APPROVED);
    @SuppressWarnings("unchecked")
    var sentences = (List<String>) scene.as(bench.producer(), () -> mending.beside(item)).orElseThrow().model().get("hindrances");
    return sentences;
  }

  @Autowired private MendingEpisode mending;
  @Autowired private MendingCaseStudy mendingStudy;

  @Test
  void publishesNeitherEpisodeNorCaseStudyWhileAPrivacyFlagIsUp() {
    var number = scene.opened();
    contacts.speaksFor(number, files.get(number).nominatorId());
    bench.planned(bench.begun(number), "Only one");
    var coordinator = scene.staff(COORDINATOR);
    var episode = bench.episode(number, 1);
    bench.approve(number, episode);
    scene.as(coordinator, () -> flags.raise(number));
    bench.runs();
    assertThat(out(number)).isEmpty();
    assertThat(hindrances(number, episode)).singleElement().asString().contains("A privacy flag is up", "clear the flag on the case page");
    assertThatThrownBy(() -> scene.as(coordinator, () -> changes.announce(episode.id(), true))).isInstanceOf(RefusedChange.class);
    scene.as(coordinator, () -> flags.clear(number));
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("retry"), bench.producer());
    bench.runs();
    assertThat(out(number)).containsExactly("Only one");

    var item = bench.toBeCleared(number);
    var decider = scene.staff(DECIDER);
    scene.as(coordinator, () -> flags.raise(number));
    assertThatThrownBy(() -> bench.finish(item, new ClearCaseStudy("cleared", null), decider)).isInstanceOf(RefusedTask.class)
        .hasMessage("publishing.hindrance.privacy-flag");
    scene.as(coordinator, () -> flags.clear(number));
    bench.finish(item, new ClearCaseStudy("cleared", null), decider);
    scene.as(coordinator, () -> flags.raise(number));
    bench.runs();
    assertThat(publications.find(Subject.caseStudy(number)).filter(PublicationCard::isPublic)).isEmpty();
    assertThat(bench.item(number, "Task_MendCaseStudy")).isNotNull();
  }

  @Test
  void checksInEveryQuarter() {
    var number = bench.series(1);
    assertThat(items.ofCase(number, "Task_RecordCheckIn")).isEmpty();
    clock.advance(Duration.ofDays(93));
    bench.runs();
    var item = bench.item(number, "Task_RecordCheckIn");
    var score = new BlockScore("leadership", 2, "One principal of three.");
    var tried = new TriedChange("All third grades", "Coaches", "No time", "Meet at lunch", "They met", null, "adapt");
    assertThatThrownBy(() -> bench.finish(item, new RecordCheckIn(List.of(tried), List.of(score, score)), bench.producer()))
        .isInstanceOf(RefusedTask.class);
    bench.finish(bench.item(number, "Task_RecordCheckIn"), new RecordCheckIn(List.of(tried), List.of(score)), bench.producer());
    assertThat(checkIns.of(bench.journey(number).id())).singleElement().satisfies(checkIn -> {
      assertThat(checkIn.cycles()).extracting(CheckIns.Cycle::decision).containsExactly("adapt");
      assertThat(checkIn.scores()).extracting(CheckIns.Score::explanation).containsExactly("One principal of three.");
    });
    clock.advance(Duration.ofDays(92));
    bench.runs();
    assertThat(bench.item(number, "Task_RecordCheckIn")).isNotNull();
    clock.advance(Duration.ofDays(92));
    bench.runs();
    assertThat(checkIns.of(bench.journey(number).id())).as("one at a time").hasSize(2);
  }

  /** The tracker stood still for more than a year: the quarters that went by ask for nothing of their own. */
  @Test
  void asksForOneCheckInAfterALongPause() {
    var number = bench.series(1);
    var journey = bench.journey(number).id();
    clock.advance(Duration.ofDays(400));
    bench.runs();
    assertThat(checkIns.of(journey)).hasSize(1);
    bench.finish(bench.item(number, "Task_RecordCheckIn"), new RecordCheckIn(List.of(), List.of(new BlockScore("leadership", 2, "As before."))),
        bench.producer());
    bench.runs();
    assertThat(items.ofCase(number, "Task_RecordCheckIn")).isEmpty();
    clock.advance(Duration.ofDays(92));
    bench.runs();
    assertThat(checkIns.of(journey)).as("the rhythm goes on").hasSize(2);
  }

  @Test
  void writesTheCaseStudyAgainUntilItIsClearedAndFree() {
    var number = bench.series(1);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var decider = scene.staff(DECIDER);
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    answerStudy(number, "changes");
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    answerStudy(number, "declined");
    bench.finish(bench.item(number, "Task_SettleCaseStudyCheck"), new Settlement("again", null), bench.producer());
    answerStudy(number, "approved");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearCaseStudy("changes", "Name no classroom."), decider);
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    answerStudy(number, "approved");
    var producer = bench.producer();
    var photo = scene.as(producer, () -> media.add(new AddAsset(Subject.caseStudy(number), AssetType.VIDEO,
        "https://films.schools.example/" + word(), null, ScalingBench.FILMED,
        new AssetWords("A class", true, List.of(), "", Captions.ON_PLATFORM, null))));
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearCaseStudy("cleared", null), decider);
    bench.runs();
    assertThat(publications.find(Subject.caseStudy(number)).filter(PublicationCard::isPublic)).isEmpty();
    bench.finish(bench.item(number, "Task_MendCaseStudy"), new MendCaseStudy("edit"), producer);
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), producer);
    answerStudy(number, "approved");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearCaseStudy("cleared", null), decider);
    bench.runs();
    scene.as(producer, () -> media.remove(number, photo));
    bench.finish(bench.item(number, "Task_MendCaseStudy"), new MendCaseStudy("retry"), producer);
    bench.runs();
    assertThat(publications.find(Subject.caseStudy(number))).get().returns(true, PublicationCard::isPublic);
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
  }

  /** Captions, a transcript and descriptions are asked of all that is published here, not of episodes' films alone. */
  @Test
  void publishesNothingThatIsNotForEverybody() {
    var number = bench.series(1);
    var episode = bench.episode(number, 1);
    bench.film(number, episode, Captions.ON_PLATFORM);
    var photo = photo(Subject.episode(number, episode.id().toString()));
    bench.produce(number, episode, bench.words(episode.title(), 3));
    bench.checks(number, episode, "approved");
    bench.releases(number, episode, "approved");
    bench.runs();
    assertThat(hindrances(number, episode)).singleElement().asString().contains("The door: there is no description");
    scene.as(bench.producer(), () -> media.remove(number, photo));
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendEpisode("retry"), bench.producer());
    bench.runs();
    var study = Subject.caseStudy(number);
    photo(study);
    scene.as(bench.producer(), () -> media.add(new AddAsset(study, AssetType.VIDEO, "https://films.schools.example/" + word(), null,
        ScalingBench.FILMED, new AssetWords("The choir", false, List.of(), "", Captions.NONE, null))));
    var words = bench.study();
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), new WriteCaseStudy(words.title(), words.summary(), words.body(), words.perspectives(),
        words.lessons(), "", "en"), bench.producer());
    answerStudy(number, "approved");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearCaseStudy("cleared", null), scene.staff(DECIDER));
    bench.runs();
    assertThat(publications.find(study).filter(PublicationCard::isPublic)).isEmpty();
    assertThat(mendingStudy.beside(bench.item(number, "Task_MendCaseStudy")).orElseThrow().model().get("hindrances"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class)).satisfiesExactly(text -> assertThat(text).contains("no transcript"),
            text -> assertThat(text).contains("The choir: there are no captions"), text -> assertThat(text).contains("The door: there is no description"));
  }

  private UUID photo(Subject subject) {
    return scene.as(bench.producer(), () -> media.add(new AddAsset(subject, AssetType.PHOTO, "https://media.example.org/" + word() + ".jpg", null,
        ScalingBench.FILMED, new AssetWords("The door", false, List.of(), "", null, null))));
  }

  private void answerStudy(String number, String answer) {
    var asked = items.ofCase(number, "Task_GiveAnswer").orElseThrow();
    bench.answers(number, asked.subject("approvalId"), answer);
  }

  @Test
  void closesEarlyAndKeepsWhatIsPublic() {
    var number = bench.series(3);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    bench.produce(number, bench.episode(number, 2));
    var coordinator = scene.staff(COORDINATOR);
    scene.as(coordinator, () -> changes.announce(bench.episode(number, 3).id(), true));
    scene.as(coordinator, () -> changes.close(bench.journey(number).id(), "The lab & its <money> end this year."));
    assertThat(files.get(number).standing()).isEqualTo(Standing.CLOSED_EARLY);
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).doesNotContain("Task_GiveAnswer", "Task_PlanEpisode");
    assertThat(bench.episodes(number)).extracting(Episode::status)
        .containsExactly(EpisodeStatus.PUBLISHED, EpisodeStatus.WAIVED, EpisodeStatus.WAIVED);
    assertThat(out(number)).hasSize(1);
    assertThat(publications.ofCase(number)).noneMatch(page -> page.state() == PublicationState.ANNOUNCED);
    var mail = inbox.last(bench.checker(number), "The series about “" + files.get(number).title() + "” ends early");
    assertThat(mail.text()).contains("stay public", "The lab & its <money> end this year.");
    assertThat(mail.html()).contains("The lab &amp; its &lt;money&gt; end this year.");
    assertThat(inbox.last(nominator(number), "ends early").text()).as("nobody has shown that this address is theirs").contains("stay public")
        .doesNotContain("Why:", "The lab &");
  }

  /** A case study is sent back, never refused (decision 14): this is the way out. */
  @Test
  void endsWithoutACaseStudyWhenNoneWillDo() {
    var number = bench.series(1);
    var item = bench.toBeCleared(number);
    bench.finish(item, new ClearCaseStudy("changes", "It can't be told like this."), scene.staff(DECIDER));
    scene.as(scene.staff(COORDINATOR), () -> changes.close(bench.journey(number).id(), "No way was found to tell it."));
    assertThat(files.get(number).standing()).isEqualTo(Standing.CLOSED_EARLY);
    assertThat(out(number)).hasSize(1);
    assertThat(publications.find(Subject.caseStudy(number))).isEmpty();
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).noneMatch(key -> key.contains("CaseStudy"));
    assertThat(inbox.last(bench.checker(number), "ends early").text()).contains("No way was found to tell it.");
  }

  @Test
  void tellsEverybodyWhatIsPublishedAndPromisesNoEpisodeAfterTheLast() {
    var number = bench.series(2);
    var journey = bench.journey(number);
    var told = List.of(bench.checker(number), nominator(number), bench.releaser(number), people.get(journey.producerId()).email());
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    bench.approve(number, bench.episode(number, 2));
    bench.runs();
    bench.tells(number);
    bench.runs();
    clock.advance(Duration.ofDays(4));
    assertThat(told).allSatisfy(address -> {
      assertThat(inbox.last(address, "Episode 1 is out").text()).contains("when the next episode is out, we will write to you again");
      assertThat(inbox.last(address, "Episode 2 is out").text()).contains("This was the last episode").doesNotContain("next episode");
      assertThat(inbox.last(address, "The case study is out").text()).contains("told in full");
    });
    assertThat(told.subList(1, 4)).as("the way out is the school's").allSatisfy(address ->
        assertThat(inbox.last(address, "Episode 1 is out").text()).doesNotContain("/withdraw/"));
  }

  @Test
  void publishesInTheLanguageThatItIsWrittenIn() {
    var number = bench.begun();
    var plan = bench.plan("La primera");
    bench.plans(number, new PlanSeries(plan.seriesTitle(), plan.seriesSummary(), plan.goal(), plan.drivers(),
        plan.schools(), plan.checkerName(), plan.checkerEmail(), plan.releaserName(), plan.releaserEmail(), plan.episodes(), "es"));
    var episode = bench.episode(number, 1);
    bench.film(number, episode, Captions.ON_PLATFORM);
    var words = bench.words("الحلقة الأولى", 3);
    bench.produce(number, episode, new EditEpisode(words.title(), words.context(), words.synopsis(), words.lessons(), words.perspectives(),
        words.schools(), words.transcript(), "ar"));
    bench.checks(number, episode, "approved");
    bench.releases(number, episode, "approved");
    bench.runs();
    var study = new WriteCaseStudy("Всё", "Коротко.", "Всё.", List.of(), List.of(), "", "ru");
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), study, bench.producer());
    answerStudy(number, "approved");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearCaseStudy("cleared", null), scene.staff(DECIDER));
    bench.runs();
    var series = publications.find(Subject.series(number, episode.journeyId().toString())).orElseThrow().slug();
    var card = publications.find(Subject.episode(number, episode.id().toString())).orElseThrow();
    assertThat(gallery.series(series).orElseThrow().page().head().language()).isEqualTo(Locale.forLanguageTag("es"));
    assertThat(gallery.episode(series, card.slug()).orElseThrow().head().language()).isEqualTo(Locale.forLanguageTag("ar"));
    assertThat(gallery.caseStudy(series).orElseThrow().head().language()).isEqualTo(Locale.forLanguageTag("ru"));
  }

  private String nominator(String number) {
    return people.get(files.get(number).nominatorId()).email();
  }

  @Test
  void tellsSchoolAndNominatorWhenTheSchoolWithdrawsBeforeAnythingIsPublic() {
    var number = bench.series(2);
    scene.as(scene.staff(COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, "They asked by phone."));
    for (var address : List.of(bench.checker(number), nominator(number))) {
      assertThat(inbox.last(address, "The series about “" + files.get(number).title() + "” ends").text()).contains("Nothing of it was published")
          .doesNotContain("by phone");
    }
  }

  @Test
  void publishesAnEpisodeAgainWhosePageATakedownTookDown() {
    var number = bench.series(3);
    var first = bench.episode(number, 1);
    var film = takenDown(number, first);
    var path = publications.find(subject(number, first)).orElseThrow().path();
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.WITHDRAWN);
    assertThat(gallery.gone(PublicationKind.EPISODE, path.substring(path.lastIndexOf('/') + 1), path.split("/")[3])).isTrue();
    var producer = bench.producer();
    scene.as(producer, () -> changes.takeUp(first.id()));
    assertRefused(() -> scene.as(producer, () -> changes.takeUp(first.id())));
    assertRefused(() -> scene.as(producer, () -> changes.move(first.id(), SeriesChanges.Move.LATER, 1)));

    bench.approve(number, bench.episode(number, 2));
    bench.runs();
    assertThat(out(number)).as("nobody waits for it").hasSize(1);

    bench.edits(number, first, "Back again");
    bench.runs();
    assertThat(hindrances(number, first)).as("what was taken back stays hidden").singleElement().asString().contains("was taken back");
    assertThat(publications.find(subject(number, first))).as("nor is it announced again by itself").get()
        .returns(PublicationState.WITHDRAWN, PublicationCard::state);
    scene.as(producer, () -> media.remove(number, film));
    bench.finish(bench.item(number, "Task_MendEpisode", first.id()), new MendEpisode("edit"), producer);
    bench.film(number, first, Captions.ON_PLATFORM);
    bench.edits(number, first, "Back again");
    bench.runs();
    assertThat(publications.find(subject(number, first))).get().returns(true, PublicationCard::isPublic).returns(2, PublicationCard::revision)
        .returns(path, PublicationCard::path).returns("Back again", PublicationCard::title);
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.PUBLISHED);
    assertThat(bench.status(bench.episode(number, 3))).as("the series goes on").isEqualTo(EpisodeStatus.PLANNED);
    assertThat(inbox.of(bench.checker(number))).extracting(Inbox.Mail::subject).filteredOn(subject -> subject.startsWith("Episode 1 is out")).hasSize(2);
  }

  @Test
  void publishesAnEpisodeAgainAlsoWhenItsJourneyIsOver() {
    var number = bench.series(1);
    var only = bench.episode(number, 1);
    var film = takenDown(number, only);
    bench.tells(number);
    bench.runs();
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
    scene.as(bench.producer(), () -> changes.takeUp(only.id()));
    scene.as(bench.producer(), () -> media.remove(number, film));
    bench.film(number, only, Captions.ON_PLATFORM);
    bench.edits(number, only, "Back again");
    bench.runs();
    assertThat(out(number)).containsExactly("Back again");
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
  }

  @Test
  void takesNothingUpThatTheSchoolHasWithdrawnAndEndsWhatIsTakenUp() {
    var number = bench.series(2);
    var first = bench.episode(number, 1);
    takenDown(number, first);
    var producer = bench.producer();
    assertRefused(() -> scene.as(producer, () -> changes.takeUp(bench.episode(number, 2).id())));
    scene.as(producer, () -> changes.takeUp(first.id()));
    bench.item(number, "Task_EditEpisode", first.id());
    scene.as(scene.staff(COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, "They asked by phone."));
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(bench.episodes(number)).extracting(Episode::status).containsOnly(EpisodeStatus.WITHDRAWN);
    assertThatThrownBy(() -> scene.as(producer, () -> changes.takeUp(first.id()))).isInstanceOf(RefusedChange.class)
        .hasMessage("publishing.hindrance.school-withdrew");
  }

  @Test
  void givesUpWhatIsTakenUpWhenItIsWaivedOrTheJourneyIsClosed() {
    var number = bench.series(2);
    var first = bench.episode(number, 1);
    takenDown(number, first);
    var coordinator = scene.staff(COORDINATOR);
    scene.as(coordinator, () -> changes.takeUp(first.id()));
    scene.as(coordinator, () -> changes.close(bench.journey(number).id(), "The lab ends this year."));
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.WITHDRAWN);
    scene.as(coordinator, () -> changes.takeUp(first.id()));
    scene.as(coordinator, () -> changes.waive(first.id(), "There is no other film."));
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(bench.status(first)).isEqualTo(EpisodeStatus.WAIVED);
    assertThat(out(number)).isEmpty();
  }

  /** It was out with a student in it; the consent is taken back, and a coordinator takes the page down. */
  private UUID takenDown(String number, Episode episode) {
    var producer = bench.producer();
    var student = scene.as(producer, () -> roster.addPerson(number, "M. " + word(), true));
    var consent = scene.as(producer, () -> roster.addConsent(number, AddConsent.nycpsUse(student, 2025, "PARENT", "A parent", LocalDate.of(2025, 9, 15))));
    var film = scene.as(producer, () -> media.add(new AddAsset(subject(number, episode), AssetType.VIDEO, "https://films.schools.example/" + word(),
        null, ScalingBench.FILMED, new AssetWords("A class", true, List.of(student), "", Captions.ON_PLATFORM, null))));
    scene.as(producer, () -> changes.announce(episode.id(), true));
    bench.approve(number, episode);
    bench.runs();
    assertThat(out(number)).hasSize(1);
    scene.as(producer, () -> roster.revoke(number, consent, LocalDate.of(2026, 10, 1)));
    var coordinator = scene.staff(COORDINATOR);
    road.staffDoes(number, "Task_TakeDown", coordinator, Map.of("elsewhere", true, "takedown", "withdraw"));
    assertThat(out(number)).isEmpty();
    return film;
  }

  private static Subject subject(String number, Episode episode) {
    return Subject.episode(number, episode.id().toString());
  }

  @Test
  void endsWhenTheSchoolWithdraws() {
    var number = bench.series(2);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var wayOut = inbox.last(bench.checker(number), "Episode 1 is out").link("/withdraw/");
    assertThat(new Caller(port).get(wayOut).statusCode()).isEqualTo(200);
    assertThat(out(number)).hasSize(1);
    scene.as(scene.staff(COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, "They asked by phone."));
    assertThat(publications.ofCase(number)).noneMatch(PublicationCard::isPublic);
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.WITHDRAWN);
    assertThat(bench.episodes(number)).extracting(Episode::status).containsOnly(EpisodeStatus.WITHDRAWN);
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).doesNotContain("Task_PlanEpisode");
    assertThat(inbox.of(bench.checker(number))).extracting(Inbox.Mail::subject).as("what was public is told by another mail")
        .noneMatch(subject -> subject.endsWith("” ends"));
  }

  @Test
  void refusesWhatComesTooLateOrBreaksTheOrder() {
    var number = bench.series(3);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    var coordinator = scene.staff(COORDINATOR);
    var published = bench.episode(number, 1).id();
    var second = bench.episode(number, 2).id();
    assertRefused(() -> scene.as(coordinator, () -> changes.waive(published, "Too late.")));
    assertRefused(() -> scene.as(coordinator, () -> changes.rename(published, "", "New")));
    assertRefused(() -> scene.as(coordinator, () -> changes.move(second, SeriesChanges.Move.EARLIER, 2)));
    assertRefused(() -> scene.as(coordinator, () -> changes.announce(published, true)));
    assertRefused(() -> scene.as(coordinator, () -> changes.waive(second, "  \u00a0 ")));
    assertRefused(() -> scene.as(coordinator, () -> changes.rename(second, "", "x".repeat(121))));
    assertRefused(() -> scene.as(coordinator, () -> changes.rename(second, "", "A \0 in it")));
    assertThatThrownBy(() -> bench.finish(bench.item(number, "Task_PlanEpisode", second), new PlanEpisode("T", "C", List.of(),
        new Picked(List.of(), "S"), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), null), bench.producer())).isInstanceOf(RefusedTask.class);
    var unplanned = bench.begun();
    assertThatThrownBy(() -> bench.finish(bench.item(unplanned, "Task_PlanSeries"), new PlanSeries("T", "S", "G", List.of(new PlanSeries.Driver("D")),
        new Picked(List.of(), "S"), null, null, "R", word() + "@x.example", List.of(new PlanSeries.Planned("T", null)), "en"), bench.producer()))
        .as("nobody vouches for the school").isInstanceOf(RefusedTask.class);
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(RefusedChange.class);
  }
}
