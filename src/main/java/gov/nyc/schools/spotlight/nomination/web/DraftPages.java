package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.nomination.IncompleteNomination;
import gov.nyc.schools.spotlight.nomination.Submission;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftClosed;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public forms behind both doors: no account, one secret address for each draft, six steps in any order. Buttons say what is wanted by {@code _go}:
 * {@code next}, {@code back}, {@code save} or {@code send}.
 */
@Controller
class DraftPages {

  private final LateWords late;
  private final Drafts drafts;
  private final Submission submission;
  private final Typing typing;
  private final StepModel steps;
  private final Pace pace;

  DraftPages(Drafts drafts, Submission submission, Typing typing, StepModel steps, Pace pace, LateWords late) {
    this.late = late;
    this.drafts = drafts;
    this.pace = pace;
    this.submission = submission;
    this.typing = typing;
    this.steps = steps;
  }

  @GetMapping({"/nominate", "/share"})
  String start(HttpServletRequest request, Model model, HttpServletResponse response) {
    // Whoever goes back to this page finds it as it was, so that its button leads to the same draft again.
    response.setHeader("Cache-Control", "private, no-cache");
    var door = door(request);
    model.addAttribute("key", drafts.key(door));
    model.addAttribute("action", door.path());
    model.addAttribute("story", door.kind().words());
    return "nomination/start";
  }

  @PostMapping({"/nominate", "/share"})
  String begin(Locale locale, HttpServletRequest request, Model model, HttpServletResponse response) {
    SecretPage.headers(response);
    if (Trap.caught(request)) {
      model.addAttribute("trapped", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return start(request, model, response);
    }
    pace.begins(request);
    var door = door(request);
    return "redirect:" + door.path() + "/" + drafts.begin(door, locale, null, request.getParameter("_key")).token().value();
  }

  /** Where the mailed link leads: the first step that was not saved yet. */
  @GetMapping({"/nominate/{token}", "/share/{token}"})
  String reopen(@PathVariable String token, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    if (draft.submitted()) {
      return "redirect:" + base(draft, token) + "/done";
    }
    var step = drafts.form(draft).steps().stream().map(each -> each.id()).filter(id -> !draft.visited(id)).findFirst().orElse(StepModel.CHECK);
    return "redirect:" + base(draft, token) + "/" + step;
  }

  @GetMapping({"/nominate/{token}/{step}", "/share/{token}/{step}"})
  String show(@PathVariable String token, @PathVariable String step, @RequestParam(required = false) String check,
      @RequestParam(required = false) String saved, Model model, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    if (draft.submitted()) {
      return "redirect:" + base(draft, token) + "/done";
    }
    var form = drafts.form(draft);
    form.step(step).orElseThrow(UnknownDraft::new);
    model.addAttribute("saved", saved != null);
    return steps.step(model, base(draft, token), draft, form, step, typing.show(draft, form, step, check != null));
  }

  @PostMapping({"/nominate/{token}/{step}", "/share/{token}/{step}"})
  String save(@PathVariable String token, @PathVariable String step, @RequestParam(name = "_go", defaultValue = "next") String go,
      Model model, HttpServletRequest request, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    var form = drafts.form(draft);
    form.step(step).orElseThrow(UnknownDraft::new);
    if (draft.submitted()) {
      return tooLate(draft, token, model, request, response);
    }
    var finished = go.equals("next") || go.equals("send");
    try {
      var page = typing.save(draft, form, step, request, finished);
      mailNewAddress(draft, request);
      var now = goesOnAt(draft, token);
      if (page.result() == Typing.Result.SAVED && go.equals("send")) {
        if (Trap.caught(request)) {
          model.addAttribute("trapped", true);
          response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
          return steps.step(model, base(draft, now), drafts.reload(draft), form, step, page);
        }
        pace.sends(draft.id(), request);
      }
      return switch (page.result()) {
        case SAVED -> forward(now, draft, step, go, model, response);
        case EDITED -> steps.step(model, base(draft, now), draft, form, step, page);
        default -> refused(model, now, draft, step, page, response);
      };
    } catch (DraftClosed sentIn) {
      return tooLate(drafts.reload(draft), token, model, request, response);
    }
  }

  /** What was typed is saved by now, whoever is stopped here. */
  private void mailNewAddress(Draft draft, HttpServletRequest request) {
    if (drafts.hasNewAddress(draft.id())) {
      pace.mails(draft.id(), request);
      drafts.mailNewAddress(draft.id());
    }
  }

  private String tooLate(Draft sent, String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return late.handBack(sent.caseNumber(), model, request, response) ? sent(sent, model) : "redirect:" + base(sent, token) + "/done";
  }

  @PostMapping({"/nominate/{token}/mail-link", "/share/{token}/mail-link"})
  String mailLink(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    pace.sends(draft.id(), request);
    if (drafts.hasNewAddress(draft.id())) {
      pace.mails(draft.id(), request);
    }
    model.addAttribute("mailed", drafts.mailLink(draft.id()));
    model.addAttribute("base", base(draft, goesOnAt(draft, token)));
    model.addAttribute("draft", drafts.reload(draft));
    model.addAttribute("story", draft.door().kind().words());
    return "nomination/link-mailed";
  }

  @GetMapping({"/nominate/{token}/done", "/share/{token}/done"})
  String done(@PathVariable String token, Model model, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    if (!draft.submitted()) {
      return "redirect:" + base(draft, token);
    }
    return sent(draft, model);
  }

  private static String sent(Draft draft, Model model) {
    model.addAttribute("caseNumber", draft.caseNumber());
    model.addAttribute("story", draft.door().kind().words());
    model.addAttribute("other", draft.begunBy() == null ? "" : ".other");
    return draft.supported() == null ? "nomination/done" : "nomination/supported";
  }

  /** @param before the draft as it was when the request came in */
  private String goesOnAt(Draft before, String token) {
    boolean another = !Objects.equals(before.mailedTo(), drafts.reload(before).mailedTo());
    return another ? drafts.goesOnAt(before.id(), token) : token;
  }

  private String forward(String token, Draft draft, String step, String go, Model model, HttpServletResponse response) {
    var form = drafts.form(draft);
    int at = form.steps().indexOf(form.step(step).orElseThrow());
    return switch (go) {
      case "send" -> send(token, draft, model, response);
      case "next" -> "redirect:" + base(draft, token) + "/" + form.steps().get(Math.min(at + 1, form.steps().size() - 1)).id();
      case "back" -> "redirect:" + base(draft, token) + "/" + form.steps().get(Math.max(at - 1, 0)).id();
      default -> "redirect:" + base(draft, token) + "/" + step + "?saved";
    };
  }

  private String send(String token, Draft draft, Model model, HttpServletResponse response) {
    try {
      submission.submit(draft.id());
      return "redirect:" + base(draft, token) + "/done";
    } catch (IncompleteNomination incomplete) {
      var current = drafts.reload(draft);
      model.addAttribute("mends", steps.mends(current, incomplete.answer()));
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return steps.step(model, base(draft, token), current, drafts.form(draft), StepModel.CHECK,
          typing.show(current, drafts.form(draft), StepModel.CHECK, true));
    }
  }

  private String refused(Model model, String token, Draft draft, String step, Typing.Page page, HttpServletResponse response) {
    response.setStatus(page.result().status().value());
    var current = drafts.reload(draft);
    if (step.equals(StepModel.CHECK) && page.result() == Typing.Result.REFUSED) {
      model.addAttribute("mends", steps.mends(current, drafts.read(current)));
    }
    return steps.step(model, base(draft, token), current, drafts.form(draft), step, page);
  }

  /** A draft lies behind its own door, whichever address it was asked for at. */
  private static String base(Draft draft, String token) {
    return draft.door().path() + "/" + token;
  }

  private static Door door(HttpServletRequest request) {
    return Door.at(request.getServletPath().substring(1));
  }
}
