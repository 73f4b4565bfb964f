package gov.nyc.schools.spotlight.review.round;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the case page that take a review back and that declare a conflict of interest. */
@Controller
class CaseReviewsController {

  private final TakingReviewsBack takingBack;
  private final DeclaringConflict declaring;
  private final MessageSource messages;

  CaseReviewsController(TakingReviewsBack takingBack, DeclaringConflict declaring, MessageSource messages) {
    this.takingBack = takingBack;
    this.declaring = declaring;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/reviews/{assignment}/take-back")
  String takeBack(@PathVariable String number, @PathVariable UUID assignment, Locale locale, RedirectAttributes redirect) {
    boolean done = takingBack.takeBack(number, assignment);
    say(redirect, done ? "success" : "warning", done ? "review.panel.taken-back" : "review.panel.not-taken-back", locale);
    redirect.addAttribute("number", number);
    return "redirect:/cases/{number}";
  }

  /** Leads to the list: the case itself is gone. */
  @PostMapping("/cases/{number}/conflict")
  String declare(@PathVariable String number, Locale locale, RedirectAttributes redirect) {
    declaring.declare(number);
    say(redirect, "success", "review.conflict.declared", locale);
    return "redirect:/cases";
  }

  private void say(RedirectAttributes redirect, String kind, String key, Locale locale) {
    redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", messages.getMessage(key, null, locale)));
  }
}
