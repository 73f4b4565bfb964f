package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.forms.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a decider why a told decision is reversed, and says what follows from it. */
@Controller
class ReversalPages {

  private final ReversingDecisions reversing;
  private final CaseAccess access;
  private final MessageSource messages;

  ReversalPages(ReversingDecisions reversing, CaseAccess access, MessageSource messages) {
    this.reversing = reversing;
    this.access = access;
    this.messages = messages;
  }

  @GetMapping("/decisions/{id}/reverse")
  ModelAndView show(@PathVariable UUID id) {
    return page(id, "", null, HttpStatus.OK);
  }

  @PostMapping("/decisions/{id}/reverse")
  ModelAndView reverse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes redirect) {
    var number = reversing.reversible(id).caseNumber();
    try {
      reversing.reverse(id, reason);
    } catch (RefusedLetter refused) {
      return page(id, new TypedText(reason).showable(), messages.getMessage(refused.errors().get("reason"),
          new Object[] {ReversingDecisions.LONGEST_REASON}, locale), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage("review.reverse.done", null, locale)));
    return new ModelAndView("redirect:/cases/" + number);
  }

  private ModelAndView page(UUID id, String reason, String error, HttpStatus status) {
    var decision = reversing.reversible(id);
    var page = new ModelAndView("review/reverse", status);
    page.addObject("decision", decision);
    page.addObject("file", access.read(decision.caseNumber()));
    page.addObject("reason", reason);
    page.addObject("error", error);
    page.addObject("errors", error == null ? List.of() : List.of(Map.of("fieldId", "reason", "text", error)));
    page.addObject("longest", ReversingDecisions.LONGEST_REASON);
    return page;
  }
}
