package gov.nyc.schools.spotlight.spotlight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the spotlight on the case page. */
@Controller
class SpotlightPages {

  private final SpotlightActions actions;
  private final MessageSource messages;

  SpotlightPages(SpotlightActions actions, MessageSource messages) {
    this.actions = actions;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/spotlight/lab")
  String proposeForLab(@PathVariable String number, RedirectAttributes redirect, Locale locale) {
    return back(number, actions.proposeForLab(number), "spotlight.panel.proposed", redirect, locale);
  }

  @PostMapping("/cases/{number}/spotlight/producer")
  String changeProducer(@PathVariable String number, @RequestParam UUID producer, RedirectAttributes redirect, Locale locale) {
    return back(number, actions.changeProducer(number, producer), "spotlight.panel.producer-changed", redirect, locale);
  }

  @PostMapping("/cases/{number}/spotlight/scope")
  String changeScope(@PathVariable String number, @RequestParam(defaultValue = "") List<String> scope, RedirectAttributes redirect, Locale locale) {
    return back(number, actions.changeScope(number, scope), "spotlight.panel.scope-changed", redirect, locale);
  }

  private String back(String number, boolean done, String said, RedirectAttributes redirect, Locale locale) {
    redirect.addFlashAttribute("flash", Map.of("kind", done ? "success" : "warning",
        "text", messages.getMessage(done ? said : "spotlight.panel.too-late", null, locale)));
    redirect.addAttribute("number", number);
    return "redirect:/cases/{number}";
  }
}
