package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import gov.nyc.schools.spotlight.tasks.Move;
import gov.nyc.schools.spotlight.tasks.MovingWork;
import gov.nyc.schools.spotlight.tasks.PlannedMove;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reminds, reassigns and releases from a list, one case or many: first a page that says what would happen and changes nothing, then the
 * same once it is confirmed.
 */
@Controller
class MovesPage {

  /** So many tasks at once: a form has so many fields, and nobody reads more before they confirm. */
  static final int MOST = 500;

  private final MovingWork moving;
  private final CaseList cases;
  private final CaseLines lines;
  private final CurrentPerson current;
  private final MessageSource messages;

  MovesPage(MovingWork moving, CaseList cases, CaseLines lines, CurrentPerson current, MessageSource messages) {
    this.moving = moving;
    this.cases = cases;
    this.lines = lines;
    this.current = current;
    this.messages = messages;
  }

  /**
   * The dry run.
   *
   * @param number the chosen cases
   * @param whole true: instead of them all that the search finds
   * @param back the list that the person came from
   */
  @GetMapping("/cases/moves")
  String plan(@RequestParam(defaultValue = "") String move, @RequestParam(defaultValue = "") List<String> number,
      @RequestParam(defaultValue = "false") boolean whole, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) UUID to,
      @RequestParam(defaultValue = "") String back, Locale locale, Model model, RedirectAttributes redirect) {
    var wanted = Move.of(move).orElseThrow(UnknownMove::new);
    current.requireAny(wanted.roles());
    var numbers = whole ? cases.numbers(SearchText.of(q), MOST + 1) : List.copyOf(new LinkedHashSet<>(number));
    if (numbers.isEmpty()) {
      redirect.addFlashAttribute("flash", Map.of("kind", "warning", "text", messages.getMessage("desk.moves.none", null, locale)));
      return "redirect:" + Back.to(back);
    }
    var planned = moving.plan(wanted, numbers, to);
    var most = planned.subList(0, Math.min(MOST, planned.size()));
    model.addAttribute("move", wanted);
    model.addAttribute("numbers", number);
    model.addAttribute("whole", whole);
    model.addAttribute("q", q);
    model.addAttribute("to", to);
    model.addAttribute("takers", wanted == Move.REASSIGN ? moving.takers(most) : List.of());
    model.addAttribute("planned", most);
    model.addAttribute("lines", lines.of(most.stream().map(each -> each.item().caseNumber()).distinct().toList()));
    model.addAttribute("done", most.stream().filter(PlannedMove::isDone).count());
    model.addAttribute("more", planned.size() > MOST || numbers.size() > MOST);
    model.addAttribute("back", Back.to(back));
    return "desk/moves";
  }

  /** @param task marks of the tasks as the dry run showed them */
  @PostMapping("/cases/moves")
  String make(@RequestParam String move, @RequestParam(defaultValue = "") List<String> task, @RequestParam(required = false) UUID to,
      @RequestParam(defaultValue = "") String back, Locale locale, RedirectAttributes redirect) {
    var wanted = Move.of(move).orElseThrow(UnknownMove::new);
    var refused = new TreeMap<String, Integer>();
    int done = 0;
    for (var mark : task.stream().distinct().limit(MOST).toList()) {
      var why = moving.make(wanted, mark, to);
      if (why.isEmpty()) {
        done++;
      } else {
        refused.merge(why.get(), 1, Integer::sum);
      }
    }
    redirect.addFlashAttribute("flash", Map.of("kind", refused.isEmpty() ? "success" : "warning", "text", told(wanted, done, refused, locale)));
    return "redirect:" + Back.to(back);
  }

  private String told(Move move, int done, Map<String, Integer> refused, Locale locale) {
    var text = messages.getMessage("desk.moves.done." + move.code(), new Object[] {done}, locale);
    return refused.isEmpty() ? text : text + " " + messages.getMessage("desk.moves.left", new Object[] {refused.entrySet().stream()
        .map(why -> messages.getMessage("tasks.move.refused." + why.getKey(), null, locale) + " (" + why.getValue() + ")")
        .collect(Collectors.joining("; "))}, locale);
  }
}
