package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.publishing.Reopening;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an episode or a case study up again that was out: it is edited, checked, released or cleared, and published anew, also when its
 * journey is over. What a school has withdrawn stays down for good.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingUp implements Reopening {

  private final Journeys journeys;
  private final Episodes episodes;
  private final CaseStudies studies;
  private final SeriesOrder order;
  private final SchoolWithdrawals withdrawals;
  private final CaseFiles files;
  private final Processes processes;

  TakingUp(Journeys journeys, Episodes episodes, CaseStudies studies, SeriesOrder order, SchoolWithdrawals withdrawals, CaseFiles files,
      Processes processes) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.studies = studies;
    this.order = order;
    this.withdrawals = withdrawals;
    this.files = files;
    this.processes = processes;
  }

  @Override
  public boolean reopen(Subject subject, UUID by, Channel channel) {
    return switch (subject.kind()) {
      case EPISODE -> episodes.find(UUID.fromString(subject.id()))
          .filter(episode -> episode.takenUp() || episode(episode, true, by, channel)).isPresent();
      case CASE_STUDY -> journeys.newest(subject.caseNumber())
          .filter(journey -> isTakenUp(journey) || caseStudy(journey, by, channel)).isPresent();
      case SPOTLIGHT, SERIES -> false;
    };
  }

  /**
   * @param out whether it may be public still; else only one whose page was taken down is taken up
   * @return false when it can't be, or not any more
   */
  boolean episode(Episode episode, boolean out, UUID by, Channel channel) {
    var journey = order.hold(episode.journeyId());
    if (!mayBePublic(journey) || !episodes.takeUp(episode.id(), out)) {
      return false;
    }
    files.record(journey.caseNumber(), CaseEvent.by(by, channel, "episode-taken-up").with(ScalingSteps.details(episode)));
    processes.start("episode", journey.caseNumber(),
        Map.of("beginAt", "editing", "episodeId", episode.id().toString(), "journeyId", journey.id().toString()));
    return true;
  }

  /** @return false when none was out, when it is taken up already, or when the school has withdrawn */
  boolean caseStudy(Journey found, UUID by, Channel channel) {
    var journey = order.hold(found.id());
    if (!mayBePublic(journey) || !isOut(journey) || !journeys.move(journey.id(), JourneyStatus.COMPLETE, JourneyStatus.CASE_STUDY)) {
      return false;
    }
    files.record(journey.caseNumber(), CaseEvent.by(by, channel, "case-study-taken-up"));
    processes.start("scaling", journey.caseNumber(), Map.of("journeyId", journey.id().toString()));
    return true;
  }

  /** The new version comes to nothing: what is out stays as it is. */
  void leaveCaseStudy(Journey found, UUID by) {
    var journey = order.hold(found.id());
    if (!isTakenUp(journey) || !journeys.move(journey.id(), JourneyStatus.CASE_STUDY, JourneyStatus.COMPLETE)) {
      throw RefusedChange.tooLate("scaling.refused.over");
    }
    files.record(journey.caseNumber(), CaseEvent.by(by, Channel.PAGE, "case-study-left"));
    processes.correlate("Msg_JourneyClosed", journey.caseNumber(), Map.of());
  }

  /** Its case study was out before, and is worked on. */
  boolean isTakenUp(Journey journey) {
    return journey.status() == JourneyStatus.CASE_STUDY && isOut(journey);
  }

  private boolean isOut(Journey journey) {
    return studies.find(journey.id()).filter(study -> study.publishedAt() != null).isPresent();
  }

  private boolean mayBePublic(Journey journey) {
    return journey.status() != JourneyStatus.WITHDRAWN && withdrawals.find(journey.caseNumber()).isEmpty();
  }
}
