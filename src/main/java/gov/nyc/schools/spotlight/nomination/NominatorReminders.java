package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import gov.nyc.schools.spotlight.tasks.WorkItems;
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

  private final Nominations nominations;
  private final Questions questions;
  private final Corrections corrections;
  private final NominationLinks links;
  private final NominationLetters letters;
  private final WorkItems items;

  NominatorReminders(Nominations nominations, Questions questions, Corrections corrections, NominationLinks links, NominationLetters letters,
      WorkItems items) {
    this.nominations = nominations;
    this.questions = questions;
    this.corrections = corrections;
    this.links = links;
    this.letters = letters;
    this.items = items;
  }

  @EventListener(condition = "#event.item().role() == 'nominator'")
  void nearlyDue(WorkItemReminderDue event) {
    mail(event.item(), "reminder:" + event.item().taskId() + ":" + event.occasion());
  }

  /** A new link goes to the address on record, if there is still something to do. */
  @EventListener
  void linkWanted(FreshLinkWanted event) {
    if (TASKS.containsKey(event.link().purpose())) {
      task(event.link()).ifPresent(item -> mail(item, event.event()));
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

  private void mail(WorkItem item, String event) {
    var nomination = nominations.get(item.caseNumber());
    switch (item.taskKey()) {
      case "Task_ConfirmAddress" -> letters.confirmAgain(nomination, event, item.dueAt());
      case "Task_GiveInformation" -> questions.open(item.caseNumber())
          .ifPresent(question -> letters.asked(nomination, question, event, "information-reminder", item.dueAt()));
      case "Task_ReviseNomination" -> letters.reviseReminder(nomination, event, item.dueAt());
      default -> { }
    }
  }
}
