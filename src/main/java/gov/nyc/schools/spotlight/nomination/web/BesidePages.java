package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.nomination.Comparing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Two nominations beside each other, for the coordinator who asks whether they are about one practice. */
@Controller
class BesidePages {

  private final Comparing comparing;

  BesidePages(Comparing comparing) {
    this.comparing = comparing;
  }

  @GetMapping("/cases/{number}/beside/{other}")
  String show(@PathVariable String number, @PathVariable String other, Model model) {
    model.addAttribute("columns", comparing.of(number, other));
    return "nomination/beside";
  }
}
