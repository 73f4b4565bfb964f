package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.site.requests.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sign-in of staff. */
@Controller
class SignInPage {

  static final String REFUSED = SignInPage.class.getName() + ".refused";
  static final String REFUSED_PATH = "/sign-in/refused";

  private final CurrentPerson current;

  SignInPage(CurrentPerson current) {
    this.current = current;
  }

  @GetMapping("/sign-in")
  String show(@RequestParam(required = false) String to, @RequestParam(required = false) String signedOut,
      @RequestParam(required = false) String expired, Model model) {
    if (current.get().isPresent()) {
      return "redirect:" + LocalPath.orElse(to, SignInResults.HOME);
    }
    model.addAttribute("to", LocalPath.orElse(to, SignInResults.HOME));
    model.addAttribute("asked", to != null);
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("expired", expired != null);
    return "site/sign-in";
  }

  /** The same page after a refusal; reached by forward alone. */
  @RequestMapping(REFUSED_PATH)
  String refused(HttpServletRequest request, Model model) {
    if (!(request.getAttribute(REFUSED) instanceof String problem)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("to", LocalPath.orElse(request.getParameter("to"), SignInResults.HOME));
    model.addAttribute("email", request.getParameter("email"));
    model.addAttribute("problem", problem);
    return "site/sign-in";
  }
}
