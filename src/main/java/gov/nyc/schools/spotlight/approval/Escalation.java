package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.Attention;
import org.springframework.stereotype.Component;

/** Lets a coordinator know that nobody has answered yet: they may know another way to reach the person. The call ends with the question. */
@Component
class Escalation {

  static final String REASON = "answer-late";

  private final Attention attention;

  Escalation(Attention attention) {
    this.attention = attention;
  }

  void raise(Approval approval) {
    attention.needed(approval.caseNumber(), Role.COORDINATOR, REASON, approval.id().toString());
  }

  /** An answer came, or none is wanted any more. */
  void over(Approval approval) {
    attention.over(approval.caseNumber(), REASON, approval.id().toString());
  }
}
