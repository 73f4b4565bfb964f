package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in of staff by a code from the mail. Whether an address has an account can't be told from any answer. */
@Controller
class SignInCodePages {

  private static final int LONGEST_EMAIL = 254;

  private final SignInCodes codes;
  private final PersonalLinks links;
  private final LinkPages pages;
  private final NewSession sessions;

  SignInCodePages(SignInCodes codes, PersonalLinks links, LinkPages pages, NewSession sessions) {
    this.codes = codes;
    this.links = links;
    this.pages = pages;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in/code")
  String show(@RequestParam(required = false) String ended, Model model) {
    model.addAttribute("ended", ended != null);
    return "site/sign-in-code";
  }

  @PostMapping("/sign-in/code")
  String ask(@RequestParam(defaultValue = "") String email, Model model, HttpServletResponse response) {
    var address = email.strip();
    if (address.isEmpty() || address.length() > LONGEST_EMAIL || address.indexOf('\0') >= 0) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("email", email.replace("\0", ""));
      model.addAttribute("problem", "site.signIn.code.address");
      return "site/sign-in-code";
    }
    codes.ask(address);
    return "site/sign-in-code-sent";
  }

  @GetMapping("/sign-in/code/{token}")
  String open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.find(SignInCodes.LINK, token, request, response);
    return link.isOpen() ? form(token, link, null, model, request, response) : "redirect:/sign-in/code?ended";
  }

  @PostMapping("/sign-in/code/{token}")
  String signIn(@PathVariable String token, @RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.find(SignInCodes.LINK, token, request, response);
    if (!link.isOpen()) {
      return "redirect:/sign-in/code?ended";
    }
    var problem = problem(link, code, request);
    if (problem != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return links.find(link.id()).orElseThrow().isOpen() ? form(token, link, problem, model, request, response) : "site/sign-in-code-locked";
    }
    var person = codes.use(link);
    if (person.isEmpty()) {
      return "redirect:/sign-in/code?ended";
    }
    sessions.begin(GuardedSignIn.authenticated(person.get(), new WebAuthenticationDetailsSource().buildDetails(request)), request, response);
    return "redirect:" + SignInResults.HOME;
  }

  private String problem(PersonalLink link, String code, HttpServletRequest request) {
    if (!pages.isFromShownPage(link, request)) {
      return "site.signIn.code.again";
    }
    if (code.isBlank()) {
      return "site.signIn.code.missing";
    }
    return switch (links.checkCode(link.id(), code)) {
      case RIGHT -> null;
      case WRONG, LOCKED, CLOSED -> "site.signIn.code.wrong";
    };
  }

  private String form(String token, PersonalLink link, String problem, Model model, HttpServletRequest request, HttpServletResponse response) {
    model.addAttribute("token", token);
    model.addAttribute("problem", problem);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    return "site/sign-in-code-type";
  }
}
