package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What makes an answer complete, and who may give it: asked again when it arrives, however it came (mail rules 11 and 22). */
@Component
class AnswerRules {

  private final ApprovalSubjects subjects;
  private final People people;
  private final Conflicts conflicts;

  AnswerRules(ApprovalSubjects subjects, People people, Conflicts conflicts) {
    this.subjects = subjects;
    this.people = people;
    this.conflicts = conflicts;
  }

  /** What is wrong with this answer, for the page to say; nothing when it can be recorded. */
  Optional<RefusedTask> incomplete(Approval approval, GiveAnswer given) {
    ApprovalSubject subject = subjects.of(approval.purpose());
    Optional<Answer> answer = Answer.of(given.answer());
    if (answer.isEmpty()) {
      return Optional.of(new RefusedTask("answer", "approval.refused.no-answer"));
    }
    if (!subject.answers().contains(answer.get())) {
      return Optional.of(new RefusedTask("answer", "approval.refused.not-offered"));
    }
    if (given.reason() != null && !subject.reasons().contains(given.reason())) {
      return Optional.of(new RefusedTask("reason", "approval.refused.reason"));
    }
    if (answer.get() == Answer.DECLINED && !subject.reasons().isEmpty() && given.reason() == null) {
      return Optional.of(new RefusedTask("reason", "approval.refused.no-reason"));
    }
    boolean saidByReason = given.reason() != null && !given.reason().equals("other");
    boolean hasComment = given.comment() != null && !given.comment().isBlank();
    if (answer.get() != Answer.APPROVED && !saidByReason && !hasComment) {
      return Optional.of(new RefusedTask("comment", "approval.refused.no-comment." + answer.get().code()));
    }
    if (hasComment && new TypedText(given.comment()).length() > GiveAnswer.LONGEST_COMMENT) {
      return Optional.of(new RefusedTask("comment", "approval.refused.comment-too-long", GiveAnswer.LONGEST_COMMENT));
    }
    return hasComment ? new TypedText(given.comment()).unstorable()
        .map(where -> new RefusedTask("comment", "approval.refused.comment-character", where.name(), where.position())) : Optional.empty();
  }

  /** Whether this person may answer this question now. */
  boolean allows(Approval approval, UUID personId) {
    return approval.personId().equals(personId) && isStillStaff(approval)
        && !conflicts.hides(approval.caseNumber(), personId) && subjects.of(approval.purpose()).stands(approval);
  }

  private boolean isStillStaff(Approval approval) {
    return !approval.staff() || people.withRole(Role.valueOf(approval.role().toUpperCase(java.util.Locale.ROOT))).stream()
        .anyMatch(person -> person.id().equals(approval.personId()));
  }
}
