package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.approval.AnswerPage.Typed;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages behind answer and undo links show. */
@Component
class AnswerViews {

  private final ApprovalSubjects subjects;
  private final QuestionNames questions;
  private final CaseFiles files;
  private final Conflicts conflicts;
  private final People people;
  private final CurrentPerson current;
  private final MessageSource messages;
  private final Clock clock;

  AnswerViews(ApprovalSubjects subjects, QuestionNames questions, CaseFiles files, Conflicts conflicts, People people, CurrentPerson current,
      MessageSource messages, Clock clock) {
    this.subjects = subjects;
    this.questions = questions;
    this.files = files;
    this.conflicts = conflicts;
    this.people = people;
    this.current = current;
    this.messages = messages;
    this.clock = clock;
  }

  /** A problem as the error summary shows it. */
  record Problem(String fieldId, String text) {}

  ModelAndView form(Approval approval, String token, String nonce, Typed typed, RefusedTask problem, HttpStatus status) {
    ApprovalSubject subject = subjects.of(approval.purpose());
    ModelAndView page = page("approval/answer", approval, status);
    page.addObject("token", token).addObject("nonce", nonce).addObject("typed", typed)
        .addObject("answers", subject.answers().stream().map(Answer::code).toList()).addObject("reasons", subject.reasons())
        .addObject("longest", GiveAnswer.LONGEST_COMMENT).addObject("shown", subject.shown(approval))
        .addObject("errors", problem == null ? List.of() : List.of(problem(problem)))
        .addObject("wrong", problem == null ? Map.of() : Map.of(String.valueOf(problem.field()), problem(problem).text()));
    return page;
  }

  /** What happened to the question, when and by whom; never the form. */
  ModelAndView state(Approval approval, PersonalLink link, String token) {
    boolean answered = approval.status().isAnswered();
    String what = answered || approval.status() == ApprovalStatus.EXPIRED || approval.status() == ApprovalStatus.WITHDRAWN
        ? approval.status().code() : link.isOpen() ? "gone" : "link-" + link.state().name().toLowerCase(java.util.Locale.ROOT);
    boolean isOver = !approval.isPending();
    ModelAndView page = page("approval/state", approval, answered ? HttpStatus.OK : HttpStatus.GONE);
    page.addObject("what", what).addObject("answered", answered).addObject("token", token)
        .addObject("canBeUndone", approval.canBeUndone(clock.instant()))
        .addObject("by", answered ? people.get(approval.answeredBy()).name() : null)
        .addObject("closedAt", isOver ? approval.settledAt() : link.closedAt() == null ? link.expiresAt() : link.closedAt())
        .addObject("canBeMailed", !isOver && !link.isOpen());
    return page;
  }

  /** A member of staff who is signed in opened somebody else's link. */
  ModelAndView notYours(PersonalLink link) {
    ModelAndView page = new ModelAndView("approval/not-yours", HttpStatus.FORBIDDEN);
    page.addObject("signedIn", current.require().name()).addObject("recipient", people.get(link.personId()).name());
    return page;
  }

  boolean isSomebodyElse(PersonalLink link) {
    return current.get().filter(person -> !person.id().equals(link.personId())).isPresent();
  }

  ModelAndView undo(Approval approval, String token, String nonce, HttpStatus status) {
    return page("approval/undo", approval, status).addObject("token", token).addObject("nonce", nonce);
  }

  ModelAndView undone(Approval approval) {
    return page("approval/undone", approval, HttpStatus.OK);
  }

  /** Whether whoever was asked declared a conflict of interest since: then these pages tell no more of the case than any other. */
  boolean isHidden(Approval approval) {
    return conflicts.hides(approval.caseNumber(), approval.personId());
  }

  private ModelAndView page(String view, Approval approval, HttpStatus status) {
    ModelAndView page = new ModelAndView(view, status);
    boolean hidden = isHidden(approval);
    var locale = LocaleContextHolder.getLocale();
    page.addObject("approval", approval)
        .addObject("practice", hidden ? messages.getMessage("approval.practice.hidden", null, locale) : files.get(approval.caseNumber()).title())
        .addObject("part", hidden ? null : questions.part(approval, locale))
        .addObject("words", "approval." + approval.purpose() + ".");
    return page;
  }

  private Problem problem(RefusedTask refused) {
    String fieldId = refused.field() == null ? null : refused.field().equals("answer") ? "answer-0" : refused.field();
    return new Problem(fieldId, messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale()));
  }
}
