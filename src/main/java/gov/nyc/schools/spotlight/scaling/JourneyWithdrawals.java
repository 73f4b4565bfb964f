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
  private final SeriesOrder order;
  private final Processes processes;
  private final ScalingMails mails;

  JourneyWithdrawals(Journeys journeys, SeriesOrder order, Processes processes, ScalingMails mails) {
    this.journeys = journeys;
    this.order = order;
    this.processes = processes;
    this.mails = mails;
  }

  @EventListener
  void withdrew(SchoolWithdrew event) {
    var number = event.caseNumber();
    var ended = journeys.newest(number).filter(journey -> journey.status().open() && processes.awaits("Msg_JourneyClosed", number)
        && journeys.end(journey.id(), JourneyStatus.WITHDRAWN, null, null));
    order.giveUpTakenUp(number);
    ended.ifPresent(journey -> {
      processes.correlate("Msg_JourneyClosed", number, Map.of());
      if (!event.wasPublic()) {
        mails.withdrawn(journey);
      }
    });
  }
}
