package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
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
  private final NominationPolicy policy;
  private final People people;
  private final MailAddresses addresses;
  private final CaseFiles files;
  private final Clock clock;

  ConfirmingPrincipal(Nominations nominations, NominationPolicy policy, People people, MailAddresses addresses, CaseFiles files,
      Clock clock) {
    this.nominations = nominations;
    this.policy = policy;
    this.people = people;
    this.addresses = addresses;
    this.files = files;
    this.clock = clock;
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
    if (!MailAddresses.isUsable(command.principalEmail())) {
      throw new RefusedTask("principalEmail", "nomination.principal.unusable");
    }
    var nomination = nominations.get(item.caseNumber());
    if (command.principalEmail().equalsIgnoreCase(people.get(nomination.nominatorId()).email())) {
      throw new RefusedTask("principalEmail", "nomination.principal.nominator");
    }
    people.correctContact(nomination.principalId(), command.principalName(), command.principalEmail());
    addresses.confirm(command.principalEmail());
    nomination.confirmPrincipal(by.personId(), clock.instant());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "principal-confirmed"));
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
