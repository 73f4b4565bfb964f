package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.RefusedTag;
import gov.nyc.schools.spotlight.casefile.Tags;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tags are put on a case and taken off on its page. */
@Controller
class TagPage {

  private final Tags tags;
  private final MessageSource messages;

  TagPage(Tags tags, MessageSource messages) {
    this.tags = tags;
    this.messages = messages;
  }

  /** What is refused comes back to the page as it was typed. */
  @PostMapping("/cases/{number}/tags")
  String add(@PathVariable String number, @RequestParam(defaultValue = "") String tag, Locale locale, RedirectAttributes redirect) {
    try {
      tags.add(number, tag);
    } catch (RefusedTag refused) {
      redirect.addFlashAttribute("typedTag", tag);
      redirect.addFlashAttribute("refusedTag", messages.getMessage("casefile.tag.refused." + refused.reason(), null, locale));
    }
    return back(number, redirect);
  }

  @PostMapping("/cases/{number}/tags/remove")
  String remove(@PathVariable String number, @RequestParam(defaultValue = "") String tag, Locale locale, RedirectAttributes redirect) {
    if (tags.remove(number, tag)) {
      redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage("desk.tags.removed", new Object[] {tag}, locale)));
    }
    return back(number, redirect);
  }

  private static String back(String number, RedirectAttributes redirect) {
    redirect.addAttribute("number", number);
    return "redirect:/cases/{number}#tags";
  }
}
