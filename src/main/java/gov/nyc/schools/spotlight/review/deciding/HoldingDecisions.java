package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseStands;
import gov.nyc.schools.spotlight.casefile.ScreeningDecided;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds what was decided at screening, and lets go of what will never be told because the case ended otherwise. */
@Component
class HoldingDecisions {

  /** Screening comes before any round of review. */
  static final int SCREENING = 0;

  private final Decisions decisions;
  private final DecisionMails mails;

  HoldingDecisions(Decisions decisions, DecisionMails mails) {
    this.decisions = decisions;
    this.mails = mails;
  }

  @EventListener
  void screened(ScreeningDecided event) {
    boolean held = decisions.hold(event.caseNumber(), SCREENING, Outcome.of(event.outcome()), event.reasonCode(),
        event.words(), event.office(), List.of(), event.decidedBy());
    if (!held) {
      throw new TaskClosedAlready(event.caseNumber());
    }
  }

  @EventListener
  void stands(CaseStands event) {
    if (!event.standing().open()) {
      decisions.letGo(event.caseNumber());
    }
    if (event.standing() == Standing.WITHDRAWN) {
      mails.callOffRevision(event.caseNumber());
    }
  }
}
