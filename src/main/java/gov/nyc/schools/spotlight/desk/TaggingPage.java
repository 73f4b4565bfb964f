package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.RefusedTag;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tags many cases from a list: a page that says what would happen and changes nothing, then the same once it is confirmed. */
@Controller
class TaggingPage {

  private static final String ADD = "add";

  private final TaggingCases tagging;
  private final KnownTags known;
  private final CaseList cases;
  private final CaseLines lines;
  private final MessageSource messages;

  TaggingPage(TaggingCases tagging, KnownTags known, CaseList cases, CaseLines lines, MessageSource messages) {
    this.tagging = tagging;
    this.known = known;
    this.cases = cases;
    this.lines = lines;
    this.messages = messages;
  }

  /**
   * The dry run.
   *
   * @param tagging {@code add} or {@code remove}
   * @param whole true: instead of the chosen cases all that the search finds
   * @param tag as typed; empty: not chosen yet
   */
  @GetMapping("/cases/tagging")
  String plan(@RequestParam(defaultValue = ADD) String tagging, @RequestParam(defaultValue = "") List<String> number,
      @RequestParam(defaultValue = "false") boolean whole, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String back, Locale locale, Model model, RedirectAttributes redirect) {
    this.tagging.require();
    var numbers = whole ? cases.numbers(SearchText.of(q), MovesPage.MOST + 1) : List.copyOf(new LinkedHashSet<>(number));
    if (numbers.isEmpty()) {
      redirect.addFlashAttribute("flash", Map.of("kind", "warning", "text", messages.getMessage("desk.moves.none", null, locale)));
      return "redirect:" + Back.to(back);
    }
    var word = "";
    try {
      word = tag.isBlank() ? "" : Tags.sound(tag);
    } catch (RefusedTag refused) {
      model.addAttribute("refusedTag", messages.getMessage("casefile.tag.refused." + refused.reason(), null, locale));
    }
    var planned = this.tagging.plan(tagging.equals(ADD), word, numbers.subList(0, Math.min(MovesPage.MOST, numbers.size())));
    model.addAttribute("adds", tagging.equals(ADD));
    model.addAttribute("numbers", number);
    model.addAttribute("whole", whole);
    model.addAttribute("q", q);
    model.addAttribute("typedTag", tag);
    model.addAttribute("word", word);
    model.addAttribute("knownTags", known.all());
    model.addAttribute("planned", planned);
    model.addAttribute("lines", lines.of(planned.stream().map(PlannedTag::number).toList()));
    model.addAttribute("done", planned.stream().filter(PlannedTag::isDone).count());
    model.addAttribute("more", numbers.size() > MovesPage.MOST);
    model.addAttribute("back", Back.to(back));
    return "desk/tagging";
  }

  /** @param number the cases that the dry run showed as to be done */
  @PostMapping("/cases/tagging")
  String make(@RequestParam String tagging, @RequestParam(defaultValue = "") List<String> number, @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String back, Locale locale, RedirectAttributes redirect) {
    boolean adds = tagging.equals(ADD);
    var left = new TreeMap<String, Integer>();
    int done = 0;
    for (var each : number.stream().distinct().limit(MovesPage.MOST).toList()) {
      var refusal = this.tagging.make(adds, tag, each);
      if (refusal.isEmpty()) {
        done++;
      } else {
        left.merge(refusal.get(), 1, Integer::sum);
      }
    }
    var text = messages.getMessage("desk.tagging.done." + (adds ? ADD : "remove"), new Object[] {done, tag}, locale);
    redirect.addFlashAttribute("flash", Map.of("kind", left.isEmpty() ? "success" : "warning", "text", left.isEmpty() ? text
        : text + " " + messages.getMessage("desk.moves.left", new Object[] {left.entrySet().stream()
            .map(why -> messages.getMessage("desk.tagging.refused." + why.getKey(), null, locale) + " (" + why.getValue() + ")")
            .collect(Collectors.joining("; "))}, locale)));
    return "redirect:" + Back.to(back);
  }
}
