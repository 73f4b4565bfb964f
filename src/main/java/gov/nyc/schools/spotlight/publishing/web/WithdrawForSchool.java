package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.forms.KnownNames;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A coordinator's button on the case page: the school called and wants its practice shown no more. What can't be done stays on a page of
 * its own as it was typed.
 */
@Controller
class WithdrawForSchool {

  private static final KnownNames NAMES = KnownNames.of("reason", "words");

  private final SchoolWithdrawals withdrawals;
  private final PublishingPolicy policy;
  private final FormWords words;

  WithdrawForSchool(SchoolWithdrawals withdrawals, PublishingPolicy policy, FormWords words) {
    this.withdrawals = withdrawals;
    this.policy = policy;
    this.words = words;
  }

  @PostMapping("/cases/{number}/withdraw")
  ModelAndView withdraw(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      typed.requireOnly(NAMES);
      if (!withdrawals.byCoordinator(number, WithdrawalReason.of(typed.raw("reason")), typed.raw("words"))) {
        return page(number, typed, Refusal.NONE, HttpStatus.CONFLICT);
      }
    } catch (RefusedEntry refused) {
      return page(number, typed, words.refusal(refused, PublishedPanel.IDS), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", words.say("publishing.withdrawn.done")));
    return new ModelAndView("redirect:/cases/" + number);
  }

  private ModelAndView page(String number, TypedForm typed, Refusal refusal, HttpStatus status) {
    var page = new ModelAndView("publishing/withdraw-for-school", status);
    page.addObject("file", policy.require(Action.WITHDRAW, number));
    page.addObject("typed", typed);
    page.addObject("refusal", refusal);
    page.addObject("late", typed.one("words").isBlank() ? List.of() : List.of(typed.one("words")));
    page.addObject("reasonChoices", words.choices("publishing.down.", WithdrawalReason.codes()));
    return page;
  }
}
