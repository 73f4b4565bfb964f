package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.util.Date;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code aftercare.bpmn}. */
@ProcessStep("aftercareSteps")
@Transactional
public class AftercareSteps {

  private final AftercareStore store;
  private final FollowUps followUps;
  private final Takedowns takedowns;
  private final Attention attention;

  AftercareSteps(AftercareStore store, FollowUps followUps, Takedowns takedowns, Attention attention) {
    this.store = store;
    this.followUps = followUps;
    this.takedowns = takedowns;
    this.attention = attention;
  }

  /** Timer_FollowUpDue: the stored moment. */
  public Date followUpDue(String aftercareId) {
    return Date.from(store.next(UUID.fromString(aftercareId)).orElseThrow().dueAt());
  }

  /** Step_PrepareFollowUp: the question's id, or null when there is nobody to ask, or when the school is asked after the case study instead. */
  public String prepareFollowUp(String aftercareId) {
    var id = UUID.fromString(aftercareId);
    if (followUps.leaves(id)) {
      return null;
    }
    return followUps.ask(id).map(UUID::toString).orElseGet(() -> {
      attention.needed(store.caseNumber(id), Role.COORDINATOR, "follow-up-nobody", aftercareId);
      return null;
    });
  }

  /** Step_RecordFollowUp. */
  public void recordFollowUp(String aftercareId, String answer) {
    followUps.record(UUID.fromString(aftercareId), answer);
  }

  /** Gateway_MoreFollowUps. */
  public boolean moreFollowUps(String aftercareId) {
    return store.next(UUID.fromString(aftercareId)).isPresent();
  }

  /** Step_SettleTakedown. */
  public void settleTakedown(String aftercareId, String takedown) {
    takedowns.settle(UUID.fromString(aftercareId), takedown);
  }

  /** Step_WithdrawPublications: the pages are down by now; nobody looks after them any more. */
  public void withdraw(String aftercareId) {
    store.end(UUID.fromString(aftercareId));
  }
}
