package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.nomination.IncompleteNomination;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.NominatorActions;
import gov.nyc.schools.spotlight.nomination.NominatorView;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftClosed;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
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

/** A coordinator's question: the answers that were asked for, open again in the real form, with what was said before. */
@Controller
class InformationPages {

  private final LateWords late;
  private final LinkPages pages;
  private final CodeGate gate;
  private final NominatorActions actions;
  private final NominatorView view;
  private final Drafts drafts;
  private final AskedForm asked;
  private final Typing typing;
  private final StepModel steps;

  InformationPages(LinkPages pages, CodeGate gate, NominatorActions actions, NominatorView view, Drafts drafts, AskedForm asked,
      Typing typing, StepModel steps, LateWords late) {
    this.late = late;
    this.pages = pages;
    this.gate = gate;
    this.actions = actions;
    this.view = view;
    this.drafts = drafts;
    this.asked = asked;
    this.typing = typing;
    this.steps = steps;
  }

  @GetMapping("/information/{token}")
  String show(@PathVariable String token, @RequestParam(required = false) String saved, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.find(NominationLinks.INFORMATION, token, request, response);
    if (!link.isOpen()) {
      return closed(token, link, model, request, response);
    }
    var draft = draft(link);
    model.addAttribute("saved", saved != null);
    return page(token, link, draft, typing.show(draft, asked.of(draft), AskedForm.STEP, false), model, request, response);
  }

  @PostMapping("/information/{token}")
  String answer(@PathVariable String token, @RequestParam(name = "_go", defaultValue = "save") String go, Model model,
      HttpServletRequest request, HttpServletResponse response) {
    var link = pages.find(NominationLinks.INFORMATION, token, request, response);
    if (!link.isOpen()) {
      return closed(token, link, model, request, response);
    }
    var draft = draft(link);
    Typing.Page page;
    try {
      page = typing.save(draft, asked.of(draft), AskedForm.STEP, request, go.equals("send"));
    } catch (DraftClosed sentIn) {
      return closed(token, pages.find(NominationLinks.INFORMATION, token, request, response), model, request, response);
    }
    if (page.result() == Typing.Result.EDITED) {
      return page(token, link, draft, page, model, request, response);
    }
    if (page.result() != Typing.Result.SAVED) {
      response.setStatus(page.result().status().value());
      return page(token, link, draft, page, model, request, response);
    }
    return go.equals("send") ? send(token, link, draft, page, model, request, response) : "redirect:/information/" + token + "?saved";
  }

  private String send(String token, PersonalLink link, Draft draft, Typing.Page page, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var refusal = gate.refusal(link, request);
    if (CodeGate.CLOSED.equals(refusal)) {
      return "redirect:/information/" + token;
    }
    if (refusal == null) {
      try {
        actions.giveInformation(link, drafts.reload(draft).typed().first(AskedForm.NOTE));
        return "redirect:/information/" + token;
      } catch (TaskClosedAlready movedOn) {
        return closed(token, pages.find(NominationLinks.INFORMATION, token, request, response), model, request, response);
      } catch (IncompleteNomination incomplete) {
        model.addAttribute("mends", steps.mends(drafts.reload(draft), incomplete.answer()));
      }
    } else {
      model.addAttribute("refusal", refusal);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page(token, link, drafts.reload(draft), page, model, request, response);
  }

  private String page(String token, PersonalLink link, Draft draft, Typing.Page page, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("address", "/information/" + token);
    model.addAttribute("practice", view.title(link.caseNumber()));
    model.addAttribute("story", view.story(link.caseNumber()));
    model.addAttribute("question", view.question(link.caseNumber()).orElseThrow(() -> new TaskClosedAlready(link.caseNumber())));
    model.addAttribute("draft", draft);
    model.addAttribute("page", page);
    model.addAttribute("view", page.form());
    model.addAttribute("suspected", StepModel.suspected(draft, asked.of(draft).fields().values()));
    model.addAttribute("nonce", pages.nonce(link, request, response));
    return "nomination/information";
  }

  private String closed(String token, PersonalLink link, Model model, HttpServletRequest request, HttpServletResponse response) {
    if (link.state() != PersonalLink.State.USED) {
      pages.open(NominationLinks.INFORMATION, token, request, response);
    }
    late.handBack(link.caseNumber(), model, request, response);
    model.addAttribute("what", link.purpose());
    model.addAttribute("link", link);
    model.addAttribute("practice", view.title(link.caseNumber()));
    model.addAttribute("story", view.story(link.caseNumber()));
    return "nomination/acted";
  }

  private Draft draft(PersonalLink link) {
    return drafts.ofCase(link.caseNumber(), DraftKind.INFORMATION).orElseThrow(() -> new TaskClosedAlready(link.caseNumber()));
  }
}
