package gov.nyc.schools.spotlight.demo.cast;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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
  private final DecisionRelease decisions;
  private final Texts texts;

  Players(Progress progress, Accounts accounts, WorkItems items, TaskCompletion completion, Forms forms, FormReading reading,
      Nominating nominating, DecisionRelease decisions, Texts texts) {
    this.progress = progress;
    this.accounts = accounts;
    this.items = items;
    this.completion = completion;
    this.forms = forms;
    this.reading = reading;
    this.nominating = nominating;
    this.decisions = decisions;
    this.texts = texts;
  }

  /** The nominator fills the form with the story's texts and sends it: from now on the story has a case. */
  void nominates(Story story) {
    Map<String, Object> answers = texts.of(story);
    progress.isCase(story, nominating.nominate(answers, Locale.forLanguageTag(answers.get("language").toString())));
  }

  /** The nominator does something by mailed link. */
  void nominator(Story story, BiConsumer<Nominating, String> act) {
    act.accept(nominating, progress.caseNumber(story));
  }

  /** A member of staff does the open task of this kind that is theirs or nobody's. */
  void staffDoes(Story story, DemoPerson person, String taskKey, Map<String, Object> answers) {
    SignedIn signedIn = accounts.loadUserByUsername(person.email());
    WorkItem item = item(story, taskKey, open -> open.assigneeId() == null || open.isHeldBy(signedIn.id()));
    as(signedIn, () -> complete(item, answers, new Acting(signedIn.id(), Channel.PAGE)));
  }

  /** Somebody without an account does by mailed link the task that was given to them in this part. */
  void outsiderDoes(Story story, String role, String taskKey, Map<String, Object> answers) {
    WorkItem item = item(story, taskKey, open -> open.role().equals(role));
    complete(item, answers, new Acting(item.assigneeId(), Channel.LINK));
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
    String number = progress.caseNumber(story);
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
