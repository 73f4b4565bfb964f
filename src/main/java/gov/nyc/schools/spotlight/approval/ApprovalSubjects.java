package gov.nyc.schools.spotlight.approval;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The purposes that rooms have registered, looked up at the call: rooms need us, we need rooms. */
@Component
class ApprovalSubjects {

  private final ObjectProvider<ApprovalSubject> registered;

  ApprovalSubjects(ObjectProvider<ApprovalSubject> registered) {
    this.registered = registered;
  }

  /** What the timeline keeps of a question. @param outcome chooses the words */
  Map<String, Object> details(Approval approval, String outcome) {
    var details = new HashMap<String, Object>(of(approval.purpose()).details(approval));
    details.putAll(Map.of("approvalId", approval.id().toString(), "purpose", approval.purpose(), "outcome", outcome));
    return details;
  }

  /** @throws IllegalArgumentException when no room has registered this purpose */
  ApprovalSubject of(String purpose) {
    return registered.stream().filter(subject -> subject.purpose().equals(purpose)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no room asks for " + purpose));
  }
}
