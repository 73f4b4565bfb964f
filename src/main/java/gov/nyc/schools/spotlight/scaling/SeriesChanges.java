package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What producers and coordinators change of a series while it runs. One comes after the other: everybody holds the journey first. */
@Service
@Transactional
public class SeriesChanges {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_REASON = 1500;

  private final Journeys journeys;
  private final Episodes episodes;
  private final SeriesOrder order;
  private final ScalingPolicy policy;
  private final CaseFiles files;
  private final TakingUp takingUp;
  private final SchoolWithdrawals withdrawals;
  private final Processes processes;

  SeriesChanges(Journeys journeys, Episodes episodes, SeriesOrder order, ScalingPolicy policy, CaseFiles files,
      TakingUp takingUp, SchoolWithdrawals withdrawals, Processes processes) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.order = order;
    this.policy = policy;
    this.files = files;
    this.takingUp = takingUp;
    this.withdrawals = withdrawals;
    this.processes = processes;
  }

  /** Where an episode can be moved. */
  enum Move { EARLIER, LATER }

  /**
   * Adds an episode at the end.
   *
   * @param id chosen by the page that offers the form: the same one again is the same episode, and changes nothing
   * @param plannedOn when it is to be published, or null
   */
  void add(UUID journeyId, UUID id, String title, LocalDate plannedOn) {
    var by = allowed(journeyId, Action.ARRANGE);
    var journey = running(journeyId);
    var typed = line(title);
    if (episodes.add(id, journey.id(), typed, plannedOn)) {
      processes.correlateNew("Msg_EpisodePlanned", journey.caseNumber(), Map.of("episodeId", id));
      record(journey, episodes.get(id), by, "episode-added");
      return;
    }
    requireOf(journeyId, id);
    if (!episodes.get(id).title().equals(typed)) {
      throw new RefusedChange("scaling.refused.added-before");
    }
  }

  /**
   * Gives an episode another title, as long as nobody is asked about its words.
   *
   * @param seen the title as the writer saw it
   */
  void rename(UUID episodeId, String seen, String title) {
    var by = allowed(journeyOf(episodeId), Action.ARRANGE);
    var journey = order.hold(journeyOf(episodeId));
    var episode = episodes.get(episodeId);
    if (!episode.status().inTheMaking() || !journey.status().open()) {
      throw RefusedChange.tooLate("scaling.refused.rename");
    }
    var typed = line(title);
    if (episode.title().equals(typed)) {
      return;
    }
    if (!episode.title().equals(seen)) {
      throw RefusedChange.stale("scaling.refused.renamed", episode.title());
    }
    episodes.rename(episodeId, typed);
    order.titled(journey.caseNumber(), episodes.get(episodeId));
    record(journey, episode, by, "episode-renamed");
  }

  /**
   * Exchanges an episode with its neighbour; what is out already keeps its place. Asked again, it is where it was wanted.
   *
   * @param from the place where whoever moves it has seen it
   */
  void move(UUID episodeId, Move to, int from) {
    var by = allowed(journeyOf(episodeId), Action.ARRANGE);
    var journey = running(journeyOf(episodeId));
    var all = episodes.of(List.of(journey.id()));
    int at = IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(episodeId)).findFirst().orElseThrow();
    int step = to == Move.EARLIER ? -1 : 1;
    if (all.get(at).position() == from + step) {
      return;
    }
    if (all.get(at).position() != from) {
      throw new RefusedChange("scaling.refused.moved");
    }
    int goal = at + step;
    if (goal < 0 || goal >= all.size() || isOut(all.get(at)) || isOut(all.get(goal))) {
      throw RefusedChange.tooLate("scaling.refused.move");
    }
    episodes.swap(all.get(at), all.get(goal));
    order.placed(journey);
    record(journey, all.get(at), by, "series-reordered");
    order.goOn(journey);
  }

  /**
   * Says anew when an episode is to be published and filmed.
   *
   * @param seen the dates that the page has shown, in one word
   */
  void date(UUID episodeId, EpisodeDates dates, String seen) {
    var by = allowed(journeyOf(episodeId), Action.ARRANGE);
    var journey = running(journeyOf(episodeId));
    var episode = episodes.get(episodeId);
    if (episode.status().over()) {
      throw RefusedChange.tooLate("scaling.refused.over");
    }
    if (EpisodeDates.of(episode).equals(dates)) {
      return;
    }
    if (!EpisodeDates.of(episode).inOneWord().equals(seen)) {
      throw new RefusedChange("scaling.refused.dates-changed");
    }
    if (dates.filmingFrom() != null && dates.filmingTo() != null && dates.filmingTo().isBefore(dates.filmingFrom())) {
      throw RefusedChange.at("filming-to", "scaling.refused.days");
    }
    episodes.date(episodeId, dates);
    record(journey, episode, by, "episode-dated");
  }

  /** Announces an episode as coming soon, or takes that back. */
  public void announce(UUID episodeId, boolean comingSoon) {
    var by = allowed(journeyOf(episodeId), Action.ARRANGE);
    var journey = running(journeyOf(episodeId));
    var episode = episodes.get(episodeId);
    if (episode.status().over()) {
      throw RefusedChange.tooLate("scaling.refused.over");
    }
    if (episode.comingSoon() != comingSoon) {
      order.announce(journey, episode, comingSoon);
      record(journey, episode, by, comingSoon ? "episode-announced" : "episode-unannounced");
    }
  }

  /** Takes an episode up again whose page was taken down: it is edited, checked and released anew, also when its journey is over. */
  public void takeUp(UUID episodeId) {
    var by = allowed(journeyOf(episodeId), Action.ARRANGE);
    var journey = order.hold(journeyOf(episodeId));
    if (journey.status().goneForGood() || withdrawals.find(journey.caseNumber()).isPresent()) {
      throw RefusedChange.tooLate("publishing.hindrance.school-withdrew");
    }
    if (!takingUp.episode(episodes.get(episodeId), false, by.id(), Channel.PAGE)) {
      throw RefusedChange.tooLate("scaling.refused.take-up");
    }
  }

  /** Goes on without an episode. */
  public void waive(UUID episodeId, String reason) {
    var by = allowed(journeyOf(episodeId), Action.WAIVE);
    var journey = order.hold(journeyOf(episodeId));
    var episode = episodes.get(episodeId);
    if (!episode.takenUp()) {
      requireRunning(journey);
    }
    var waived = episode.status().over() ? Optional.<String>empty() : order.waive(journey.caseNumber(), episode, text(reason), by.id());
    record(journey, episode, by, waived.orElseThrow(() -> RefusedChange.tooLate("scaling.refused.over")));
    processes.correlateTo("Msg_EpisodeWaived", "episodeId", episodeId.toString(), Map.of());
  }

  /** Ends the journey before its end; what is public stays public. */
  public void close(UUID journeyId, String reason) {
    var by = allowed(journeyId, Action.CLOSE);
    var journey = order.hold(journeyId);
    if (!journey.status().open() || takingUp.isTakenUp(journey)
        || !journeys.end(journeyId, JourneyStatus.CLOSED_EARLY, text(reason), by.id())) {
      throw RefusedChange.tooLate("scaling.refused.over");
    }
    files.record(journey.caseNumber(), CaseEvent.by(by.id(), Channel.PAGE, "journey-closed"));
    order.giveUpTakenUp(journey.caseNumber());
    processes.correlate("Msg_JourneyClosed", journey.caseNumber(), Map.of());
  }

  /** @throws UnknownCase unless the episode is one of this series */
  void requireOf(UUID journeyId, UUID episodeId) {
    if (!journeyOf(episodeId).equals(journeyId)) {
      throw new UnknownCase();
    }
  }

  private SignedIn allowed(UUID journeyId, Action action) {
    policy.require(action, journeys.find(journeyId).orElseThrow(UnknownCase::new).caseNumber());
    return policy.person();
  }

  private UUID journeyOf(UUID episodeId) {
    return episodes.find(episodeId).orElseThrow(UnknownCase::new).journeyId();
  }

  private Journey running(UUID journeyId) {
    var journey = order.hold(journeyId);
    requireRunning(journey);
    return journey;
  }

  private static void requireRunning(Journey journey) {
    if (journey.status() != JourneyStatus.RUNNING) {
      throw RefusedChange.tooLate("scaling.refused.not-running");
    }
  }

  private void record(Journey journey, Episode episode, SignedIn by, String type) {
    files.record(journey.caseNumber(), CaseEvent.by(by.id(), Channel.PAGE, type).with(ScalingSteps.details(episode)));
  }

  private static boolean isOut(Episode episode) {
    return episode.status() == EpisodeStatus.PUBLISHED || episode.status() == EpisodeStatus.WITHDRAWN || episode.takenUp();
  }

  private static String line(String typed) {
    return checked(typed, LONGEST_TITLE, "scaling.refused.title").replaceAll("\\s+", " ");
  }

  private static String text(String typed) {
    return checked(typed, LONGEST_REASON, "scaling.refused.reason");
  }

  private static String checked(String typed, int longest, String missing) {
    var text = new TypedText(typed == null ? "" : typed);
    if (text.blank()) {
      throw new RefusedChange(missing);
    }
    if (text.unstorable().isPresent()) {
      throw new RefusedChange("scaling.refused.character");
    }
    if (text.length() > longest) {
      throw new RefusedChange("scaling.refused.long", longest, text.length() - longest);
    }
    return text.text().strip();
  }
}
