package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.nomination.PrivacyFlags;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the privacy flag on the case page. */
@Controller
class PrivacyPages {

  private final CaseAccess access;
  private final PrivacyFlags flags;
  private final MessageSource messages;

  PrivacyPages(CaseAccess access, PrivacyFlags flags, MessageSource messages) {
    this.access = access;
    this.flags = flags;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/privacy/raise")
  String raise(@PathVariable String number, RedirectAttributes redirect, Locale locale) {
    flags.raise(access.read(number).number());
    return back(number, "nomination.panel.privacy.raised", redirect, locale);
  }

  @PostMapping("/cases/{number}/privacy/clear")
  String clear(@PathVariable String number, RedirectAttributes redirect, Locale locale) {
    flags.clear(access.read(number).number());
    return back(number, "nomination.panel.privacy.cleared", redirect, locale);
  }

  private String back(String number, String said, RedirectAttributes redirect, Locale locale) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage(said, null, locale)));
    redirect.addAttribute("number", number);
    return "redirect:/cases/{number}";
  }
}
