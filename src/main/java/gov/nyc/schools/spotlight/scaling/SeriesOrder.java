package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Words;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a series in its order. Whoever publishes, waives or reorders holds the engine's rows of the case first and the journey's row
 * second, so that two at once come one after the other, and gives the next one that waits its turn.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeriesOrder {

  private final Journeys journeys;
  private final Episodes episodes;
  private final Hindering hindering;
  private final Publications publications;
  private final Optional<PracticeSource> practices;
  private final Processes processes;
  private final ScalingMails mails;

  SeriesOrder(Journeys journeys, Episodes episodes, Hindering hindering, Publications publications, Optional<PracticeSource> practices,
      Processes processes, ScalingMails mails) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.hindering = hindering;
    this.publications = publications;
    this.practices = practices;
    this.processes = processes;
    this.mails = mails;
  }

  /** The journey for this transaction alone. */
  Journey hold(UUID journeyId) {
    processes.holdCase(journeys.get(journeyId).caseNumber());
    return journeys.lock(journeyId);
  }

  /**
   * Publishes an episode if it is its turn. Doing it again changes nothing.
   *
   * @return {@code published}, {@code waits} for earlier ones, or {@code hindered}
   */
  String publish(UUID episodeId) {
    var journey = hold(episodes.get(episodeId).journeyId());
    var episode = episodes.get(episodeId);
    if (episode.status() == EpisodeStatus.PUBLISHED) {
      return "published";
    }
    if (!hindering.of(journey.caseNumber(), episode).isEmpty()) {
      return "hindered";
    }
    if (!episodes.publish(episodeId)) {
      return "waits";
    }
    publishSeries(journey);
    var page = publications.publish(Subject.episode(journey.caseNumber(), episodeId.toString()), words(journey, episode), episode.position());
    mails.published(journey, episodes.get(episodeId), page);
    goOn(journey);
    return "published";
  }

  /** Gives the next episode its turn if it waits for it; when none is left, the series is complete. */
  void goOn(Journey journey) {
    var next = episodes.of(List.of(journey.id())).stream().filter(episode -> !episode.status().over() && !episode.takenUp()).findFirst();
    if (next.isEmpty()) {
      if (journey.status() == JourneyStatus.RUNNING && processes.awaits("Msg_SeriesComplete", journey.caseNumber())) {
        processes.correlate("Msg_SeriesComplete", journey.caseNumber(), Map.of());
      }
    } else if (processes.awaits("Msg_EpisodeTurn", "episodeId", next.get().id().toString())) {
      processes.correlateTo("Msg_EpisodeTurn", "episodeId", next.get().id().toString(), Map.of());
    }
  }

  /** Ends the work on episodes of a case that were taken up again: the school has withdrawn, or the journey is closed. */
  void giveUpTakenUp(String caseNumber) {
    episodes.takenUp(caseNumber).forEach(episode -> {
      episodes.giveUp(episode.id(), isPublic(caseNumber, episode));
      processes.correlateTo("Msg_EpisodeWaived", "episodeId", episode.id().toString(), Map.of());
    });
  }

  /**
   * Goes on without an episode; one that was taken up again while its page is public stays out as it was.
   *
   * @return what came of it, as a type of event: {@code episode-waived} or {@code episode-left}; nothing when it is over already
   */
  Optional<String> waive(String caseNumber, Episode episode, String reason, UUID by) {
    if (episode.takenUp() && isPublic(caseNumber, episode)) {
      return episodes.giveUp(episode.id(), true) ? Optional.of("episode-left") : Optional.empty();
    }
    return episodes.waive(episode.id(), reason, by) ? Optional.of("episode-waived") : Optional.empty();
  }

  private boolean isPublic(String caseNumber, Episode episode) {
    return publications.find(Subject.episode(caseNumber, episode.id().toString())).filter(PublicationCard::isPublic).isPresent();
  }

  /** The page of the series, which an episode's page and the case study belong to. */
  void publishSeries(Journey journey) {
    var series = Subject.series(journey.caseNumber(), journey.id().toString());
    if (publications.find(series).filter(PublicationCard::isPublic).isEmpty()) {
      publications.publish(series, new Words(journey.seriesTitle(), journey.seriesSummary(), "", List.of(), List.of(), focusArea(journey),
          journeys.schools(journey.id()), Locale.forLanguageTag(journey.language()), ""), 0);
    }
  }

  /** Says publicly that an episode is coming soon, or takes that back. */
  void announce(Journey journey, Episode episode, boolean comingSoon) {
    var subject = Subject.episode(journey.caseNumber(), episode.id().toString());
    if (comingSoon) {
      publications.hindrances(journey.caseNumber()).stream().findFirst().ifPresent(hindrance -> {
        throw RefusedChange.tooLate("publishing.hindrance." + hindrance.code());
      });
    }
    episodes.announce(episode.id(), comingSoon);
    if (comingSoon) {
      publications.announce(Subject.series(journey.caseNumber(), journey.id().toString()), 0, journey.seriesTitle());
      publications.announce(subject, episode.position(), episode.title());
    } else {
      publications.unannounce(subject);
    }
  }

  /** An announced episode has a new title: what is announced follows, unless nothing of the case may become public now. */
  void titled(String caseNumber, Episode episode) {
    if (episode.comingSoon() && publications.hindrances(caseNumber).isEmpty()) {
      publications.announce(Subject.episode(caseNumber, episode.id().toString()), episode.position(), episode.title());
    }
  }

  /** What is public or announced follows the order of the series. */
  void placed(Journey journey) {
    publications.reorder(journey.caseNumber(), episodes.of(List.of(journey.id())).stream().map(episode -> episode.id().toString()).toList());
  }

  String focusArea(Journey journey) {
    return practices.flatMap(source -> source.of(journey.caseNumber())).map(PracticeSource.Practice::focusArea).orElse("");
  }

  private Words words(Journey journey, Episode episode) {
    return new Words(episode.title(), episode.synopsis(), episode.context(), episodes.lessons(episode.id()), episode.perspectives(),
        focusArea(journey), episodes.schools(episode.id()), Locale.forLanguageTag(episode.language()), episode.transcript());
  }
}
