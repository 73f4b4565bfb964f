package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the nominator again: when a task of theirs is nearly due, and when a link has to be replaced. */
@Component
class NominatorReminders {

  private static final Map<String, String> TASKS = Map.of(
      NominationLinks.CONFIRM.key(), "Task_ConfirmAddress",
      NominationLinks.INFORMATION.key(), "Task_GiveInformation",
      NominationLinks.REVISE.key(), "Task_ReviseNomination");

  /** What a nominator can ask for on the status page, and the task of theirs that it is about. */
  static final Map<String, String> WANTED = Map.of("answer", "Task_GiveInformation", "revise", "Task_ReviseNomination");

  private final Nominations nominations;
  private final Questions questions;
  private final Corrections corrections;
  private final NominationLinks links;
  private final NominationLetters letters;
  private final WorkItems items;
  private final Clock clock;

  NominatorReminders(Nominations nominations, Questions questions, Corrections corrections, NominationLinks links, NominationLetters letters,
      WorkItems items, Clock clock) {
    this.clock = clock;
    this.nominations = nominations;
    this.questions = questions;
    this.corrections = corrections;
    this.links = links;
    this.letters = letters;
    this.items = items;
  }

  @EventListener(condition = "#event.item().role() == 'nominator'")
  void nearlyDue(WorkItemReminderDue event) {
    mail(event.item(), false, "reminder:" + event.item().taskId() + ":" + event.occasion());
  }

  /** A new link goes to the address on record, if there is still something to do. */
  @EventListener
  void linkWanted(FreshLinkWanted event) {
    if (TASKS.containsKey(event.link().purpose())) {
      task(event.link()).ifPresent(item -> mail(item, true, event.event()));
    } else if (event.link().purpose().equals(NominationLinks.WITHDRAW.key())) {
      nominations.findById(event.link().caseNumber())
          .ifPresent(nomination -> letters.withdrawalCode(nomination, links.fresh(NominationLinks.WITHDRAW, nomination)));
    } else if (event.link().purpose().equals(NominationLinks.RESUME.key())) {
      nominations.findById(event.link().caseNumber())
          .ifPresent(nomination -> letters.resumptionCode(nomination, links.fresh(NominationLinks.RESUME, nomination)));
    } else if (event.link().purpose().equals(NominationLinks.CORRECT.key())) {
      corrections.until(event.link().caseNumber()).ifPresent(until -> {
        var nomination = nominations.get(event.link().caseNumber());
        letters.correctionCode(nomination, links.correcting(nomination, until), until);
      });
    } else if (event.link().purpose().equals(NominationLinks.STATUS.key())) {
      nominations.findById(event.link().caseNumber()).ifPresent(nomination -> letters.status(nomination, event.event()));
    }
  }

  private Optional<WorkItem> task(PersonalLink link) {
    return items.ofCase(link.caseNumber(), TASKS.get(link.purpose()));
  }

  /** Mails the link and the code to an open task of the nominator's once more; however often it is asked for, one mail an hour. */
  void again(WorkItem item) {
    mail(item, true, "asked-again:" + item.taskId() + ":" + clock.instant().truncatedTo(ChronoUnit.HOURS));
  }

  /** @param atOnce whether the nominator waits for it just now */
  private void mail(WorkItem item, boolean atOnce, String event) {
    var nomination = nominations.get(item.caseNumber());
    switch (item.taskKey()) {
      case "Task_ConfirmAddress" -> letters.confirmAgain(nomination, event, item);
      case "Task_GiveInformation" -> questions.open(item.caseNumber())
          .ifPresent(question -> letters.askedAgain(nomination, question, event, item, atOnce));
      case "Task_ReviseNomination" -> letters.reviseReminder(nomination, event, item, atOnce);
      default -> { }
    }
  }
}
