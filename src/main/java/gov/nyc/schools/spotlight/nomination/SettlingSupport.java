package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_SettleSupport: the principal gave no support; a coordinator asks again or lets the review go on without. */
@Component
class SettlingSupport implements TaskHandler<SettlingSupport.SettleSupport> {

  /** @param settlement {@code again} or {@code without} */
  public record SettleSupport(String settlement) {}

  private final Nominations nominations;
  private final NominationPolicy policy;
  private final CaseFiles files;

  SettlingSupport(Nominations nominations, NominationPolicy policy, CaseFiles files) {
    this.nominations = nominations;
    this.policy = policy;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_SettleSupport";
  }

  @Override
  public Class<SettleSupport> command() {
    return SettleSupport.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, SettleSupport command, Acting by) {
    policy.requireStaff(NominationAction.SETTLE_SUPPORT, item.caseNumber(), by.personId());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "support-settled")
        .with(Map.of("outcome", command.settlement())));
    return Map.of("settlement", command.settlement());
  }

  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !policy.ownNomination(nominations.get(item.caseNumber()), personId);
  }
}
