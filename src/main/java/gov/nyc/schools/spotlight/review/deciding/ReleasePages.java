package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The mails of the decisions that are to be released together, and the press that lets all of them go. */
@Controller
class ReleasePages {

  private final ReadingRelease reading;
  private final ReleasingDecisions releasing;
  private final MessageSource messages;

  ReleasePages(ReadingRelease reading, ReleasingDecisions releasing, MessageSource messages) {
    this.reading = reading;
    this.releasing = releasing;
    this.messages = messages;
  }

  /** @param from the case page that the button stands on; else the list of decisions */
  @GetMapping("/decisions/release")
  String read(@RequestParam(defaultValue = "") List<UUID> id, @RequestParam(required = false) String from, Locale locale, Model model,
      RedirectAttributes redirect) {
    var shown = reading.of(id);
    if (shown.isEmpty()) {
      flash(redirect, text(id.isEmpty() ? "review.decisions.nothing" : "review.decisions.allGone", locale));
      return "redirect:" + home(from);
    }
    model.addAttribute("decisions", shown);
    model.addAttribute("ids", shown.stream().map(one -> one.telling().decision().id()).toList());
    model.addAttribute("from", from);
    model.addAttribute("home", home(from));
    model.addAttribute("leaving", shown.stream().flatMap(one -> one.mails().stream()).filter(mail -> !mail.letter().edit().takenOut()).count());
    model.addAttribute("nominators", Reader.NOMINATOR);
    model.addAttribute("late", (int) id.stream().distinct().count() - shown.size());
    return "review/release";
  }

  /**
   * Releases what was read on the page.
   *
   * @param seen each decision as {@code <id>:<version>}: in whose mails somebody changed something meanwhile is shown once more
   */
  @PostMapping("/decisions/release")
  String release(@RequestParam(defaultValue = "") List<String> seen, @RequestParam(required = false) String from, Locale locale,
      RedirectAttributes redirect) {
    var read = new LinkedHashMap<UUID, Integer>();
    seen.stream().filter(one -> one.matches("[0-9a-f-]{36}:\\d{1,9}"))
        .forEach(one -> read.put(UUID.fromString(one.substring(0, 36)), Integer.valueOf(one.substring(37))));
    if (read.isEmpty()) {
      flash(redirect, text("review.decisions.nothing", locale));
      return "redirect:" + home(from);
    }
    var done = releasing.release(read);
    var said = text("review.decisions.released", locale, done.released())
        + (done.late() == 0 ? "" : " " + text("review.decisions.late", locale, done.late()))
        + (done.changed().isEmpty() ? "" : " " + text("review.decisions.changed", locale, done.changed().size()));
    redirect.addFlashAttribute("flash", Map.of("kind", done.late() == 0 && done.changed().isEmpty() ? "success" : "warning", "text", said));
    return "redirect:" + (done.changed().isEmpty() ? home(from) : release(done.changed(), from));
  }

  /** Where the mails of these decisions are read. */
  static String release(List<UUID> ids, String from) {
    var address = UriComponentsBuilder.fromPath("/decisions/release").queryParam("id", ids.toArray());
    return (from == null || from.isEmpty() ? address : address.queryParam("from", from)).encode().toUriString();
  }

  /** Where one came from: a case number and nothing else, for the address comes with the form and could be anybody's. */
  static String home(String from) {
    return from == null || !from.matches("SP-\\d{4}-\\d{5,}") ? "/decisions" : "/cases/" + from;
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static void flash(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute("flash", Map.of("kind", "warning", "text", text));
  }
}
