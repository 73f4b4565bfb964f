package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A purpose of the tests alone. */
@Component
class TriedSubject implements ApprovalSubject {

  final Set<UUID> fallen = ConcurrentHashMap.newKeySet();

  @Override
  public String purpose() {
    return "try-it-out";
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    return new CasePanel.Content("approvaltests/shown :: about", Map.of("words", "The thing itself, read only."));
  }

  @Override
  public boolean stands(Approval approval) {
    return !fallen.contains(approval.id());
  }
}
