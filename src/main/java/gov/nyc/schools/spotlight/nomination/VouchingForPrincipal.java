package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A coordinator vouches for a principal's name and address, in whatever task: only then is anything mailed there (mail rule 8). */
@Component
class VouchingForPrincipal {

  private final NominationPolicy policy;
  private final People people;
  private final MailAddresses addresses;
  private final CaseFiles files;
  private final Clock clock;

  VouchingForPrincipal(NominationPolicy policy, People people, MailAddresses addresses, CaseFiles files, Clock clock) {
    this.policy = policy;
    this.people = people;
    this.addresses = addresses;
    this.files = files;
    this.clock = clock;
  }

  /**
   * @param name 1 to 120 characters
   * @throws RefusedTask when no mail can go there, or it is the nominator's own address
   */
  void vouch(Nomination nomination, String name, String email, Acting by) {
    policy.requireStaff(NominationAction.CONFIRM_PRINCIPAL, by.personId());
    if (!MailAddresses.isUsable(email)) {
      throw new RefusedTask("principalEmail", "nomination.principal.unusable");
    }
    if (email.equalsIgnoreCase(people.get(nomination.nominatorId()).email())) {
      throw new RefusedTask("principalEmail", "nomination.principal.nominator");
    }
    people.correctContact(nomination.principalId(), name, email);
    addresses.confirm(email);
    nomination.confirmPrincipal(by.personId(), clock.instant());
    files.record(nomination.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "principal-confirmed"));
  }
}
