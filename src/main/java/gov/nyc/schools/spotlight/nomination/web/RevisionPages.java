package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.Purpose;
import gov.nyc.schools.spotlight.nomination.Corrections;
import gov.nyc.schools.spotlight.nomination.IncompleteNomination;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.NominatorActions;
import gov.nyc.schools.spotlight.nomination.NominatorView;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftClosed;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A revision, once, or a correction before anybody has read: the whole form with what was sent in before; the last step asks for the mailed code. */
@Controller
class RevisionPages {

  /**
   * Why the whole form is open again.
   *
   * @param address the first part of its pages' path
   */
  private record Way(String address, Purpose purpose, DraftKind kind) {

    private static final Way REVISE = new Way("revise", NominationLinks.REVISE, DraftKind.REVISION);
    private static final Way CORRECT = new Way("correct", NominationLinks.CORRECT, DraftKind.CORRECTION);

    static Way of(HttpServletRequest request) {
      return request.getServletPath().startsWith("/correct/") ? CORRECT : REVISE;
    }

    static Way of(PersonalLink link) {
      return link.purpose().equals(CORRECT.purpose.key()) ? CORRECT : REVISE;
    }

    String base(String token) {
      return "/" + address + "/" + token;
    }
  }

  private final LateWords late;
  private final LinkPages pages;
  private final CodeGate gate;
  private final NominatorActions actions;
  private final Corrections corrections;
  private final NominatorView view;
  private final Drafts drafts;
  private final Typing typing;
  private final StepModel steps;

  RevisionPages(LinkPages pages, CodeGate gate, NominatorActions actions, Corrections corrections, NominatorView view, Drafts drafts, Typing typing,
      StepModel steps, LateWords late) {
    this.late = late;
    this.pages = pages;
    this.gate = gate;
    this.actions = actions;
    this.corrections = corrections;
    this.view = view;
    this.drafts = drafts;
    this.typing = typing;
    this.steps = steps;
  }

  @GetMapping({"/revise/{token}", "/correct/{token}"})
  String overview(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = find(token, request, response);
    if (link.state() == PersonalLink.State.USED) {
      return sentAlready(link, model);
    }
    var draft = draft(link);
    model.addAttribute("base", Way.of(request).base(token));
    model.addAttribute("practice", view.title(link.caseNumber()));
    model.addAttribute("story", view.story(link.caseNumber()));
    model.addAttribute("way", Way.of(link).address());
    model.addAttribute("words", Way.of(link) == Way.REVISE ? view.revisionWords(link.caseNumber()).orElse(null) : null);
    model.addAttribute("formSteps", drafts.form(draft).steps().stream().map(step -> new StepLink(0, step.id(), steps.title(draft.door(), step), "open")).toList());
    return "nomination/revise";
  }

  @GetMapping({"/revise/{token}/{step}", "/correct/{token}/{step}"})
  String show(@PathVariable String token, @PathVariable String step, @RequestParam(required = false) String check,
      @RequestParam(required = false) String saved, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = find(token, request, response);
    if (link.state() == PersonalLink.State.USED) {
      return "redirect:" + Way.of(request).base(token);
    }
    var draft = draft(link);
    drafts.form(draft).step(step).orElseThrow(UnknownDraft::new);
    model.addAttribute("saved", saved != null);
    return page(token, link, draft, step, typing.show(draft, drafts.form(draft), step, check != null), model, request, response);
  }

  @PostMapping({"/revise/{token}/{step}", "/correct/{token}/{step}"})
  String save(@PathVariable String token, @PathVariable String step, @RequestParam(name = "_go", defaultValue = "next") String go,
      Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = find(token, request, response);
    if (link.state() == PersonalLink.State.USED) {
      return tooLate(token, model, request, response);
    }
    var draft = draft(link);
    drafts.form(draft).step(step).orElseThrow(UnknownDraft::new);
    try {
      var page = typing.save(draft, drafts.form(draft), step, request, go.equals("next") || go.equals("send"));
      var current = drafts.reload(draft);
      if (page.result() == Typing.Result.EDITED) {
        return page(token, link, current, step, page, model, request, response);
      }
      if (page.result() != Typing.Result.SAVED) {
        response.setStatus(page.result().status().value());
        return page(token, link, current, step, page, model, request, response);
      }
      return go.equals("send") ? send(token, link, current, page, model, request, response) : "redirect:" + next(Way.of(request).base(token), draft, step, go);
    } catch (DraftClosed sentIn) {
      return tooLate(token, model, request, response);
    }
  }

  private String send(String token, PersonalLink link, Draft draft, Typing.Page page, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var answer = drafts.read(draft);
    // Mended first, so that nobody spends a code on a nomination that can't be sent.
    var refusal = answer.valid() ? gate.refusal(link, request) : null;
    if (CodeGate.CLOSED.equals(refusal)) {
      return "redirect:" + Way.of(request).base(token);
    }
    if (answer.valid() && refusal == null) {
      try {
        if (Way.of(link) == Way.CORRECT) {
          corrections.correct(link);
        } else {
          actions.revise(link);
        }
      } catch (TaskClosedAlready | IncompleteNomination movedOn) {
        return "redirect:" + Way.of(request).base(token);
      }
      return "redirect:" + Way.of(request).base(token);
    }
    if (refusal == null) {
      model.addAttribute("mends", steps.mends(draft, answer));
    }
    model.addAttribute("refusal", refusal);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page(token, link, draft, StepModel.CHECK, page, model, request, response);
  }

  private String tooLate(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = find(token, request, response);
    var lost = late.handBack(link.caseNumber(), model, request, response);
    return lost ? sentAlready(link, model) : "redirect:" + Way.of(request).base(token);
  }

  private String sentAlready(PersonalLink link, Model model) {
    model.addAttribute("what", link.purpose());
    model.addAttribute("link", link);
    model.addAttribute("practice", view.title(link.caseNumber()));
    model.addAttribute("story", view.story(link.caseNumber()));
    return "nomination/acted";
  }

  private String page(String token, PersonalLink link, Draft draft, String step, Typing.Page page, Model model,
      HttpServletRequest request, HttpServletResponse response) {
    model.addAttribute("link", link);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    return steps.step(model, Way.of(request).base(token), draft, drafts.form(draft), step, page);
  }

  private String next(String base, Draft draft, String step, String go) {
    var all = drafts.form(draft).steps();
    int at = all.indexOf(drafts.form(draft).step(step).orElseThrow());
    return switch (go) {
      case "next" -> base + "/" + all.get(Math.min(at + 1, all.size() - 1)).id();
      case "back" -> base + "/" + all.get(Math.max(at - 1, 0)).id();
      default -> base + "/" + step + "?saved";
    };
  }

  /** A used link still opens the page that says what came of it; any other closed one doesn't. */
  private PersonalLink find(String token, HttpServletRequest request, HttpServletResponse response) {
    var purpose = Way.of(request).purpose();
    var link = pages.find(purpose, token, request, response);
    return link.state() == PersonalLink.State.USED ? link : pages.open(purpose, token, request, response);
  }

  private Draft draft(PersonalLink link) {
    return drafts.ofCase(link.caseNumber(), Way.of(link).kind()).orElseThrow(() -> new TaskClosedAlready(link.caseNumber()));
  }

}
