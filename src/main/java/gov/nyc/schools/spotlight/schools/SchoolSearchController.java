package gov.nyc.schools.spotlight.schools;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests schools to pages' scripts. Public facts only: no principal, no address of a person. */
@RestController
class SchoolSearchController {

  private static final int MOST = 10;

  /** @param kind in the language of the request */
  record Suggestion(String dbn, String name, String borough, String kind) {}

  private final SchoolDirectory directory;
  private final MessageSource messages;

  SchoolSearchController(SchoolDirectory directory, MessageSource messages) {
    this.directory = directory;
    this.messages = messages;
  }

  /** At most ten; none for fewer than two characters. The directory changes once a year, so a browser may keep the answer for an hour. */
  @GetMapping("/schools/search")
  ResponseEntity<List<Suggestion>> search(@RequestParam(defaultValue = "") String q, Locale locale) {
    List<Suggestion> found = directory.search(q, MOST).stream().map(school -> new Suggestion(school.dbn().value(), school.name(),
        school.borough().label(), messages.getMessage(school.kind().key(), null, locale))).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()).varyBy("Accept-Language", "Cookie").body(found);
  }
}
