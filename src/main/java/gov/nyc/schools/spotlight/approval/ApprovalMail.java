package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the person who is asked. Nothing that a stranger typed is in these mails but the title (mail rule 8). */
@Component
class ApprovalMail {

  private final Outbox outbox;
  private final ApprovalLinks links;
  private final ApprovalStore store;
  private final ApprovalSubjects subjects;
  private final QuestionNames questions;
  private final People people;
  private final CaseFiles files;

  ApprovalMail(Outbox outbox, ApprovalLinks links, ApprovalStore store, ApprovalSubjects subjects, QuestionNames questions, People people,
      CaseFiles files) {
    this.outbox = outbox;
    this.links = links;
    this.store = store;
    this.subjects = subjects;
    this.questions = questions;
    this.people = people;
    this.files = files;
  }

  void ask(Approval approval) {
    outbox.post(question("approval-asked:" + approval.id(), "approval-asked", approval, links.answer(approval)));
  }

  /** Nobody is asked any more: a mail that has not left would lead nowhere (mail rule 2). */
  void callOff(UUID approvalId) {
    outbox.discard("approval-asked:" + approvalId);
  }

  /** What was recorded, with the link that undoes it. */
  void confirm(Approval approval) {
    LinkId undo = links.undo(approval);
    outbox.post(letter("approval-recorded:" + approval.answerId(), "approval-recorded", approval).atOnce()
        .link("undo", undo).with("status", approval.status().code()).with("reason", approval.reason())
        .with("comment", approval.comment()).with("undoUntil", approval.undoUntil()));
  }

  void undone(Approval approval, UUID answerId) {
    outbox.post(question("approval-undone:" + answerId, "approval-undone", approval, links.answer(approval)).atOnce());
  }

  /** The task is due soon: the same link and code again; not for what was open for a day only, of which the mail has just left. */
  @EventListener
  void remind(WorkItemReminderDue event) {
    if (event.item().taskKey().equals(AnswerTask.KEY) && !(event.byDate() && isShort(event.item()))) {
      store.find(event.item().subject("approvalId")).filter(Approval::isPending).ifPresent(approval ->
          outbox.post(question("approval-reminder:" + approval.id() + ":" + event.occasion(), "approval-reminder", approval,
              links.answer(approval)).whileOpen(event.item().taskId())));
    }
  }

  private static boolean isShort(WorkItem item) {
    return !item.dueAt().isAfter(item.createdAt().plus(ApprovalSteps.AFTER_UNDO));
  }

  /** A locked or expired link is replaced while the question is open; the mail goes to the address on record. */
  @EventListener
  void freshLink(FreshLinkWanted wanted) {
    if (wanted.link().purpose().equals(ApprovalLinks.ANSWER.key())) {
      store.find(UUID.fromString(wanted.link().subject())).filter(Approval::isPending).ifPresent(approval ->
          outbox.post(question(wanted.event(), "approval-fresh-link", approval, links.freshAnswer(approval)).atOnce()
              .with("locked", wanted.reason() == FreshLinkWanted.Reason.LOCKED)));
    }
  }

  /** With the link that answers it and, where there is one, the way out. */
  private Letter question(String event, String template, Approval approval, LinkId answer) {
    var letter = letter(event, template, approval).link("answer", answer).actionNeededBy(approval.dueAt());
    return subjects.of(approval.purpose()).exit(approval).map(exit -> letter.link("withdraw", exit)).orElse(letter);
  }

  private Letter letter(String event, String template, Approval approval) {
    PersonCard person = people.get(approval.personId());
    CaseCard file = files.get(approval.caseNumber());
    String part = questions.part(approval, person.language());
    Letter letter = Letter.about(event, template).to(person.id(), person.name(), person.email(), person.language())
        .onCase(file.number()).with("purpose", approval.purpose()).with("title", file.title())
        .with("subject", part).with("about", part.isEmpty() ? file.title() : part)
        .with("schools", schools(file))
        .with("due", approval.dueAt()).with("expires", approval.expiresAt());
    return approval.staff() ? letter : letter.toTypedAddress();
  }

  /** As the directory calls them; what a stranger typed of a school that isn't listed stays on the page behind the link. */
  private static String schools(CaseCard file) {
    var listed = file.schools().stream().filter(school -> school.dbn() != null).map(CaseSchool::name).distinct().toList();
    return listed.isEmpty() ? null : String.join(", ", listed);
  }
}
