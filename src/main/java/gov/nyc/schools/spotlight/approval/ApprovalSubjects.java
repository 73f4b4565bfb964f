package gov.nyc.schools.spotlight.approval;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The purposes that rooms have registered, looked up at the call: rooms need us, we need rooms. */
@Component
class ApprovalSubjects {

  private final ObjectProvider<ApprovalSubject> registered;

  ApprovalSubjects(ObjectProvider<ApprovalSubject> registered) {
    this.registered = registered;
  }

  /** @throws IllegalArgumentException when no room has registered this purpose */
  ApprovalSubject of(String purpose) {
    return registered.stream().filter(subject -> subject.purpose().equals(purpose)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no room asks for " + purpose));
  }
}
