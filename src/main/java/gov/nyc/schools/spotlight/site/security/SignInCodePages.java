package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.site.requests.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
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
  /** Remembers on the way through the mailbox what was asked for; in another browser the sign-in leads to the tasks. */
  private static final String WANTED = "sign-in-to";

  private final SignInCodes codes;
  private final PersonalLinks links;
  private final LinkPages pages;
  private final NewSession sessions;
  private final Encrypted encrypted;

  SignInCodePages(SignInCodes codes, PersonalLinks links, LinkPages pages, NewSession sessions, Encrypted encrypted) {
    this.codes = codes;
    this.links = links;
    this.pages = pages;
    this.sessions = sessions;
    this.encrypted = encrypted;
  }

  @GetMapping("/sign-in/code")
  String show(@RequestParam(required = false) String ended, @RequestParam(required = false) String to, Model model) {
    model.addAttribute("ended", ended != null);
    model.addAttribute("to", LocalPath.orElse(to, null));
    return "site/sign-in-code";
  }

  @PostMapping("/sign-in/code")
  String ask(@RequestParam(defaultValue = "") String email, @RequestParam(required = false) String to, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var address = email.strip();
    model.addAttribute("to", LocalPath.orElse(to, null));
    if (!isTyped(address)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("email", email.replace("\0", ""));
      model.addAttribute("problem", "site.signIn.code.address");
      return "site/sign-in-code";
    }
    codes.ask(address);
    remember(LocalPath.orElse(to, SignInResults.HOME), SignInCodes.LIFE, request, response);
    return "site/sign-in-code-sent";
  }

  static boolean isTyped(String address) {
    return !address.isEmpty() && address.length() <= LONGEST_EMAIL && address.indexOf('\0') < 0;
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
    var to = wanted(request);
    remember("", Duration.ZERO, request, response);
    return "redirect:" + LocalPath.orElse(to, SignInResults.HOME);
  }

  private void remember(String path, Duration life, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(WANTED, Base64.getUrlEncoder().encodeToString(path.getBytes(StandardCharsets.UTF_8)))
        .path("/sign-in/code").httpOnly(true).secure(encrypted.matches(request)).sameSite("Lax").maxAge(life).build().toString());
  }

  private static String wanted(HttpServletRequest request) {
    try {
      return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(WANTED)).findFirst()
          .map(cookie -> new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)).orElse(null);
    } catch (IllegalArgumentException altered) {
      return null;
    }
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
