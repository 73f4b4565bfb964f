package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins a series that is planned and whose contacts are known: from now on every episode goes its own way, and people hear of it. */
@Component
class BeginningSeries {

  private final Journeys journeys;
  private final Episodes episodes;
  private final Processes processes;
  private final ScalingMails mails;

  BeginningSeries(Journeys journeys, Episodes episodes, Processes processes, ScalingMails mails) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.processes = processes;
    this.mails = mails;
  }

  void begin(UUID journeyId) {
    journeys.begin(journeyId);
    var journey = journeys.get(journeyId);
    for (var episode : episodes.of(List.of(journeyId))) {
      processes.correlateNew("Msg_EpisodePlanned", journey.caseNumber(), Map.of("episodeId", episode.id()));
    }
    mails.begun(journey);
  }
}
