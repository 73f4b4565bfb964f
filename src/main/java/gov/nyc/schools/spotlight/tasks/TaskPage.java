package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.FormView;
import gov.nyc.schools.spotlight.forms.FormViews;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.TaskDesk.Opened;
import gov.nyc.schools.spotlight.workflow.TaskTaken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one page that serves every task: the case on one side, the task's form on the other. Whatever goes wrong, what
 * was typed stays on the page.
 */
@Controller
class TaskPage {

  /** @param seen the version that the next save of this page has to send along */
  record Autosaved(int seen) {}

  private final TaskDesk desk;
  private final TaskHandlers handlers;
  private final TaskDrafts drafts;
  private final TaskList list;
  private final TaskSubjects subjects;
  private final TaskWords words;
  private final TaskForms asked;
  private final Forms forms;
  private final FormReading reading;
  private final FormViews views;
  private final List<CasePanel> panels;
  private final Documents documents;
  private final People people;
  private final MessageSource messages;

  TaskPage(TaskDesk desk, TaskHandlers handlers, TaskDrafts drafts, TaskList list, TaskSubjects subjects, TaskWords words, TaskForms asked, Forms forms,
      FormReading reading, FormViews views, List<CasePanel> panels, Documents documents, People people, MessageSource messages) {
    this.desk = desk;
    this.handlers = handlers;
    this.drafts = drafts;
    this.list = list;
    this.subjects = subjects;
    this.words = words;
    this.asked = asked;
    this.forms = forms;
    this.reading = reading;
    this.views = views;
    this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
    this.documents = documents;
    this.people = people;
    this.messages = messages;
  }

  @GetMapping("/tasks/{taskId}")
  ModelAndView show(@PathVariable String taskId) {
    return desk.open(taskId)
        .map(opened -> page(opened, HttpStatus.OK, fresh(opened), null))
        .orElseGet(() -> closed(taskId, HttpStatus.GONE, new LinkedMultiValueMap<>()));
  }

  @PostMapping("/tasks/{taskId}")
  ModelAndView finish(@PathVariable String taskId, @RequestParam MultiValueMap<String, String> submitted, Locale locale,
      RedirectAttributes redirect) {
    var found = desk.open(taskId);
    if (found.isEmpty()) {
      return closed(taskId, HttpStatus.CONFLICT, submitted);
    }
    var opened = found.get();
    var form = asked.of(opened.item());
    var scope = scope(opened);
    var edited = views.edited(form, submitted, scope);
    if (edited.isPresent()) {
      return page(opened, HttpStatus.OK, edited.get(), null);
    }
    var answer = reading.read(form, submitted, scope);
    if (!opened.does()) {
      return page(opened, HttpStatus.CONFLICT, views.again(form, answer, scope), "tasks.page.taken");
    }
    if (!drafts.isFresh(taskId, submitted)) {
      return stale(opened, submitted);
    }
    if (!answer.valid()) {
      return refused(opened, answer);
    }
    try {
      desk.finish(taskId, answer.as(handlers.of(opened.item().taskKey()).command()));
    } catch (RefusedTask refusal) {
      return refused(opened, with(answer, refusal, locale));
    } catch (TaskTaken taken) {
      return finishedElsewhere(taskId, submitted, answer);
    } catch (TaskClosedAlready overtaken) {
      return closed(taskId, HttpStatus.CONFLICT, submitted);
    }
    return done(opened, submitted, locale, redirect);
  }

  @PostMapping(path = "/tasks/{taskId}", params = "_save")
  ModelAndView save(@PathVariable String taskId, @RequestParam MultiValueMap<String, String> submitted, Locale locale,
      RedirectAttributes redirect) {
    var opened = desk.open(taskId).filter(found -> handlers.of(found.item().taskKey()).keepsDraft());
    if (opened.isEmpty()) {
      return closed(taskId, HttpStatus.CONFLICT, submitted);
    }
    if (!opened.get().does()) {
      return page(opened.get(), HttpStatus.CONFLICT, typed(opened.get(), submitted), "tasks.page.taken");
    }
    if (!drafts.save(taskId, submitted)) {
      return stale(opened.get(), submitted);
    }
    flash(redirect, messages.getMessage("tasks.draft.saved", null, locale));
    return new ModelAndView("redirect:/tasks/" + taskId);
  }

  /** Keeps what is being typed every few seconds, where scripts run; says nothing about what is missing. */
  @PostMapping("/tasks/{taskId}/draft")
  ResponseEntity<Autosaved> autosave(@PathVariable String taskId, @RequestParam MultiValueMap<String, String> submitted) {
    var opened = desk.open(taskId).filter(found -> found.does() && handlers.of(found.item().taskKey()).keepsDraft());
    if (opened.isEmpty()) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
    return drafts.save(taskId, submitted)
        ? ResponseEntity.ok(new Autosaved(drafts.mine(taskId).map(TaskDraft::version).orElse(0)))
        : ResponseEntity.status(HttpStatus.CONFLICT).build();
  }

  @PostMapping(path = "/tasks/{taskId}", params = "_skip")
  ModelAndView skip(@PathVariable String taskId, @RequestParam MultiValueMap<String, String> submitted, Locale locale,
      RedirectAttributes redirect) {
    var opened = desk.open(taskId).filter(found -> handlers.of(found.item().taskKey()).skips());
    if (opened.isEmpty()) {
      return closed(taskId, HttpStatus.CONFLICT, submitted);
    }
    if (!opened.get().does()) {
      return page(opened.get(), HttpStatus.CONFLICT, typed(opened.get(), submitted), "tasks.page.taken");
    }
    if (!drafts.save(taskId, submitted)) {
      return stale(opened.get(), submitted);
    }
    var next = desk.skip(taskId);
    flash(redirect, messages.getMessage(next.equals(taskId) ? "tasks.page.skipped.only" : "tasks.page.skipped",
        new Object[] {opened.get().item().caseNumber()}, locale));
    return new ModelAndView("redirect:/tasks/" + next);
  }

  @PostMapping("/tasks/{taskId}/take")
  ModelAndView take(@PathVariable String taskId) {
    try {
      desk.take(taskId);
    } catch (TaskTaken overtaken) {
      // The page says who was quicker.
    } catch (TaskClosedAlready gone) {
      return closed(taskId, HttpStatus.CONFLICT, new LinkedMultiValueMap<>());
    }
    return new ModelAndView("redirect:/tasks/" + taskId);
  }

  @PostMapping("/tasks/{taskId}/release")
  ModelAndView release(@PathVariable String taskId, Locale locale, RedirectAttributes redirect) {
    try {
      desk.release(taskId);
    } catch (TaskClosedAlready gone) {
      return closed(taskId, HttpStatus.CONFLICT, new LinkedMultiValueMap<>());
    }
    flash(redirect, messages.getMessage("tasks.page.released", null, locale));
    return new ModelAndView("redirect:/tasks?view=roles");
  }

  private FormView fresh(Opened opened) {
    var handler = handlers.of(opened.item().taskKey());
    return drafts.mine(opened.item().taskId()).filter(draft -> opened.does())
        .map(draft -> typed(opened, draft.typed()))
        .orElseGet(() -> views.fresh(asked.of(opened.item()), handler.initial(opened.item()), scope(opened)));
  }

  private Scope scope(Opened opened) {
    return Scope.all().knowing(handlers.of(opened.item().taskKey()).known(opened.item()));
  }

  /** What was typed so far, with what is wrong already; nothing has to be there yet. */
  private FormView typed(Opened opened, MultiValueMap<String, String> typed) {
    var form = asked.of(opened.item());
    return views.again(form, reading.read(form, typed, scope(opened).asDraft()), scope(opened));
  }

  /** The draft was saved in another window meanwhile: what was typed here stays, what was saved there is shown. */
  private ModelAndView stale(Opened opened, MultiValueMap<String, String> submitted) {
    var page = page(opened, HttpStatus.CONFLICT, typed(opened, submitted), "tasks.draft.stale");
    var form = asked.of(opened.item());
    drafts.mine(opened.item().taskId()).ifPresent(draft -> page.addObject("form", form)
        .addObject("other", reading.read(form, draft.typed(), scope(opened).asDraft()).values()));
    return page;
  }

  private ModelAndView refused(Opened opened, FormAnswer answer) {
    var form = asked.of(opened.item());
    return page(opened, HttpStatus.UNPROCESSABLE_ENTITY, views.again(form, answer, scope(opened)), null);
  }

  private FormAnswer with(FormAnswer answer, RefusedTask refusal, Locale locale) {
    var text = messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    var errors = new ArrayList<>(answer.errors());
    errors.add(FieldError.of(refusal.field() == null ? "" : refusal.field(), "tasks.refused", text));
    return new FormAnswer(answer.values(), errors, answer.typed());
  }

  private ModelAndView finishedElsewhere(String taskId, MultiValueMap<String, String> submitted, FormAnswer answer) {
    return desk.open(taskId)
        .map(now -> page(now, HttpStatus.CONFLICT,
            views.again(asked.of(now.item()), answer, scope(now)), "tasks.page.taken"))
        .orElseGet(() -> closed(taskId, HttpStatus.CONFLICT, submitted));
  }

  private ModelAndView done(Opened opened, MultiValueMap<String, String> submitted, Locale locale,
      RedirectAttributes redirect) {
    var task = words.of(opened.item().taskKey(), opened.file().kind(), locale);
    var about = subjects.name(opened.item(), locale);
    flash(redirect, about == null ? messages.getMessage("tasks.page.done", new Object[] {task, opened.item().caseNumber()}, locale)
        : messages.getMessage("tasks.page.done.about", new Object[] {task, opened.item().caseNumber(), about}, locale));
    Optional<String> next = submitted.containsKey("_next")
        ? desk.next(opened.item()).or(() -> list.next(opened.item().taskKey())) : Optional.empty();
    return new ModelAndView(next.map(id -> "redirect:/tasks/" + id).orElse("redirect:/tasks"));
  }

  private ModelAndView page(Opened opened, HttpStatus status, FormView view, String problem) {
    var item = opened.item();
    var page = new ModelAndView("tasks/task", status);
    page.addObject("opened", opened);
    page.addObject("item", item);
    page.addObject("file", opened.file());
    page.addObject("view", view);
    var asks = words.of(item.taskKey(), opened.file().kind());
    var about = subjects.name(item, LocaleContextHolder.getLocale());
    page.addObject("asks", asks);
    page.addObject("about", about);
    page.addObject("heading", asks + (about == null ? " · " : " · " + about + " · ") + item.caseNumber());
    page.addObject("problem", problem);
    page.addObject("holder", item.assigneeId() == null ? null : people.names(List.of(item.assigneeId())).get(item.assigneeId()));
    page.addObject("beside", beside(item, opened.file()));
    boolean showsCase = handlers.of(item.taskKey()).showsCase();
    page.addObject("showsCase", showsCase);
    page.addObject("documents", showsCase ? documents.ofCase(item.caseNumber()) : List.of());
    page.addObject("above", handlers.of(item.taskKey()).above(item).filter(content -> opened.does()).orElse(null));
    page.addObject("skips", handlers.of(item.taskKey()).skips());
    page.addObject("keepsDraft", handlers.of(item.taskKey()).keepsDraft());
    page.addObject("draft", drafts.mine(item.taskId()).orElse(null));
    return page;
  }

  private List<CasePanel.Content> beside(WorkItem item, CaseCard file) {
    var handler = handlers.of(item.taskKey());
    var ofCase = handler.showsCase() ? panels.stream().flatMap(panel -> panel.content(file).stream())
        : Stream.<CasePanel.Content>empty();
    return Stream.concat(handler.beside(item).stream(), ofCase).toList();
  }

  private ModelAndView closed(String taskId, HttpStatus status, MultiValueMap<String, String> submitted) {
    var closed = desk.closed(taskId);
    boolean again = closed.byMe() && status == HttpStatus.CONFLICT;
    var page = new ModelAndView("tasks/closed", again ? HttpStatus.OK : status);
    page.addObject("closed", closed);
    page.addObject("by", closed.task().finishedBy() == null ? null
        : people.names(List.of(closed.task().finishedBy())).get(closed.task().finishedBy()));
    page.addObject("typed", TypedLine.of(forms.find(closed.task().formId()), submitted));
    return page;
  }

  private static void flash(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", text));
  }
}
