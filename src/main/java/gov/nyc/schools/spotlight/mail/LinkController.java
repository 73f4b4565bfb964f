package gov.nyc.schools.spotlight.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for links that don't open any more, for all rooms: a page that says why, and a fresh link by mail (mail rule 12). */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkController {

  private final PersonalLinks links;
  private final LinkPages pages;
  private final List<LinkOutcome> rooms;

  LinkController(PersonalLinks links, LinkPages pages, List<LinkOutcome> rooms) {
    this.links = links;
    this.pages = pages;
    this.rooms = rooms;
  }

  /** Asks for a fresh link to the address on record; no address is ever typed here. */
  @PostMapping("/link/{token}/fresh")
  ModelAndView fresh(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = pages.findAny(token, request, response);
    if (link.isOpen()) {
      return new ModelAndView("links/fresh", "outcome", "open");
    }
    return new ModelAndView("links/fresh", "outcome", links.askFresh(link) ? "asked" : "again");
  }

  @ExceptionHandler(LinkClosed.class)
  ModelAndView closed(LinkClosed closed, HttpServletRequest request) {
    PersonalLink link = closed.link();
    ModelAndView page = new ModelAndView("links/closed", link == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
    page.addObject("state", link == null ? "unknown" : link.state().name().toLowerCase(java.util.Locale.ROOT));
    page.addObject("at", link == null ? null : link.closedAt() == null ? link.expiresAt() : link.closedAt());
    page.addObject("happened", link == null ? null : rooms.stream().flatMap(room -> room.of(link).stream()).findFirst().orElse(null));
    page.addObject("token", link == null || link.state() == PersonalLink.State.USED ? null : tokenIn(request));
    page.addObject("typed", TypedWords.of(request));
    return page;
  }

  @ExceptionHandler(Guesses.TooManyGuesses.class)
  ModelAndView tooMany(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "600");
    return new ModelAndView("links/closed", java.util.Map.of("state", "too-many"), HttpStatus.TOO_MANY_REQUESTS);
  }

  /** The token of the page that was asked for, which is known to be one of ours: the form for a fresh link needs it. */
  private static String tokenIn(HttpServletRequest request) {
    for (String part : request.getRequestURI().split("/")) {
      if (part.matches("[a-zA-Z2-7]{32}")) {
        return part;
      }
    }
    return null;
  }
}
