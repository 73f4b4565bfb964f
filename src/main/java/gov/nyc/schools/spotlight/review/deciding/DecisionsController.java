package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The list of held decisions, and the button of the case page that takes one back. */
@Controller
class DecisionsController {

  private final HeldDecisions held;
  private final ReleasingDecisions releasing;
  private final Exports exports;
  private final MessageSource messages;

  DecisionsController(HeldDecisions held, ReleasingDecisions releasing, Exports exports, MessageSource messages) {
    this.exports = exports;
    this.held = held;
    this.releasing = releasing;
    this.messages = messages;
  }

  @GetMapping("/decisions")
  String list(@RequestParam(defaultValue = "") String from, Model model) {
    var page = held.page(from);
    model.addAttribute("decisions", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : "/decisions?from=" + page.previous());
    model.addAttribute("next", page.next() == null ? null : "/decisions?from=" + page.next());
    return "review/decisions";
  }

  /** The list as a file. */
  @GetMapping("/decisions/export")
  void export(@RequestParam(defaultValue = "") String as, Locale locale, HttpServletResponse response) throws IOException {
    exports.send(ListFile.<HeldDecision>of("decisions", "", from -> held.page(from, Exports.SLICE))
        .with("review.decisions.case", HeldDecision::caseNumber)
        .with("casefile.column.title", HeldDecision::title)
        .with("review.decisions.decision", row -> text("review.outcome." + row.outcome(), locale))
        .with("review.decisions.by", HeldDecision::decidedBy)
        .with("review.decisions.decided", HeldDecision::decidedAt)
        .with("tasks.line.holder", row -> row.line().holder())
        .with("casefile.column.days", row -> row.line().days())
        .with("tasks.column.activity", row -> row.line().lastActivityAt()), as, response);
  }

  @PostMapping("/decisions/take-back")
  String takeBack(@RequestParam UUID id, @RequestParam(required = false) String from, Locale locale,
      RedirectAttributes redirect) {
    boolean done = releasing.takeBack(id);
    return to(from, done ? flash(redirect, "success", text("review.decisions.taken-back", locale))
        : flash(redirect, "warning", text("review.decisions.not-taken-back", locale)));
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static RedirectAttributes flash(RedirectAttributes redirect, String kind, String text) {
    return redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", text));
  }

  private static String to(String from, RedirectAttributes redirect) {
    return "redirect:" + ReleasePages.home(from);
  }
}
