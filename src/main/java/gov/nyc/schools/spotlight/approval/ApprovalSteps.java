package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What process {@code approval} calls; each method is a step or a value of the model of the same name. */
@ProcessStep("approvalSteps")
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovalSteps {

  /** After an undo there is a day to answer again, however late it was. */
  static final Duration AFTER_UNDO = Duration.ofDays(1);

  private final ApprovalStore store;
  private final ApprovalSubjects subjects;
  private final ApprovalMail mail;
  private final ApprovalLinks links;
  private final Escalation escalation;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApprovalSteps(ApprovalStore store, ApprovalSubjects subjects, ApprovalMail mail, ApprovalLinks links, Escalation escalation, CaseFiles files,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.mail = mail;
    this.links = links;
    this.escalation = escalation;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** Step_AskApprovers. */
  public void ask(String approvalId) {
    Approval approval = get(approvalId);
    store.asked(approval.id(), clock.instant());
    mail.ask(approval);
    record("approval-asked", approval);
  }

  public String role(String approvalId) {
    return get(approvalId).role();
  }

  /** Staff only: an outsider's task is nobody's on the lists, and its link is bound to the person. */
  public String assignee(String approvalId) {
    Approval approval = get(approvalId);
    return approval.staff() ? approval.personId().toString() : null;
  }

  public Date due(String approvalId) {
    return Date.from(get(approvalId).dueAt());
  }

  public Date escalateAt(String approvalId) {
    return Date.from(get(approvalId).escalateAt());
  }

  public Date expireAt(String approvalId) {
    return Date.from(get(approvalId).expiresAt());
  }

  public Date undoUntil(String approvalId) {
    return Date.from(get(approvalId).undoUntil());
  }

  /** Step_EscalateAnswer: the timer is set anew after an undo; a coordinator hears of it once each time. */
  public void escalate(String approvalId) {
    Approval approval = get(approvalId);
    if (store.escalate(approval.id(), clock.instant())) {
      record("approval-escalated", approval);
      escalation.raise(approval);
    }
  }

  /** Step_ExpireAnswer. */
  public void expire(String approvalId) {
    Approval approval = get(approvalId);
    if (store.close(approval.id(), ApprovalStatus.EXPIRED, clock.instant())) {
      links.endAll(approval.id());
      mail.callOff(approval.id());
      record("approval-expired", approval);
      escalation.over(approval);
      settled(approval.id());
    }
  }

  /** Step_SettleAnswer: from now on the answer stands. */
  public void settle(String approvalId) {
    UUID id = UUID.fromString(approvalId);
    if (store.settle(id, clock.instant())) {
      links.endAll(id);
      settled(id);
    }
  }

  /** Step_UndoAnswer: the question is open again, under the same link and code. */
  public void undo(String approvalId) {
    Approval approval = get(approvalId);
    if (store.undo(approval, clock.instant(), clock.instant().plus(AFTER_UNDO))) {
      links.endUndo(approval.id());
      subjects.of(approval.purpose()).undone(approval);
      files.record(approval.caseNumber(), CaseEvent.by(approval.answeredBy(), Channel.LINK, "approval-undone")
          .with(subjects.details(approval, approval.purpose())));
      mail.undone(get(approvalId), approval.answerId());
    }
  }

  private void settled(UUID id) {
    events.publishEvent(new ApprovalSettled(store.find(id).orElseThrow()));
  }

  private void record(String type, Approval approval) {
    files.record(approval.caseNumber(), CaseEvent.bySystem(type).with(subjects.details(approval, approval.purpose())));
  }

  private Approval get(String approvalId) {
    return store.find(UUID.fromString(approvalId)).orElseThrow(() -> new IllegalStateException("no question " + approvalId));
  }
}
