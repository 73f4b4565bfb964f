package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.nomination.NominationLinks.CONFIRM;
import static gov.nyc.schools.spotlight.nomination.NominationLinks.INFORMATION;
import static gov.nyc.schools.spotlight.nomination.NominationLinks.REVISE;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * What the nominator is mailed. Until the address is confirmed a mail carries nothing that was typed but the title (mail rule 8);
 * no mail ever greets by a typed name. From then on each carries the link to the status page.
 */
@Component
class NominationLetters {

  private final Outbox outbox;
  private final CaseFiles files;
  private final People people;
  private final NominationLinks links;
  private final StatusLinks status;
  private final Clock clock;

  NominationLetters(Outbox outbox, CaseFiles files, People people, NominationLinks links, StatusLinks status, Clock clock) {
    this.outbox = outbox;
    this.files = files;
    this.people = people;
    this.links = links;
    this.status = status;
    this.clock = clock;
  }

  /** The receipt: nothing happens until the link in it is opened and answered. */
  void received(Nomination nomination, Instant due) {
    outbox.post(confirm(nomination, "nomination-received:" + nomination.caseNumber(),
        nomination.enteredBy() == null ? "nomination-received" : "nomination-entered", due, links.fresh(CONFIRM, nomination)));
  }

  void confirmAgain(Nomination nomination, String event, WorkItem item) {
    outbox.post(confirm(nomination, event, "nomination-confirm-reminder", item.dueAt(), links.acting(CONFIRM, nomination))
        .whileOpen(item.taskId()));
  }

  private Letter confirm(Nomination nomination, String event, String template, Instant due, LinkId link) {
    var by = nomination.enteredBy() == null ? null : people.get(nomination.enteredBy()).name();
    return letter(nomination, event, template).with("due", due).with("enteredBy", by).link("confirm", link).actionNeededBy(due).atOnce();
  }

  void confirmed(Nomination nomination, Instant screenedBy) {
    outbox.post(letter(nomination, "nomination-confirmed:" + nomination.caseNumber(), "nomination-confirmed")
        .with("due", screenedBy).atOnce());
  }

  void asked(Nomination nomination, Question question, Instant due) {
    outbox.post(question(nomination, question, "information-asked:" + question.id(), "information-asked", due));
  }

  /** @param atOnce whether the nominator waits for it just now */
  void askedAgain(Nomination nomination, Question question, String event, WorkItem item, boolean atOnce) {
    var letter = question(nomination, question, event, "information-reminder", item.dueAt()).whileOpen(item.taskId());
    outbox.post(atOnce ? letter.atOnce() : letter);
  }

  private Letter question(Nomination nomination, Question question, String event, String template, Instant due) {
    return letter(nomination, event, template).with("question", question.words()).with("due", due)
        .link("answer", links.acting(INFORMATION, nomination)).actionNeededBy(due);
  }

  /** Nobody waits for the answer any more: a mail that has not left would lead nowhere (mail rule 2). */
  void callOff(Question question) {
    outbox.discard("information-asked:" + question.id());
  }

  void answered(Nomination nomination) {
    outbox.post(letter(nomination, event("nomination-answered", nomination), "nomination-answered").atOnce());
  }

  void revised(Nomination nomination) {
    outbox.post(letter(nomination, event("nomination-revised", nomination), "nomination-revised").atOnce());
  }

  /** @param atOnce whether the nominator waits for it just now */
  void reviseReminder(Nomination nomination, String event, WorkItem item, boolean atOnce) {
    var letter = letter(nomination, event, "nomination-revise-reminder").with("due", item.dueAt())
        .link("revise", links.acting(REVISE, nomination)).actionNeededBy(item.dueAt()).whileOpen(item.taskId());
    outbox.post(atOnce ? letter.atOnce() : letter);
  }

  /** The link and code that withdrawing needs; however often it is asked for, one mail an hour. */
  void withdrawalCode(Nomination nomination, LinkId link) {
    outbox.post(letter(nomination, "withdraw-asked:" + link + hour(), "nomination-withdraw").link("withdraw", link).atOnce());
  }

  /** The same for taking a withdrawn nomination up again. */
  void resumptionCode(Nomination nomination, LinkId link) {
    outbox.post(letter(nomination, "resume-asked:" + link + hour(), "nomination-resume").link("resume", link).atOnce());
  }

  /** The same for correcting what nobody has read yet. */
  void correctionCode(Nomination nomination, LinkId link, Instant until) {
    outbox.post(letter(nomination, "correction-asked:" + link + hour(), "nomination-correct").link("correct", link).with("until", until).atOnce());
  }

  void corrected(Nomination nomination) {
    outbox.post(letter(nomination, event("nomination-corrected", nomination), "nomination-corrected").atOnce());
  }

  void withdrawn(Nomination nomination, Withdrawal withdrawal) {
    outbox.post(letter(nomination, "nomination-withdrawn:" + withdrawal.id(), "nomination-withdrawn")
        .with("until", withdrawal.restsUntil()).atOnce());
  }

  void resumed(Nomination nomination, Withdrawal withdrawal) {
    outbox.post(letter(nomination, "nomination-resumed:" + withdrawal.id(), "nomination-resumed").atOnce());
  }

  /** The same where a revision was asked: the link to it ended with the withdrawal, so this mail brings another one. */
  void resumedToRevise(Nomination nomination, Withdrawal withdrawal, Instant due) {
    outbox.post(letter(nomination, "nomination-resumed:" + withdrawal.id(), "nomination-resumed-revise").with("due", due)
        .link("revise", links.fresh(REVISE, nomination)).actionNeededBy(due).atOnce());
  }

  void lapsed(Nomination nomination, String event) {
    outbox.post(letter(nomination, event, "nomination-lapsed"));
  }

  /** Its page goes on elsewhere: the link leads whoever nominated to the case that goes on for both. */
  void joined(Nomination nomination, Nomination into) {
    var letter = letter(nomination, "nomination-joined:" + nomination.caseNumber(), "support-joined");
    outbox.post(status.addTo(letter.onCase(into.caseNumber())).onCase(nomination.caseNumber()).atOnce());
  }

  /** The status link once more, for somebody who lost it. */
  void status(Nomination nomination, String event) {
    outbox.post(letter(nomination, event, "nomination-status").atOnce());
  }

  private Letter letter(Nomination nomination, String event, String template) {
    var nominator = people.get(nomination.nominatorId());
    var file = files.get(nomination.caseNumber());
    var letter = Letter.about(event, template).to(nominator.id(), "", nominator.email(), nomination.language())
        .onCase(nomination.caseNumber()).with("title", file.title()).with("story", file.kind().words());
    return nomination.addressConfirmed() ? letter.link("status", links.status(nomination)) : letter.toTypedAddress();
  }

  private String hour() {
    return ":" + clock.instant().truncatedTo(ChronoUnit.HOURS);
  }

  private static String event(String name, Nomination nomination) {
    return name + ":" + nomination.caseNumber() + ":" + nomination.revision();
  }
}
