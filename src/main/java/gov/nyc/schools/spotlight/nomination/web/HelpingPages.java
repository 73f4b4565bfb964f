package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.nomination.HelpingDrafts;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinators' list of drafts that nobody goes on with, and nominations that they enter for somebody else. */
@Controller
class HelpingPages {

  private final HelpingDrafts helping;
  private final Drafts drafts;
  private final StepModel steps;
  private final MessageSource messages;

  HelpingPages(HelpingDrafts helping, Drafts drafts, StepModel steps, MessageSource messages) {
    this.helping = helping;
    this.drafts = drafts;
    this.steps = steps;
    this.messages = messages;
  }

  @GetMapping("/drafts")
  String list(@RequestParam(defaultValue = "") String from, Model model) {
    var page = helping.page(Cursor.parse(from).orElse(null));
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : "/drafts?from=" + page.previous());
    model.addAttribute("next", page.next() == null ? null : "/drafts?from=" + page.next());
    return "nomination/drafts";
  }

  @GetMapping("/drafts/{id}")
  String draft(@PathVariable UUID id, Model model) {
    return page(helping.read(id), null, model);
  }

  @PostMapping("/drafts/{id}/mail")
  String mail(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
    boolean mailed = helping.offerHelp(id);
    flash(redirect, mailed ? "success" : "error", mailed ? "nomination.drafts.mailed" : "nomination.drafts.noAddress", locale);
    return "redirect:/drafts/" + id;
  }

  @PostMapping("/drafts/{id}/hand-over")
  String handOver(@PathVariable UUID id, @RequestParam(name = "_address", defaultValue = "") String address, Model model, RedirectAttributes redirect,
      HttpServletResponse response, Locale locale) {
    if (!helping.handOver(id, address)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(helping.read(id), address, model);
    }
    flash(redirect, "success", "nomination.drafts.handedOver", locale);
    return "redirect:/drafts";
  }

  @PostMapping("/drafts/{id}/go-on")
  String goOn(@PathVariable UUID id) {
    return "redirect:" + helping.goOn(id);
  }

  @GetMapping("/nominate/for-others")
  String forOthers(Model model) {
    helping.requireEntering();
    model.addAttribute("doors", List.of(new Way(Door.NOMINATION, drafts.key(Door.NOMINATION)), new Way(Door.SCALING_STORY, drafts.key(Door.SCALING_STORY))));
    return "nomination/for-others";
  }

  /** One of the two forms that can be entered, with the key of its button. */
  record Way(Door door, String key) {
    public String story() {
      return door.kind().words();
    }

    public String address() {
      return door.path().substring(1);
    }
  }

  @PostMapping("/nominate/for-others")
  String enter(@RequestParam(name = "_door", defaultValue = "nominate") String address, @RequestParam(name = "_key", defaultValue = "") String key,
      Locale locale) {
    var door = Door.at(address);
    return "redirect:" + door.path() + "/" + helping.enterForOther(door, locale, key).token().value();
  }

  /** @param refused the address that no mail can go to, or null */
  private String page(Draft draft, String refused, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("story", draft.door().kind().words());
    model.addAttribute("reviews", steps.reviews(draft, drafts.form(draft)));
    model.addAttribute("refused", refused);
    model.addAttribute("mine", helping.enters(draft));
    model.addAttribute("address", refused != null ? refused : draft.typed().first("email"));
    return "nomination/draft";
  }

  private void flash(RedirectAttributes redirect, String kind, String key, Locale locale) {
    redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", messages.getMessage(key, null, locale)));
  }
}
