package gov.nyc.schools.spotlight.site;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages for tests of what surrounds every page: a form of staff, a public one, and failures of each kind. */
@Controller
class TestPages {

  /** What was sent and read, by the field {@code id}. */
  static final Map<String, MultiValueMap<String, String>> READ = new ConcurrentHashMap<>();

  private final LinkPages links;

  TestPages(LinkPages links) {
    this.links = links;
  }

  @GetMapping("/test-form")
  String form() {
    return "test/form";
  }

  @GetMapping("/nominate/test-form/{token}")
  String publicForm() {
    return "test/form";
  }

  @PostMapping({"/test-form", "/nominate/test-form/{token}"})
  @ResponseBody
  String send(@RequestParam MultiValueMap<String, String> typed) {
    READ.put(String.valueOf(typed.getFirst("id")), typed);
    return "read";
  }

  @GetMapping("/nominate/test-failure/{kind}")
  String show(@PathVariable String kind) {
    return fail(kind);
  }

  @GetMapping("/nominate/test-link/{token}")
  String link(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    links.open(Purpose.of("test-link", "/nominate/test-link/{token}"), token, request, response);
    return "test/form";
  }

  @PostMapping("/nominate/test-failure/{kind}")
  String fail(@PathVariable String kind) {
    throw switch (kind) {
      case "stale" -> new OptimisticLockingFailureException("a secret of the database");
      case "said" -> new Said();
      case "denied" -> new org.springframework.security.access.AccessDeniedException("no");
      default -> new IllegalStateException("a secret of the code");
    };
  }

  @GetMapping("/confirm/test-number/{number}")
  @ResponseBody
  String number(@PathVariable int number, @RequestParam(defaultValue = "1") int page) {
    return String.valueOf(number + page);
  }

  /** An exception of a room that says itself what happened. */
  @ResponseStatus(HttpStatus.CONFLICT)
  static class Said extends RuntimeException implements org.springframework.context.MessageSourceResolvable {

    private final transient DefaultMessageSourceResolvable words =
        new DefaultMessageSourceResolvable(new String[] {"site.error.410.text"}, List.of().toArray());

    @Override
    public String[] getCodes() {
      return words.getCodes();
    }
  }
}
