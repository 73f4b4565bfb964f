package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.PublicationState;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CaseTasks;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a series and of an episode show. Any number of episodes, lessons or films costs the same statements. */
@Service
@Transactional(readOnly = true)
class SeriesViews {

  private final Journeys journeys;
  private final Episodes episodes;
  private final CaseStudies studies;
  private final CheckIns checkIns;
  private final Hindering hindering;
  private final ScalingPolicy policy;
  private final Publications publications;
  private final Media media;
  private final Roster roster;
  private final Approvals approvals;
  private final CaseTasks tasks;
  private final WorkItems items;
  private final People people;
  private final CaseFiles files;
  private final TakingUp takingUp;

  SeriesViews(Journeys journeys, Episodes episodes, CaseStudies studies, CheckIns checkIns, Hindering hindering, ScalingPolicy policy,
      Publications publications, Media media, Roster roster, Approvals approvals, CaseTasks tasks, WorkItems items, People people,
      CaseFiles files, TakingUp takingUp) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.studies = studies;
    this.checkIns = checkIns;
    this.hindering = hindering;
    this.policy = policy;
    this.publications = publications;
    this.media = media;
    this.roster = roster;
    this.approvals = approvals;
    this.tasks = tasks;
    this.items = items;
    this.people = people;
    this.files = files;
    this.takingUp = takingUp;
  }

  /** @throws UnknownCase when there is no such journey, or none that this person may know of */
  public Map<String, Object> series(UUID id) {
    var journey = journeys.find(id).orElseThrow(UnknownCase::new);
    policy.require(Action.READ, journey.caseNumber());
    var model = new HashMap<String, Object>();
    model.put("journey", journey);
    model.put("file", files.get(journey.caseNumber()));
    model.put("episodes", episodes.of(List.of(id)));
    model.put("drivers", journeys.drivers(id));
    model.put("schools", journeys.schools(id));
    model.put("checkIns", checkIns.of(id));
    model.put("study", studies.find(id).orElse(null));
    var pages = publications.ofCase(journey.caseNumber());
    boolean again = takingUp.isTakenUp(journey);
    model.put("pages", pages.stream().filter(PublicationCard::isPublic)
        .collect(Collectors.toMap(page -> page.subject().id(), PublicationCard::path, (one, other) -> one)));
    model.put("names", people.names(Stream.of(journey.checkerId(), journey.releaserId()).filter(Objects::nonNull).distinct().toList()));
    boolean running = journey.status() == JourneyStatus.RUNNING;
    model.put("newEpisode", UUID.randomUUID());
    model.put("canArrange", running && policy.allows(Action.ARRANGE));
    model.put("canWaive", policy.allows(Action.WAIVE));
    model.put("running", running);
    model.put("canTakeUp", !journey.status().goneForGood() && policy.allows(Action.ARRANGE));
    model.put("canClose", journey.status().open() && !again && policy.allows(Action.CLOSE));
    model.put("canTakeUpStudy", journey.status() == JourneyStatus.COMPLETE && policy.allows(Action.ARRANGE) && pages.stream()
        .anyMatch(page -> page.subject().kind() == PublicationKind.CASE_STUDY && page.state() == PublicationState.WITHDRAWN));
    model.put("canLeaveStudy", again && policy.allows(Action.ARRANGE));
    model.put("typed", Map.of());
    model.put("wrong", Map.of());
    model.put("late", List.of());
    return model;
  }

  /** @throws UnknownCase when there is no such episode, or none that this person may know of */
  public Map<String, Object> episode(UUID id) {
    var episode = episodes.find(id).orElseThrow(UnknownCase::new);
    var journey = journeys.get(episode.journeyId());
    var number = journey.caseNumber();
    policy.require(Action.READ, number);
    var subject = Subject.episode(number, id.toString());
    var model = new HashMap<String, Object>();
    model.put("episode", episode);
    model.put("journey", journey);
    model.put("file", files.get(number));
    model.put("lessons", episodes.lessons(id));
    model.put("schools", episodes.schools(id));
    model.put("assets", media.of(subject));
    model.put("shown", roster.ofCase(number).stream().collect(Collectors.toMap(PersonShown::id, PersonShown::alias)));
    model.put("hindrances", episode.status().over() ? List.of() : hindering.of(number, episode));
    model.put("answers", approvals.ofCase(number).stream().filter(approval -> approval.subjectId().equals(id.toString())).toList());
    var mine = items.ofCase(number).stream().filter(item -> id.toString().equals(item.subjectIds().get("episodeId"))).map(WorkItem::taskId)
        .collect(Collectors.toSet());
    model.put("tasks", tasks.of(number).stream().filter(task -> mine.contains(task.taskId())).toList());
    model.put("seen", EpisodeDates.of(episode).inOneWord());
    model.put("canDate", journey.status() == JourneyStatus.RUNNING && !episode.status().over() && policy.allows(Action.ARRANGE));
    model.put("typed", Map.of());
    model.put("wrong", Map.of());
    model.put("page", publications.find(subject).filter(PublicationCard::isPublic).orElse(null));
    return model;
  }
}
