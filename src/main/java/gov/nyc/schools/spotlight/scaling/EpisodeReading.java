package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An episode's words for those who are asked about them. */
@Component
@Transactional(readOnly = true)
class EpisodeReading {

  private final Episodes episodes;
  private final Journeys journeys;
  private final Media media;

  EpisodeReading(Episodes episodes, Journeys journeys, Media media) {
    this.episodes = episodes;
    this.journeys = journeys;
    this.media = media;
  }

  /** What is asked about: nothing but what the public is to read and see. */
  public CasePanel.Content asAsked(Approval approval) {
    var episode = episodes.get(UUID.fromString(approval.subjectId()));
    var journey = journeys.get(episode.journeyId());
    return new CasePanel.Content("scaling/panel :: words", Map.of("series", journey.seriesTitle(), "summary", journey.seriesSummary(),
        "episode", episode, "lessons", episodes.lessons(episode.id()), "schools", episodes.schools(episode.id()),
        "assets", media.handedOver(Subject.episode(approval.caseNumber(), approval.subjectId()))));
  }
}
