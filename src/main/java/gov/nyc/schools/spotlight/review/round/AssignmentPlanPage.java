package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.review.reviewers.ConflictHints;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of who reviews what: confirmed or changed, many cases at once. What was chosen stays on the page until it is done. */
@Controller
class AssignmentPlanPage {

  private static final String REVIEWER = "reviewer.";

  private final AssignmentPlans plans;
  private final ConfirmingPlan confirming;
  private final ConflictHints hints;
  private final MessageSource messages;

  AssignmentPlanPage(AssignmentPlans plans, ConfirmingPlan confirming, ConflictHints hints, MessageSource messages) {
    this.plans = plans;
    this.confirming = confirming;
    this.hints = hints;
    this.messages = messages;
  }

  @GetMapping("/reviews")
  ModelAndView show(@RequestParam(defaultValue = "") String from) {
    return page(from, Map.of(), null, Map.of(), HttpStatus.OK);
  }

  /** @param task the cases that were ticked */
  @PostMapping("/reviews/confirm")
  ModelAndView confirm(@RequestParam(defaultValue = "") Set<String> task, @RequestParam(defaultValue = "") String from,
      @RequestParam MultiValueMap<String, String> submitted, Locale locale, RedirectAttributes redirect) {
    var chosen = chosen(submitted);
    var wanted = new LinkedHashMap<String, List<UUID>>();
    task.forEach(id -> wanted.put(id, chosen.getOrDefault(id, List.of())));
    if (wanted.isEmpty()) {
      return page(from, chosen, task, Map.of(), HttpStatus.UNPROCESSABLE_ENTITY).addObject("problem", "review.plan.nothing");
    }
    var result = confirming.confirm(wanted);
    if (!result.refused().isEmpty()) {
      return page(from, chosen, task, words(result.refused(), locale), HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("problem", "review.plan.refused").addObject("asked", result.asked());
    }
    var text = messages.getMessage("review.plan.asked", new Object[] {result.asked()}, locale)
        + (result.late() == 0 ? "" : " " + messages.getMessage("review.plan.late", new Object[] {result.late()}, locale));
    redirect.addFlashAttribute("flash", Map.of("kind", result.late() == 0 ? "success" : "warning", "text", text));
    return new ModelAndView("redirect:/reviews");
  }

  /** @param hint case, reviewer and answer: {@code SP-2026-00042:<id>:conflict} or {@code …:none} */
  @PostMapping("/reviews/hint")
  ModelAndView answer(@RequestParam String hint, @RequestParam(defaultValue = "") Set<String> task,
      @RequestParam(defaultValue = "") String from, @RequestParam MultiValueMap<String, String> submitted) {
    var parts = hint.split(":", 3);
    boolean answered = parts.length == 3 && id(parts[1]) != null && hints.answer(parts[0], id(parts[1]), parts[2].equals("conflict"));
    return page(from, chosen(submitted), task, Map.of(), HttpStatus.OK)
        .addObject("said", answered ? "review.plan.hint.answered" : "review.plan.hint.late");
  }

  /** The plan, with what was chosen on the page before in place of its proposals. */
  private ModelAndView page(String from, Map<String, List<UUID>> chosen, Set<String> ticked, Map<String, String> refused,
      HttpStatus status) {
    var plan = plans.page(from);
    var page = new ModelAndView("review/plan", status);
    page.addObject("cases", plan.rows().stream()
        .map(each -> chosen.containsKey(each.taskId()) ? each.with(each.candidates(), merged(each, chosen.get(each.taskId()))) : each)
        .map(each -> refused.containsKey(each.taskId()) ? each.refused(refused.get(each.taskId())) : each).toList());
    page.addObject("ticked", ticked);
    page.addObject("waiting", plans.waiting());
    page.addObject("from", from);
    page.addObject("previous", plan.previous() == null ? null : "/reviews?from=" + plan.previous());
    page.addObject("next", plan.next() == null ? null : "/reviews?from=" + plan.next());
    return page;
  }

  private static List<UUID> merged(PlannedCase proposed, List<UUID> typed) {
    List<UUID> merged = new ArrayList<>(proposed.chosen());
    for (int seat = 0; seat < merged.size() && seat < typed.size(); seat++) {
      if (typed.get(seat) != null) {
        merged.set(seat, typed.get(seat));
      }
    }
    return merged;
  }

  private static Map<String, List<UUID>> chosen(MultiValueMap<String, String> submitted) {
    var chosen = new LinkedHashMap<String, List<UUID>>();
    submitted.forEach((name, values) -> {
      if (name.startsWith(REVIEWER)) {
        chosen.put(name.substring(REVIEWER.length()), new ArrayList<>(values.stream().map(AssignmentPlanPage::id).toList()));
      }
    });
    return chosen;
  }

  private Map<String, String> words(Map<String, RefusedTask> refused, Locale locale) {
    var words = new LinkedHashMap<String, String>();
    refused.forEach((task, refusal) -> words.put(task, messages.getMessage(refusal.messageKey(), refusal.arguments(), locale)));
    return words;
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
