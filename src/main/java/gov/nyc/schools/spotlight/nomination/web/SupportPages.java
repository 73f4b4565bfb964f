package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.nomination.NobodyToTell;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.NominationStatus;
import gov.nyc.schools.spotlight.nomination.Supporting;
import gov.nyc.schools.spotlight.nomination.alike.LikelyDuplicate;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody finds that their practice is nominated already: they support that nomination, or say that theirs is another one. */
@Controller
class SupportPages {

  private final Drafts drafts;
  private final Supporting supporting;
  private final NominationStatus status;
  private final LinkPages pages;
  private final Pace pace;

  SupportPages(Drafts drafts, Supporting supporting, NominationStatus status, LinkPages pages, Pace pace) {
    this.drafts = drafts;
    this.pace = pace;
    this.supporting = supporting;
    this.status = status;
    this.pages = pages;
  }

  @PostMapping({"/nominate/{token}/different", "/share/{token}/different"})
  String different(@PathVariable String token, @RequestParam String number, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    if (draft.submitted()) {
      return "redirect:" + base(draft, token) + "/done";
    }
    drafts.differs(draft.id(), among(draft, number).caseNumber());
    return "redirect:" + base(draft, token) + "/" + StepModel.CHECK + "#alike";
  }

  @GetMapping({"/nominate/{token}/support/{number}", "/share/{token}/support/{number}"})
  String support(@PathVariable String token, @PathVariable String number, Model model, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    return draft.submitted() ? "redirect:" + base(draft, token) + "/done" : page(token, draft, number, "", model);
  }

  @PostMapping({"/nominate/{token}/support/{number}", "/share/{token}/support/{number}"})
  String supported(@PathVariable String token, @PathVariable String number, @RequestParam(name = "_words", defaultValue = "") String words,
      Model model, HttpServletRequest request, HttpServletResponse response) {
    SecretPage.headers(response);
    var draft = drafts.find(token);
    var typed = new TypedText(words);
    if (draft.submitted()) {
      return "redirect:" + base(draft, token) + "/done";
    }
    if (Trap.caught(request)) {
      model.addAttribute("trapped", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(token, draft, number, typed.showable(), model);
    }
    if (typed.length() > Supporting.LONGEST_WORDS || typed.unstorable().isPresent()) {
      model.addAttribute("refused", typed.length() > Supporting.LONGEST_WORDS ? "nomination.support.long" : "nomination.support.unstorable");
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(token, draft, number, typed.showable(), model);
    }
    pace.sends(draft.id(), request);
    try {
      supporting.add(draft.id(), number, typed.text());
      return "redirect:" + base(draft, token) + "/done";
    } catch (NobodyToTell nobody) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(token, draft, number, typed.showable(), model);
    }
  }

  private String page(String token, Draft draft, String number, String words, Model model) {
    var known = drafts.known(draft);
    model.addAttribute("same", among(draft, number));
    model.addAttribute("base", base(draft, token));
    model.addAttribute("firstStep", drafts.form(draft).steps().get(0).id());
    model.addAttribute("checkStep", StepModel.CHECK);
    model.addAttribute("writer", known.get("name"));
    model.addAttribute("address", known.get("email"));
    model.addAttribute("words", words);
    model.addAttribute("files", known.get("files") instanceof java.util.Collection<?> files && !files.isEmpty());
    return "nomination/support";
  }

  /** The case as its supporters read of it. The link only reads; to hear no more takes one press. */
  @GetMapping("/following/{token}")
  String following(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.open(NominationLinks.FOLLOW, token, request, response);
    var shown = status.of(supporting.caseNumber(link));
    model.addAttribute("status", shown);
    model.addAttribute("stages", shown.stages());
    model.addAttribute("follows", supporting.follows(link));
    model.addAttribute("address", "/following/" + token);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    return "nomination/following";
  }

  @PostMapping("/following/{token}")
  String leave(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.open(NominationLinks.FOLLOW, token, request, response);
    if (!pages.isFromShownPage(link, request)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("again", true);
      return following(token, model, request, response);
    }
    supporting.leave(link);
    return "redirect:/following/" + token;
  }

  /** A case that isn't a likely duplicate of this draft does not exist for its writer. */
  private LikelyDuplicate among(Draft draft, String number) {
    return supporting.likelyDuplicates(draft).stream().filter(found -> found.caseNumber().equals(number)).findFirst()
        .orElseThrow(UnknownDraft::new);
  }

  private static String base(Draft draft, String token) {
    return draft.door().path() + "/" + token;
  }
}
