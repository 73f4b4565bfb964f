package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.support.Scene.word;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.scaling.PlanSeries.Driver;
import gov.nyc.schools.spotlight.scaling.PlanSeries.Planned;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes a journey along its road, each step the real command in a sentence. */
@Component
class ScalingBench {

  static final LocalDate FILMED = LocalDate.of(2026, 3, 10);

  private final Scene scene;
  private final Processes processes;
  private final Jobs jobs;
  private final TaskCompletion completion;
  private final WorkItems items;
  private final Approvals approvals;
  private final Media media;
  private final People people;
  private final MailAddresses addresses;
  private final Journeys journeys;
  private final Episodes episodes;

  ScalingBench(Scene scene, Processes processes, Jobs jobs, TaskCompletion completion, WorkItems items, Approvals approvals, Media media,
      People people, MailAddresses addresses, Journeys journeys, Episodes episodes) {
    this.scene = scene;
    this.processes = processes;
    this.jobs = jobs;
    this.completion = completion;
    this.items = items;
    this.approvals = approvals;
    this.media = media;
    this.people = people;
    this.addresses = addresses;
    this.journeys = journeys;
    this.episodes = episodes;
  }

  SignedIn producer() {
    return scene.staff(PRODUCER);
  }

  /** A case whose series is to be planned. */
  String begun() {
    return begun(scene.opened());
  }

  String begun(String number) {
    scene.does(() -> processes.startByMessage("Msg_JourneyBegun", number, Map.of()));
    return number;
  }

  /** A case with a running series of these titles. */
  String seriesOf(String... titles) {
    return planned(begun(), titles);
  }

  String planned(String number, String... titles) {
    finish(item(number, "Task_PlanSeries"), plan(titles), producer());
    return number;
  }

  /** A running series of that many episodes. */
  String series(int size) {
    return seriesOf(IntStream.rangeClosed(1, size).mapToObj(n -> "Episode " + n + " " + word()).toArray(String[]::new));
  }

  PlanSeries plan(String... titles) {
    return new PlanSeries("Series " + word(), "How it spreads, in short.", "Every school of the district by June.",
        List.of(new Driver("Coaches"), new Driver("The superintendent")), new Picked(List.of(), "School of " + word()), "Pat Principal",
        word() + "@schools.example", "Sam Superintendent", word() + "@districts.example", Arrays.stream(titles).map(title -> new Planned(title, null)).toList(), "en");
  }

  /** The address of whoever checks the facts. */
  String checker(String number) {
    return people.get(journey(number).checkerId()).email();
  }

  String releaser(String number) {
    return people.get(journey(number).releaserId()).email();
  }

  Journey journey(String number) {
    return journeys.newest(number).orElseThrow();
  }

  List<Episode> episodes(String number) {
    return episodes.of(List.of(journey(number).id()));
  }

  Episode episode(String number, int position) {
    return episodes(number).get(position - 1);
  }

  WorkItem item(String number, String taskKey) {
    return items.ofCase(number, taskKey).orElseThrow(() -> new AssertionError(
        number + " waits for " + items.ofCase(number).stream().map(WorkItem::taskKey).toList() + ", not for " + taskKey));
  }

  /** The open task of that kind about that episode. */
  WorkItem item(String number, String taskKey, UUID episode) {
    return items.ofCase(number).stream().filter(item -> item.taskKey().equals(taskKey) && episode.toString().equals(item.subjectIds().get("episodeId")))
        .findFirst().orElseThrow(() -> new AssertionError(number + " waits for "
            + items.ofCase(number).stream().map(WorkItem::taskKey).toList() + ", not for " + taskKey + " of that episode"));
  }

  void finish(WorkItem item, Object command, SignedIn person) {
    scene.as(person, () -> completion.complete(item.taskId(), command, new Acting(person.id(), Channel.PAGE)));
  }

  /** Planned, filmed and edited: the school is asked. */
  void produce(String number, Episode episode) {
    film(number, episode, Captions.ON_PLATFORM);
    produce(number, episode, words(episode.title(), 3));
  }

  void produce(String number, Episode episode, EditEpisode words) {
    plans(number, episode);
    films(number, episode);
    finish(item(number, "Task_EditEpisode", episode.id()), words, producer());
  }

  void plans(String number, Episode episode) {
    finish(item(number, "Task_PlanEpisode", episode.id()), new PlanEpisode(episode.title(), "What it tells.", List.of("teachers"),
        new Picked(List.of(), "School of " + word()), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 12, 1)), producer());
  }

  void films(String number, Episode episode) {
    finish(item(number, "Task_FilmEpisode", episode.id()), new FilmEpisode("filmed", FILMED, FILMED, null), producer());
  }

  /** Goes as far as that status; not published before the episodes before it are. */
  void reaches(String number, Episode episode, EpisodeStatus status) {
    switch (status) {
      case PLANNED -> { }
      case FILMING -> plans(number, episode);
      case EDITING -> {
        plans(number, episode);
        films(number, episode);
      }
      case REVIEW -> produce(number, episode);
      case APPROVED, PUBLISHED -> {
        approve(number, episode);
        runs();
      }
      case WITHDRAWN, WAIVED -> throw new IllegalArgumentException(status + " is no step of the road");
    }
  }

  EditEpisode words(String title, int lessons) {
    return new EditEpisode(title, "Where we are.", "What it shows.",
        IntStream.rangeClosed(1, lessons).mapToObj(n -> new Lesson("Begin small " + n, "Because.")).toList(), List.of("teachers", "students"),
        new Picked(List.of(), "School of " + word()), "Somebody says something.", "en");
  }

  UUID film(String number, Episode episode, Captions captions) {
    return scene.as(producer(), () -> media.add(new AddAsset(Subject.episode(number, episode.id().toString()), AssetType.VIDEO,
        "https://films.schools.example/" + word(), null, FILMED,
        new AssetWords("Film " + word(), false, List.of(), "", captions, null))));
  }

  /** The question about the episode's present words is answered, and the time to undo is over. */
  void answers(String number, UUID approvalId, String answer) {
    var item = items.about("approvalId", approvalId, "Task_GiveAnswer").orElseThrow(() -> new AssertionError("no open question " + approvalId));
    var person = approvals.get(approvalId).personId();
    // whoever answers by a mailed link has shown that the address is theirs
    scene.does(() -> addresses.confirm(people.get(person).email()));
    completion.complete(item.taskId(), new GiveAnswer(answer, null, answer.equals("approved") ? null : "Not like this.", null),
        new Acting(person, Channel.LINK));
    scene.as(scene.staff(COORDINATOR), () -> approvals.finish(approvalId));
  }

  void checks(String number, Episode episode, String answer) {
    answers(number, episodes.get(episode.id()).checkId(), answer);
  }

  void releases(String number, Episode episode, String answer) {
    answers(number, episodes.get(episode.id()).releaseId(), answer);
  }

  /** Everything but its publication. */
  void approve(String number, Episode episode) {
    produce(number, episode);
    checks(number, episode, "approved");
    releases(number, episode, "approved");
  }

  /** Edited again, checked and released again. */
  void edits(String number, Episode episode, String title) {
    finish(item(number, "Task_EditEpisode", episode.id()), words(title, 3), producer());
    checks(number, episode, "approved");
    releases(number, episode, "approved");
  }

  void runs() {
    jobs.runDue();
  }

  EpisodeStatus status(Episode episode) {
    return episodes.get(episode.id()).status();
  }

  WriteCaseStudy study() {
    return new WriteCaseStudy("The whole story " + word(), "In short.", "## How it began\n\nSmall.", List.of("teachers"), List.of(), "Somebody says something.", "en");
  }

  /** Written, checked and cleared; it is published with the next jobs. */
  void tells(String number) {
    finish(written(number), new ClearingCaseStudy.ClearCaseStudy("cleared", null), scene.staff(DECIDER));
  }

  /** All its episodes are out, its case study is written and checked: the clearance of it. */
  WorkItem toBeCleared(String number) {
    episodes(number).stream().filter(episode -> !episode.status().over()).forEach(episode -> approve(number, episode));
    runs();
    return written(number);
  }

  private WorkItem written(String number) {
    finish(item(number, "Task_WriteCaseStudy"), study(), producer());
    var check = approvals.ofCase(number).stream().filter(each -> each.purpose().equals(CaseStudyCheck.PURPOSE) && each.isPending()).findFirst();
    answers(number, check.orElseThrow().id(), "approved");
    return item(number, "Task_ClearCaseStudy");
  }
}
