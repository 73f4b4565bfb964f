package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.approval.ApprovalStore.Given;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_GiveAnswer: every answer ends here, by link, signed in, and later by reply. */
@Component
class AnswerTask implements TaskHandler<GiveAnswer> {

  static final String KEY = "Task_GiveAnswer";

  private final ApprovalStore store;
  private final ApprovalSubjects subjects;
  private final AnswerRules rules;
  private final Escalation escalation;
  private final ApprovalMail mail;
  private final CaseFiles files;
  private final People people;
  private final ApprovalProperties properties;
  private final Clock clock;

  AnswerTask(ApprovalStore store, ApprovalSubjects subjects, AnswerRules rules, Escalation escalation, ApprovalMail mail, CaseFiles files,
      People people, ApprovalProperties properties, Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.rules = rules;
    this.escalation = escalation;
    this.mail = mail;
    this.files = files;
    this.people = people;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return KEY;
  }

  @Override
  public Class<GiveAnswer> command() {
    return GiveAnswer.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, GiveAnswer given, Acting by) {
    Approval approval = store.find(item.subject("approvalId")).orElseThrow();
    Optional<RefusedTask> incomplete = rules.incomplete(approval, given);
    if (incomplete.isPresent()) {
      throw incomplete.get();
    }
    if (!rules.allows(approval, by.personId())) {
      throw new RefusedTask(null, "approval.refused.not-yours");
    }
    record(item, approval, given, by);
    return Map.of("answer", given.answer());
  }

  private void record(WorkItem item, Approval approval, GiveAnswer given, Acting by) {
    Instant now = clock.instant();
    Answer answer = Answer.of(given.answer()).orElseThrow();
    String comment = given.comment() == null || given.comment().isBlank() ? null : given.comment();
    String reason = answer == Answer.APPROVED ? null : given.reason();
    Given recorded = new Given(answer, reason, comment, by.personId(), by.channel(), people.get(by.personId()).email(),
        given.link() == null ? null : given.link().value());
    if (!store.answer(approval, recorded, now, now.plus(properties.undoWindow()))) {
      throw new TaskClosedAlready(item.taskId());
    }
    Approval answered = store.find(approval.id()).orElseThrow();
    Map<String, Object> details = subjects.details(approval, approval.purpose() + "." + answer.code());
    details.put("answerId", answered.answerId().toString());
    files.record(approval.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "approval-answered").with(details));
    subjects.of(answered.purpose()).answered(answered);
    escalation.over(answered);
    mail.callOff(approval.id());
    mail.confirm(answered);
  }

  /** A reviewer says first whether there is a conflict of interest; the case shows only after that. */
  @Override
  public boolean showsCase() {
    return false;
  }

  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return store.find(item.subject("approvalId")).filter(approval -> approval.staff() && approval.personId().equals(personId)).isPresent();
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return store.find(item.subject("approvalId")).map(approval -> subjects.of(approval.purpose()).shown(approval));
  }
}
