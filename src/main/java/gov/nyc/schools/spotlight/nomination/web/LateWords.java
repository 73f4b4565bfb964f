package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.TypedWords;
import gov.nyc.schools.spotlight.nomination.NominatorView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Hands back what a second window typed after the first one had sent: the page says so, and nothing is lost. */
@Component
class LateWords {

  private final NominatorView view;

  LateWords(NominatorView view) {
    this.view = view;
  }

  /** @return whether there are words that the case doesn't have; then the answer is 409, as nothing of them was saved */
  boolean handBack(String caseNumber, Model model, HttpServletRequest request, HttpServletResponse response) {
    List<String> lost = TypedWords.of(request).stream().filter(text -> !view.has(caseNumber, text)).toList();
    model.addAttribute("typed", lost);
    if (!lost.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
    }
    return !lost.isEmpty();
  }
}
