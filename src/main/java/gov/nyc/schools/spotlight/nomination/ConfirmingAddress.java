package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_ConfirmAddress: the nominator shows that the address is theirs, and the nomination begins to count. */
@Component
class ConfirmingAddress implements TaskHandler<ConfirmingAddress.ConfirmAddress> {

  /** The nominator answered from the mail. */
  public record ConfirmAddress() {}

  private final Nominations nominations;
  private final NominationPolicy policy;
  private final NominationLetters letters;
  private final MailAddresses addresses;
  private final People people;
  private final CaseFiles files;
  private final Deadlines deadlines;
  private final Clock clock;

  ConfirmingAddress(Nominations nominations, NominationPolicy policy, NominationLetters letters, MailAddresses addresses,
      People people, CaseFiles files, Deadlines deadlines, Clock clock) {
    this.nominations = nominations;
    this.policy = policy;
    this.letters = letters;
    this.addresses = addresses;
    this.people = people;
    this.files = files;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return "Task_ConfirmAddress";
  }

  @Override
  public Class<ConfirmAddress> command() {
    return ConfirmAddress.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ConfirmAddress command, Acting by) {
    var nomination = nominations.get(item.caseNumber());
    policy.requireNominator(NominationAction.CONFIRM_ADDRESS, nomination, by.personId());
    nomination.confirmAddress(clock.instant());
    addresses.confirm(people.get(nomination.nominatorId()).email());
    files.stand(item.caseNumber(), Standing.SCREENING);
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "address-confirmed"));
    letters.confirmed(nomination, deadlines.due("Task_ScreenNomination").toInstant());
    return Map.of();
  }

  /** Nobody can confirm another person's address. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return false;
  }
}
