package gov.nyc.schools.spotlight.approval;

import org.springframework.stereotype.Component;

/** Lets a coordinator know that nobody has answered yet. */
@Component
class Escalation {

  void raise(Approval approval) {
  }
}
