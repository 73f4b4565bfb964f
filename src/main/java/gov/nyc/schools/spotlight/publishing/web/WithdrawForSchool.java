package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator's button on the case page: the school called and wants its practice shown no more. */
@Controller
class WithdrawForSchool {

  private final SchoolWithdrawals withdrawals;
  private final MessageSource messages;

  WithdrawForSchool(SchoolWithdrawals withdrawals, MessageSource messages) {
    this.withdrawals = withdrawals;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/withdraw")
  String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words, Locale locale, RedirectAttributes redirect) {
    var chosen = WithdrawalReason.of(reason).orElseThrow(() -> new RefusedEntry("reason", "publishing.refused.choose"));
    boolean done = withdrawals.byCoordinator(number, chosen, words);
    redirect.addFlashAttribute("flash", Map.of("kind", done ? "success" : "warning",
        "text", messages.getMessage(done ? "publishing.withdrawn.done" : "publishing.withdrawn.before", null, locale)));
    return "redirect:/cases/" + number;
  }
}
