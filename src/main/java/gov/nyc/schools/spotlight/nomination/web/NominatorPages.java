package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.Purpose;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.NominatorActions;
import gov.nyc.schools.spotlight.nomination.NominatorView;
import gov.nyc.schools.spotlight.nomination.Supporting;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The links with one plain question: confirm an address, confirm a support, withdraw, take up again. Opening one changes nothing; pressing the button
 * with the mailed code does it once, and the page says so from then on.
 */
@Controller
class NominatorPages {

  private static final int LONGEST_REASON = 1500;

  private final LateWords late;
  private final LinkPages pages;
  private final CodeGate gate;
  private final NominatorActions actions;
  private final Supporting supporting;
  private final NominatorView view;

  NominatorPages(LinkPages pages, CodeGate gate, NominatorActions actions, Supporting supporting, NominatorView view, LateWords late) {
    this.late = late;
    this.pages = pages;
    this.gate = gate;
    this.actions = actions;
    this.supporting = supporting;
    this.view = view;
  }

  @GetMapping("/confirm/{token}")
  String confirm(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return show(NominationLinks.CONFIRM, token, model, request, response);
  }

  @PostMapping("/confirm/{token}")
  String confirmed(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return act(NominationLinks.CONFIRM, token, actions::confirmAddress, model, request, response);
  }

  @GetMapping("/support/{token}")
  String support(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return show(NominationLinks.CONFIRM_SUPPORT, token, model, request, response);
  }

  @PostMapping("/support/{token}")
  String supported(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return act(NominationLinks.CONFIRM_SUPPORT, token, supporting::confirm, model, request, response);
  }

  @GetMapping("/status/withdraw/{token}")
  String withdraw(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return show(NominationLinks.WITHDRAW, token, model, request, response);
  }

  @PostMapping("/status/withdraw/{token}")
  String withdrawn(@PathVariable String token, @RequestParam(name = "_reason", defaultValue = "") String reason, Model model,
      HttpServletRequest request, HttpServletResponse response) {
    var typed = new gov.nyc.schools.spotlight.forms.TypedText(reason);
    model.addAttribute("reason", typed.showable());
    if (typed.length() > LONGEST_REASON || typed.unstorable().isPresent()) {
      model.addAttribute("reasonRefused", typed.length() > LONGEST_REASON ? "nomination.withdraw.long" : "nomination.withdraw.unstorable");
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(NominationLinks.WITHDRAW, token, model, request, response);
    }
    return act(NominationLinks.WITHDRAW, token, link -> actions.withdraw(link, typed.blank() ? null : typed.text()), model, request,
        response);
  }

  @GetMapping("/status/resume/{token}")
  String resume(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return show(NominationLinks.RESUME, token, model, request, response);
  }

  @PostMapping("/status/resume/{token}")
  String resumed(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return act(NominationLinks.RESUME, token, actions::resume, model, request, response);
  }

  private String show(Purpose purpose, String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.find(purpose, token, request, response);
    return page(purpose, token, link, model, request, response);
  }

  private String act(Purpose purpose, String token, Consumer<PersonalLink> action, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.find(purpose, token, request, response);
    if (!link.isOpen()) {
      late.handBack(link.caseNumber(), model, request, response);
      return page(purpose, token, link, model, request, response);
    }
    var refusal = gate.refusal(link, request);
    if (CodeGate.CLOSED.equals(refusal)) {
      return "redirect:" + purpose.path().replace("{token}", token);
    }
    if (refusal != null) {
      model.addAttribute("refusal", refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(purpose, token, link, model, request, response);
    }
    try {
      action.accept(link);
    } catch (TaskClosedAlready movedOn) {
      // Pressed twice, or the case went on without: the page behind the link says which.
      if (late.handBack(link.caseNumber(), model, request, response)) {
        return page(purpose, token, pages.find(purpose, token, request, response), model, request, response);
      }
    }
    return "redirect:" + purpose.path().replace("{token}", token);
  }

  private String page(Purpose purpose, String token, PersonalLink link, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    if (!link.isOpen() && link.state() != PersonalLink.State.USED && !model.containsAttribute("refusal")) {
      pages.open(purpose, token, request, response);
    }
    model.addAttribute("what", purpose.key());
    model.addAttribute("action", purpose.path().replace("{token}", token));
    model.addAttribute("link", link);
    model.addAttribute("practice", view.title(link.caseNumber()));
    model.addAttribute("story", view.story(link.caseNumber()));
    if (link.isOpen()) {
      model.addAttribute("nonce", pages.nonce(link, request, response));
      model.addAttribute("entered", purpose == NominationLinks.CONFIRM ? view.entered(link.caseNumber()).orElse(null) : null);
      return "nomination/act";
    }
    return "nomination/acted";
  }
}
