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

  private static final String AGAIN = "/sign-in/again";

  private final CurrentPerson current;
  private final AuthenticationManager signIn;
  private final NewSession sessions;
  private final SignInCodes codes;

  ExpiredForms(CurrentPerson current, AuthenticationManager signIn, NewSession sessions, SignInCodes codes) {
    this.current = current;
    this.signIn = signIn;
    this.sessions = sessions;
    this.codes = codes;
  }

  @RequestMapping(RefusedRequests.EXPIRED)
  String expired(HttpServletRequest request, Model model) {
    if (!(request.getAttribute(KeptForm.class.getName()) instanceof KeptForm form)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (form.action().startsWith(AGAIN)) {
      // Signing in makes a new token, so a window that waited for it comes with the former one: the form is what it carried.
      return back(KeptForm.passedOn(request), model);
    }
    return page(form, model, request.getAttribute(RefusedRequests.OPEN_TO_ALL) != null);
  }

  private String back(KeptForm form, Model model) {
    if (current.get().filter(person -> !isAnothers(form, person, false)).isPresent()) {
      model.addAttribute("words", "signed-in");
    }
    return page(form, model, false);
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

  /** Mails a link and a code in place of a password; the form waits in this window while they are used in another. */
  @PostMapping("/sign-in/again/code")
  String mailCode(@RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = KeptForm.passedOn(request);
    if (!SignInCodePages.isTyped(email.strip())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", "site.signIn.code.address");
      return page(form, model, false);
    }
    codes.ask(email.strip());
    return awaiting(form, model);
  }

  /** Back from the mail: whoever signed in there has this browser's session by now. */
  @PostMapping("/sign-in/again/by-code")
  String signedInByCode(HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = KeptForm.passedOn(request);
    if (current.get().isEmpty()) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      model.addAttribute("problem", "site.expired.problem.nobody");
      return awaiting(form, model);
    }
    return back(form, model);
  }

  private static String awaiting(KeptForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("state", "code-mailed");
    model.addAttribute("words", "code-mailed");
    return "site/expired";
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
