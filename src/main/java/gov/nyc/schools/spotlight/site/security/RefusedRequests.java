package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.site.requests.KeptForm;
import gov.nyc.schools.spotlight.site.requests.LocalPath;
import gov.nyc.schools.spotlight.site.requests.Wanted;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What a request meets that may not pass. A page asked for leads to the sign-in and back; a form sent keeps all that was typed; an
 * address that we don't have is not found, whoever asks; scripts get a status.
 */
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Where {@link ExpiredForms} shows the form; reached by forward alone. */
  static final String EXPIRED = "/expired";

  /** Forms that carry nothing worth keeping. */
  private static final Set<String> BY_THEMSELVES = Set.of("/sign-in", "/sign-out");

  /** What browsers say of a form that another site sent: to offer it again, with a good token, would do that site's work. */
  private static final Set<String> FROM_ELSEWHERE = Set.of("cross-site", "same-site");

  /** Request attribute: set when the refused form needs no sign-in. */
  static final String OPEN_TO_ALL = RefusedRequests.class.getName() + ".openToAll";

  private final KnownAddresses addresses;
  private final RequestMatcher openToAll;

  RefusedRequests(KnownAddresses addresses, Environment environment) {
    this.addresses = addresses;
    this.openToAll = PublicPaths.all(environment.acceptsProfiles(Profiles.of("local")));
  }

  /** Nobody is signed in, and the address needs somebody. */
  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    if (!addresses.knows(request)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if (!Wanted.page(request)) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
      response.sendRedirect(request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(LocalPath.of(request), StandardCharsets.UTF_8));
    } else {
      showExpired(request, response, HttpStatus.UNAUTHORIZED);
    }
  }

  /** Somebody may not do this, or the form's token is missing, old or another's. */
  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (why instanceof CsrfException && FROM_ELSEWHERE.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")))) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (why instanceof CsrfException && isTooLarge(request)) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (why instanceof CsrfException && BY_THEMSELVES.contains(LocalPath.of(request))) {
      response.sendRedirect(request.getContextPath() + "/sign-in?expired");
    } else if (why instanceof CsrfException && Wanted.page(request) && addresses.knows(request)) {
      if (openToAll.matches(request)) {
        request.setAttribute(OPEN_TO_ALL, true);
      }
      showExpired(request, response, HttpStatus.FORBIDDEN);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** An upload beyond the limits is not read at all, so that its token seems to be missing. */
  private static boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
    var type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return false;
    }
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static void showExpired(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws ServletException, IOException {
    request.setAttribute(KeptForm.class.getName(), KeptForm.of(request));
    response.setStatus(status.value());
    request.getRequestDispatcher(EXPIRED).forward(request, response);
  }
}
