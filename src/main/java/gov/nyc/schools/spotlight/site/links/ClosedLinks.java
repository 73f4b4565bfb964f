package gov.nyc.schools.spotlight.site.links;

import gov.nyc.schools.spotlight.mail.LinkClosed;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.site.requests.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what became of a link and offers a new one (mail rule 12). Asking for one shows the same page whether or not anything was
 * mailed: the page tells nobody what is still open.
 */
@Controller
@ControllerAdvice
@Order(0)
class ClosedLinks {

  private final PersonalLinks links;

  ClosedLinks(PersonalLinks links) {
    this.links = links;
  }

  @ExceptionHandler
  ModelAndView closed(LinkClosed closed, HttpServletRequest request) {
    var link = closed.link();
    var page = new ModelAndView("site/link-closed", link == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
    page.addObject("state", link == null ? "UNKNOWN" : link.state().name());
    if (link != null) {
      page.addObject("link", link.id().value());
      page.addObject("at", link.closedAt() == null ? link.expiresAt() : link.closedAt());
    }
    if ("POST".equals(request.getMethod())) {
      page.addObject("form", KeptForm.of(request));
    }
    return page;
  }

  @PostMapping("/link/fresh")
  String sendFresh(@RequestParam UUID link) {
    links.find(new LinkId(link)).ifPresent(links::askFresh);
    return "site/link-sent";
  }
}
