package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The school wants its practice shown no more: the journey ends with all its episodes. */
@Component
class JourneyWithdrawals {

  private final Journeys journeys;
  private final Processes processes;
  private final ScalingMails mails;

  JourneyWithdrawals(Journeys journeys, Processes processes, ScalingMails mails) {
    this.journeys = journeys;
    this.processes = processes;
    this.mails = mails;
  }

  @EventListener
  void withdrew(SchoolWithdrew event) {
    journeys.newest(event.caseNumber()).filter(journey -> journey.status().open()).ifPresent(journey -> {
      if (processes.awaits("Msg_JourneyClosed", event.caseNumber()) && journeys.end(journey.id(), JourneyStatus.WITHDRAWN, null, null)) {
        processes.correlate("Msg_JourneyClosed", event.caseNumber(), Map.of());
        if (!event.wasPublic()) {
          mails.withdrawn(journey);
        }
      }
    });
  }
}
