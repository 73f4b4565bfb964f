package gov.nyc.schools.spotlight.review.reviewers;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.InvalidDbn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coordinators write down what a reviewer knows about and is tied to. */
@Controller
class ReviewersPage {

  private final Reviewers reviewers;
  private final Exports exports;
  private final MessageSource messages;

  ReviewersPage(Reviewers reviewers, Exports exports, MessageSource messages) {
    this.exports = exports;
    this.reviewers = reviewers;
    this.messages = messages;
  }

  @GetMapping("/reviews/reviewers")
  ModelAndView list() {
    return new ModelAndView("review/reviewers", "reviewers", reviewers.all());
  }

  /** The list as a file. */
  @GetMapping("/reviews/reviewers/export")
  void export(@RequestParam(defaultValue = "") String as, Locale locale, HttpServletResponse response) throws IOException {
    exports.send(ListFile.<Reviewer>whole("reviewers", "", reviewers.all())
        .with("review.reviewers.name", Reviewer::name)
        .with("review.reviewers.open", Reviewer::open)
        .with("review.reviewers.oldest", Reviewer::oldest)
        .with("tasks.column.activity", Reviewer::lastActivityAt)
        .with("review.reviewers.areas", one -> one.areas().stream()
            .map(area -> messages.getMessage("review.area." + area.replace(' ', '-'), null, locale)).sorted().collect(Collectors.joining(", ")))
        .with("review.reviewers.schools", one -> String.join(", ", one.schools())), as, response);
  }

  @GetMapping("/reviews/reviewers/{id}")
  ModelAndView edit(@PathVariable UUID id) {
    var reviewer = reviewers.find(id).orElseThrow(UnknownReviewer::new);
    return form(reviewer, reviewer.areas(), String.join(", ", reviewer.schools()), reviewer.version(), List.of(), HttpStatus.OK);
  }

  @PostMapping("/reviews/reviewers/{id}")
  ModelAndView change(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") Set<String> area,
      @RequestParam(defaultValue = "") String schools, Locale locale, RedirectAttributes redirect) {
    var reviewer = reviewers.find(id).orElseThrow(UnknownReviewer::new);
    var dbns = new TreeSet<String>();
    var wrong = Arrays.stream(schools.split("[\\s,;]+")).filter(typed -> !typed.isEmpty()).filter(typed -> !read(typed, dbns)).toList();
    if (!wrong.isEmpty()) {
      return form(reviewer, area, schools, version, wrong, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    if (!reviewers.describe(id, version, area, dbns)) {
      var now = reviewers.find(id).orElseThrow(UnknownReviewer::new);
      return form(now, area, schools, now.version(), List.of(), HttpStatus.CONFLICT).addObject("other", now);
    }
    redirect.addFlashAttribute("flash",
        Map.of("kind", "success", "text", messages.getMessage("review.reviewers.saved", new Object[] {reviewer.name()}, locale)));
    return new ModelAndView("redirect:/reviews/reviewers");
  }

  private static boolean read(String typed, Set<String> dbns) {
    try {
      dbns.add(Dbn.of(typed).value());
      return true;
    } catch (InvalidDbn invalid) {
      return false;
    }
  }

  private static ModelAndView form(Reviewer reviewer, Set<String> areas, String schools, int version, List<String> wrong, HttpStatus status) {
    var page = new ModelAndView("review/reviewer", status);
    page.addObject("reviewer", reviewer);
    page.addObject("areas", areas);
    page.addObject("schools", schools);
    page.addObject("version", version);
    page.addObject("wrong", wrong);
    page.addObject("known", Reviewer.AREAS);
    return page;
  }
}
