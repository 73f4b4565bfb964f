package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.nomination.Corrections;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.NominationStatus;
import gov.nyc.schools.spotlight.nomination.NominatorActions;
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

/** The nominator's status page. Its link only reads; for anything else it mails a fresh link with a code (mail rule 9). */
@Controller
class StatusPages {

  private final LinkPages pages;
  private final NominationStatus status;
  private final NominatorActions actions;
  private final Corrections corrections;

  StatusPages(LinkPages pages, NominationStatus status, NominatorActions actions, Corrections corrections) {
    this.pages = pages;
    this.status = status;
    this.actions = actions;
    this.corrections = corrections;
  }

  @GetMapping("/status/{token}")
  String status(@PathVariable String token, @RequestParam(required = false) String mailed, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.open(NominationLinks.STATUS, token, request, response);
    var shown = status.of(link.caseNumber());
    model.addAttribute("status", shown);
    model.addAttribute("story", shown.kind().words());
    model.addAttribute("stages", shown.stages());
    model.addAttribute("mailed", mailed == null ? null : mailed.equals("again") ? "nomination.status.mailed.again" : "nomination.status.mailed");
    model.addAttribute("address", "/status/" + token);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    return "nomination/status";
  }

  @PostMapping("/status/{token}")
  String mailCode(@PathVariable String token, @RequestParam(name = "_want", defaultValue = "") String want, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.open(NominationLinks.STATUS, token, request, response);
    if (!pages.isFromShownPage(link, request)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("again", true);
      return status(token, null, model, request, response);
    }
    try {
      switch (want) {
        case "correct" -> corrections.mailCode(link);
        case "answer", "revise" -> actions.mailTask(link, want);
        default -> actions.mailCode(link);
      }
    } catch (TaskClosedAlready nothingToDo) {
      return "redirect:/status/" + token;
    }
    return "redirect:/status/" + token + "?mailed=" + (want.equals("answer") || want.equals("revise") ? "again" : "");
  }
}
