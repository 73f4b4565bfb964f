package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.nomination.Nominating;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.DecisionRelease;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does what people do on task pages and behind mailed links: fills the task's own form and sends it. */
@Component
@Profile("local")
class Players {

  private final Progress progress;
  private final Accounts accounts;
  private final WorkItems items;
  private final TaskCompletion completion;
  private final Forms forms;
  private final FormReading reading;
  private final Nominating nominating;
  private final Approvals approvals;
  private final CaseFiles files;
  private final DecisionRelease decisions;
  private final Texts texts;
  private final Clock clock;

  Players(Progress progress, Accounts accounts, WorkItems items, TaskCompletion completion, Forms forms, FormReading reading,
      Nominating nominating, Approvals approvals, CaseFiles files, DecisionRelease decisions, Texts texts, Clock clock) {
    this.progress = progress;
    this.accounts = accounts;
    this.items = items;
    this.completion = completion;
    this.forms = forms;
    this.reading = reading;
    this.nominating = nominating;
    this.approvals = approvals;
    this.files = files;
    this.decisions = decisions;
    this.texts = texts;
    this.clock = clock;
  }

  /** The nominator fills the form of the nomination or the scaling story with the story's texts and sends it: from now on the story has a case. */
  void nominates(Story story) {
    Map<String, Object> answers = texts.of(story);
    CaseKind door = answers.containsKey("scalingGoal") ? CaseKind.SCALING_STORY : CaseKind.NOMINATION;
    UUID draft = nominating.begin(door, Locale.forLanguageTag(answers.get("language").toString()));
    nominating.type(draft, answers);
    progress.isCase(story, nominating.submit(draft));
  }

  /** Somebody fills the form and gives it up for the other story's case, which is likely the same. */
  void supports(Story story, String otherKey, String words) {
    UUID draft = nominating.begin(CaseKind.NOMINATION, Locale.ENGLISH);
    nominating.type(draft, texts.of(story));
    nominating.support(draft, progress.caseNumber(Story.of(otherKey)), words);
  }

  /** The nominator types some answers anew, for what was asked or for a revision. */
  void retypes(Story story, Map<String, Object> answers) {
    nominating.typeNewVersion(progress.caseNumber(story), answers);
  }

  void withdraws(Story story, String reason) {
    nominating.withdraw(progress.caseNumber(story), reason);
  }

  /** A member of staff does the open task of this kind that is theirs or nobody's. */
  void staffDoes(Story story, DemoPerson person, String taskKey, Map<String, Object> answers) {
    staffDoes(story, person, taskKey, null, answers);
  }

  /** @param episodeId of the episode that the task is about, or null */
  void staffDoes(Story story, DemoPerson person, String taskKey, String episodeId, Map<String, Object> answers) {
    SignedIn signedIn = accounts.loadUserByUsername(person.email());
    WorkItem item = item(story, taskKey, open -> (open.isHeldBy(signedIn.id())
        || open.assigneeId() == null && open.role().equals(person.role().group()))
        && (episodeId == null || open.subject("episodeId").toString().equals(episodeId)));
    as(signedIn, () -> complete(item, answers, new Acting(signedIn.id(), Channel.PAGE)));
  }

  /** The nominator does an open task by mailed link. */
  void nominatorDoes(Story story, String taskKey, Map<String, Object> answers) {
    WorkItem item = item(story, taskKey, open -> true);
    complete(item, answers, new Acting(files.get(item.caseNumber()).nominatorId(), Channel.LINK));
  }

  /** Somebody without an account, who was asked in this part, answers by mailed link. */
  void askedAnswers(Story story, String role, String answer, String comment) {
    askedAnswers(story, role, null, answer, comment);
  }

  /**
   * @param subjectId of what they were asked about, or null
   * @param comment null with nothing but an approval
   */
  void askedAnswers(Story story, String role, String subjectId, String answer, String comment) {
    WorkItem item = item(story, "Task_GiveAnswer", open -> open.role().equals(role)
        && (subjectId == null || approvals.get(open.subject("approvalId")).subjectId().equals(subjectId)));
    completion.complete(item.taskId(), new GiveAnswer(answer, null, comment, null),
        new Acting(approvals.get(item.subject("approvalId")).personId(), Channel.LINK));
  }

  /** A member of staff lets the held decision go out. */
  void releases(Story story, DemoPerson person) {
    as(accounts.loadUserByUsername(person.email()), () -> {
      if (!decisions.release(progress.caseNumber(story))) {
        throw new IllegalStateException("no decision is held");
      }
    });
  }

  UUID id(DemoPerson person) {
    return accounts.loadUserByUsername(person.email()).id();
  }

  /** A member of staff does something on a page that is no task. */
  void onPage(DemoPerson person, Runnable act) {
    as(accounts.loadUserByUsername(person.email()), act);
  }

  String caseNumber(Story story) {
    return progress.caseNumber(story);
  }

  /** The day in New York. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(Scene.NEW_YORK));
  }

  private static void as(SignedIn person, Runnable act) {
    SecurityContextHolder.getContext().setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person.withoutPassword(), null, person.getAuthorities()));
    try {
      act.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private WorkItem item(Story story, String taskKey, Predicate<WorkItem> condition) {
    String number = caseNumber(story);
    return items.ofCase(number).stream().filter(item -> item.taskKey().equals(taskKey)).filter(condition).findFirst()
        .orElseThrow(() -> new IllegalStateException("no open " + taskKey + " but "
            + items.ofCase(number).stream().map(WorkItem::taskKey).toList()));
  }

  private void complete(WorkItem item, Map<String, Object> answers, Acting by) {
    FormDefinition form = forms.form(item.formId());
    FormAnswer answer = reading.read(form, reading.typed(form, answers), Scope.all());
    if (!answer.valid()) {
      throw new IllegalStateException(item.formId() + " refuses " + answer.errors());
    }
    completion.complete(item.taskId(), answer.as(completion.handler(item.taskKey()).command()), by);
  }
}
