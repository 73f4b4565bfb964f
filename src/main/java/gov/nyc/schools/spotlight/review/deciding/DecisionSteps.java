package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.DecisionTold;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code nomination.bpmn} around the decision. */
@ProcessStep("decisionSteps")
@Transactional
public class DecisionSteps {

  private final Decisions decisions;
  private final DecisionMails mails;
  private final CaseFiles files;
  private final CurrentPerson current;
  private final Processes processes;
  private final ApplicationEventPublisher events;

  DecisionSteps(Decisions decisions, DecisionMails mails, CaseFiles files, CurrentPerson current, Processes processes,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.mails = mails;
    this.files = files;
    this.current = current;
    this.processes = processes;
    this.events = events;
  }

  /** Step_OpenDecision. */
  public void open(String caseNumber) {
    files.advance(caseNumber, Stage.DECISION);
    files.stand(caseNumber, Standing.DECIDING);
  }

  /** Step_TakeBackDecision: nobody outside ever heard of it, so the case's standing is as it was. */
  public void takeBack(String caseNumber) {
    decisions.takeBack(caseNumber, current.get().map(SignedIn::id).orElse(null));
  }

  /** Step_TellDecision. A repeated call finds nothing to tell. */
  public void tell(String caseNumber) {
    decisions.tell(caseNumber).ifPresent(this::tell);
  }

  private void tell(Decision decision) {
    var outcome = decision.outcome();
    // The mails first: those who follow the case are told by them, not by what its standing publishes.
    var words = mails.post(decision);
    files.stand(decision.caseNumber(), outcome.standing());
    files.record(decision.caseNumber(),
        CaseEvent.bySystem("decision-told").with(Map.of("outcome", outcome.code())));
    events.publishEvent(new DecisionTold(decision.caseNumber(), outcome.code(), words));
  }

  /**
   * End_Accepted, End_AcceptedForLab: the next room goes on with the case; a scaling story that the lab takes needs no spotlight first.
   * Said twice, it goes on once: by then the case stands elsewhere.
   */
  public void handOver(String caseNumber) {
    var file = files.get(caseNumber);
    if (file.standing() == Standing.ACCEPTED_FOR_LAB && file.kind() == CaseKind.SCALING_STORY) {
      processes.startByMessage("Msg_JourneyBegun", caseNumber, Map.of());
    } else if (file.standing() == Standing.ACCEPTED || file.standing() == Standing.ACCEPTED_FOR_LAB) {
      processes.startByMessage("Msg_PracticeAccepted", caseNumber, Map.of("forLab", file.standing() == Standing.ACCEPTED_FOR_LAB));
    }
  }
}
