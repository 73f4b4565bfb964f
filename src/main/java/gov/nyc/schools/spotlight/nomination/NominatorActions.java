package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a nominator does by mailed link. The page has checked nonce and code; here the link is used up in the transaction of what it
 * does, so that two presses at once do it once.
 */
@Service
@Transactional
public class NominatorActions {

  private static final Duration REST = Duration.ofDays(30);

  private final PersonalLinks links;
  private final Nominations nominations;
  private final Withdrawals withdrawals;
  private final NominationPolicy policy;
  private final NominationLinks issued;
  private final NominationLetters letters;
  private final TaskCompletion completion;
  private final WorkItems items;
  private final CaseFiles files;
  private final People people;
  private final MailAddresses addresses;
  private final Processes processes;
  private final Deadlines deadlines;
  private final Clock clock;
  private final NominatorReminders reminders;

  NominatorActions(PersonalLinks links, Nominations nominations, Withdrawals withdrawals, NominationPolicy policy,
      NominationLinks issued, NominationLetters letters, TaskCompletion completion, WorkItems items, CaseFiles files, People people,
      MailAddresses addresses, Processes processes, Deadlines deadlines, Clock clock, NominatorReminders reminders) {
    this.reminders = reminders;
    this.links = links;
    this.nominations = nominations;
    this.withdrawals = withdrawals;
    this.policy = policy;
    this.issued = issued;
    this.letters = letters;
    this.completion = completion;
    this.items = items;
    this.files = files;
    this.people = people;
    this.addresses = addresses;
    this.processes = processes;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** @throws TaskClosedAlready when the link was used, or the case has moved on */
  public void confirmAddress(PersonalLink link) {
    complete(link, "Task_ConfirmAddress", new ConfirmingAddress.ConfirmAddress());
  }

  /**
   * Sends in the answers that were typed for a question.
   *
   * @param note what was written besides, up to 1,500 characters, or null
   * @throws IncompleteNomination when an answer is missing or not sound
   * @throws TaskClosedAlready when the link was used, or the case has moved on
   */
  public void giveInformation(PersonalLink link, String note) {
    complete(link, "Task_GiveInformation", new GivingInformation.GiveInformation(note));
  }

  /**
   * Sends in the revised nomination.
   *
   * @throws IncompleteNomination when an answer is missing or not sound
   * @throws TaskClosedAlready when the link was used, or the case has moved on
   */
  public void revise(PersonalLink link) {
    complete(link, "Task_ReviseNomination", new Revising.ReviseNomination());
  }

  /** Mails the code that withdrawing, or taking up again, needs */
  public void mailCode(PersonalLink status) {
    var nomination = nominations.get(status.caseNumber());
    if (files.get(status.caseNumber()).standing() == Standing.WITHDRAWN) {
      policy.requireNominator(NominationAction.RESUME, nomination, status.personId());
      letters.resumptionCode(nomination, issued.acting(NominationLinks.RESUME, nomination));
    } else {
      policy.requireNominator(NominationAction.WITHDRAW, nomination, status.personId());
      letters.withdrawalCode(nomination, issued.acting(NominationLinks.WITHDRAW, nomination));
    }
  }

  /**
   * Mails the link and the code once more with which the open question is answered, or the revision sent in.
   *
   * @param want {@code answer} or {@code revise}
   * @throws TaskClosedAlready when nothing of that kind is open
   */
  public void mailTask(PersonalLink status, String want) {
    var number = status.caseNumber();
    policy.requireNominator(want.equals("answer") ? NominationAction.GIVE_INFORMATION : NominationAction.REVISE, nominations.get(number), status.personId());
    reminders.again(items.ofCase(number, NominatorReminders.WANTED.get(want)).orElseThrow(() -> new TaskClosedAlready(number)));
  }

  /**
   * Takes the nomination back; it rests for 30 days.
   *
   * @param reason up to 1,500 characters, or null
   * @throws TaskClosedAlready when the link was used, or there is nothing to withdraw any more
   */
  public void withdraw(PersonalLink link, String reason) {
    use(link);
    withdraw(link.caseNumber(), link.personId(), reason);
  }

  void withdraw(String number, UUID by, String reason) {
    var nomination = nominations.get(number);
    var standing = files.get(number).standing();
    policy.requireNominator(NominationAction.WITHDRAW, nomination, by);
    if (!processes.awaits("Msg_NominationWithdrawn", number)) {
      throw new TaskClosedAlready(number);
    }
    var now = clock.instant();
    addresses.confirm(people.get(nomination.nominatorId()).email());
    withdrawals.add(new Withdrawal(UUID.randomUUID(), number, reason, standing, resumeAt(standing), now, now.plus(REST), null, null));
    files.record(number, CaseEvent.by(by, Channel.LINK, "nomination-withdrawn"));
    processes.correlate("Msg_NominationWithdrawn", number, Map.of());
  }

  /** Takes a withdrawn nomination up again, where it stood. */
  public void resume(PersonalLink link) {
    use(link);
    resume(link.caseNumber(), link.personId());
  }

  void resume(String number, UUID by) {
    var nomination = nominations.get(number);
    policy.requireNominator(NominationAction.RESUME, nomination, by);
    var withdrawal = withdrawals.last(number).filter(Withdrawal::resting).orElseThrow(() -> new TaskClosedAlready(number));
    if (!processes.awaits("Msg_NominationResumed", number)) {
      throw new TaskClosedAlready(number);
    }
    withdrawals.resumed(withdrawal.id(), clock.instant());
    // Whoever acts by a mailed code has shown that the address is theirs.
    nomination.confirmAddress(clock.instant());
    files.stand(number, standing(withdrawal.resumeAt()));
    files.record(number, CaseEvent.by(by, Channel.LINK, "nomination-resumed"));
    if (withdrawal.resumeAt().equals("revision")) {
      letters.resumedToRevise(nomination, withdrawal, deadlines.due("Task_ReviseNomination").toInstant());
    } else {
      letters.resumed(nomination, withdrawal);
    }
    processes.correlate("Msg_NominationResumed", number, Map.of());
  }

  private void complete(PersonalLink link, String taskKey, Object command) {
    use(link);
    var item = items.ofCase(link.caseNumber(), taskKey).orElseThrow(() -> new TaskClosedAlready(taskKey));
    completion.complete(item.taskId(), command, new Acting(link.personId(), Channel.LINK));
  }

  /** The engine's rows of the case first, our own second, as everywhere. */
  private void use(PersonalLink link) {
    processes.holdCase(link.caseNumber());
    if (!links.use(link.id())) {
      throw new TaskClosedAlready(link.caseNumber());
    }
  }

  /** Where the process begins again; an unconfirmed address is confirmed by acting from its mail. */
  private static String resumeAt(Standing standing) {
    return switch (standing) {
      case UNDER_REVIEW -> "review";
      case DECIDING -> "decision";
      // What was decided stays decided and told: the nominator is asked for the revision again.
      case REVISION_ASKED -> "revision";
      default -> "screening";
    };
  }

  private static Standing standing(String resumeAt) {
    return switch (resumeAt) {
      case "review" -> Standing.UNDER_REVIEW;
      case "decision" -> Standing.DECIDING;
      case "revision" -> Standing.REVISION_ASKED;
      default -> Standing.SCREENING;
    };
  }
}
