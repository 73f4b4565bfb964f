package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_ConfirmPrincipal: a coordinator vouches for the principal's address before the first mail goes there (mail rule 8). */
@Component
class ConfirmingPrincipal implements TaskHandler<ConfirmingPrincipal.ConfirmPrincipal> {

  /**
   * The principal as the coordinator knows them.
   *
   * @param principalName 1 to 120 characters
   */
  public record ConfirmPrincipal(String principalName, String principalEmail) {}

  private final Nominations nominations;
  private final VouchingForPrincipal vouching;
  private final NominationPolicy policy;
  private final People people;

  ConfirmingPrincipal(Nominations nominations, VouchingForPrincipal vouching, NominationPolicy policy, People people) {
    this.nominations = nominations;
    this.vouching = vouching;
    this.policy = policy;
    this.people = people;
  }

  @Override
  public String taskKey() {
    return "Task_ConfirmPrincipal";
  }

  @Override
  public Class<ConfirmPrincipal> command() {
    return ConfirmPrincipal.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ConfirmPrincipal command, Acting by) {
    policy.requireStaff(NominationAction.CONFIRM_PRINCIPAL, item.caseNumber(), by.personId());
    vouching.vouch(nominations.get(item.caseNumber()), command.principalName(), command.principalEmail(), by);
    return Map.of();
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var principal = people.get(nominations.get(item.caseNumber()).principalId());
    return Map.of("principalName", principal.name(), "principalEmail", principal.email());
  }

  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !policy.ownNomination(nominations.get(item.caseNumber()), personId);
  }
}
