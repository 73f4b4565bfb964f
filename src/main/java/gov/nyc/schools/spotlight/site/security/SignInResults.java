package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.site.requests.LocalPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: back to what was asked for, or to the same page, saying what was wrong. */
@Component
class SignInResults implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  static final String HOME = "/tasks";

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(request.getContextPath() + LocalPath.orElse(request.getParameter("to"), HOME));
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    var wait = why instanceof LockedException;
    response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
    request.setAttribute(SignInPage.REFUSED, problem(why));
    request.getRequestDispatcher(SignInPage.REFUSED_PATH).forward(request, response);
  }

  /** The message for a sign-in that failed; it never tells whether there is such an account. */
  static String problem(AuthenticationException why) {
    return why instanceof LockedException ? "site.signIn.wait" : "site.signIn.wrong";
  }
}
