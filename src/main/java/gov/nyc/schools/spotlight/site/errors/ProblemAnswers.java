package gov.nyc.schools.spotlight.site.errors;

import gov.nyc.schools.spotlight.site.requests.KeptForm;
import gov.nyc.schools.spotlight.site.requests.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes a problem down as a page that keeps what was typed, or for scripts as problem+json (RFC 9457). */
@Component
class ProblemAnswers {

  private final MessageSource messages;

  ProblemAnswers(MessageSource messages) {
    this.messages = messages;
  }

  /** @return a {@link ModelAndView} or a {@link ResponseEntity} */
  Object answer(Problem problem, HttpServletRequest request) {
    Locale locale = LocaleContextHolder.getLocale();
    var title = messages.getMessage("site.error." + problem.kind() + ".title", null, locale);
    var text = problem.said() != null
        ? messages.getMessage(problem.said(), locale)
        : messages.getMessage("site.error." + problem.kind() + ".text", null, locale);
    return Wanted.page(request) ? page(problem, title, text, request) : json(problem, title, text);
  }

  private static ModelAndView page(Problem problem, String title, String text, HttpServletRequest request) {
    var page = new ModelAndView("site/error", problem.status());
    page.addAllObjects(Map.of("problem", problem, "title", title, "text", text));
    if ("POST".equals(request.getMethod())) {
      page.addObject("unsaved", true);
      page.addObject("form", KeptForm.of(request));
    }
    return page;
  }

  private static ResponseEntity<ProblemDetail> json(Problem problem, String title, String text) {
    var detail = ProblemDetail.forStatusAndDetail(problem.status(), text);
    detail.setTitle(title);
    if (problem.reference() != null) {
      detail.setProperty("reference", problem.reference());
    }
    return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
  }
}
