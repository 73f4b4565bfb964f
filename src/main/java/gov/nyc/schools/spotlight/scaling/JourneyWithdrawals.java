package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.DecisionReversed;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The school wants its practice shown no more, or the practice is not accepted any more: the journey ends with all its episodes. */
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

  /** The decision that began it is reversed before anything of it was public; nobody is told before the next decision is. */
  @EventListener
  void reversed(DecisionReversed event) {
    var number = event.caseNumber();
    journeys.newest(number).filter(journey -> journey.status().open() && journeys.end(journey.id(), JourneyStatus.REVERSED, null, null))
        .ifPresent(journey -> processes.correlate("Msg_JourneyClosed", number, Map.of()));
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
