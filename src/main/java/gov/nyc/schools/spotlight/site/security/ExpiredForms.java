package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.site.requests.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows a form again that came too late, filled with what was typed. Nothing is saved by it: the person signs in where that is
 * needed, sees the texts, and sends them again by a button, as nobody but the one who began.
 */
@Controller
class ExpiredForms {

  private final CurrentPerson current;
  private final AuthenticationManager signIn;
  private final NewSession sessions;

  ExpiredForms(CurrentPerson current, AuthenticationManager signIn, NewSession sessions) {
    this.current = current;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @RequestMapping(RefusedRequests.EXPIRED)
  String expired(HttpServletRequest request, Model model) {
    if (!(request.getAttribute(KeptForm.class.getName()) instanceof KeptForm form)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return page(form, model, request.getAttribute(RefusedRequests.OPEN_TO_ALL) != null);
  }

  @PostMapping("/sign-in/again")
  String signInAgain(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = KeptForm.passedOn(request);
    try {
      var typed = UsernamePasswordAuthenticationToken.unauthenticated(email.trim(), password);
      typed.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
      var found = signIn.authenticate(typed);
      if (isAnothers(form, (SignedIn) found.getPrincipal(), false)) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("problem", "site.expired.problem.another");
      } else {
        sessions.begin(found, request, response);
        model.addAttribute("words", "signed-in");
      }
    } catch (AuthenticationException e) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      model.addAttribute("problem", SignInResults.problem(e));
    }
    model.addAttribute("email", email);
    return page(form, model, false);
  }

  private String page(KeptForm form, Model model, boolean open) {
    model.addAttribute("form", form);
    var person = current.get();
    if (person.filter(found -> isAnothers(form, found, open)).isPresent()) {
      model.addAttribute("state", "another");
    } else {
      model.addAttribute("state", open || person.isPresent() ? "send" : "sign-in");
    }
    if (!model.containsAttribute("words")) {
      model.addAttribute("words", model.getAttribute("state"));
    }
    return "site/expired";
  }

  /** Every page of staff writes into its forms whose they are: one that doesn't say was not begun on a page of ours. */
  private static boolean isAnothers(KeptForm form, SignedIn person, boolean open) {
    return form.begunBy() == null || form.begunBy().isEmpty() ? !open : !form.begunBy().equals(person.id().toString());
  }
}
