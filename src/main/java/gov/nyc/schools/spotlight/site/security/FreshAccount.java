package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the account as it is stored now decide at each request, not as it was at the sign-in: who was deactivated is out at once,
 * and a role given or taken counts from the next click on. However busy a session is, it ends: a stolen one must not live on.
 */
final class FreshAccount extends OncePerRequestFilter {

  private final CurrentPerson current;
  private final Duration longest;

  /** @param longest how long a session lives at most, on the real clock */
  FreshAccount(CurrentPerson current, Duration longest) {
    this.current = current;
    this.longest = longest;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn) {
      current.get().filter(person -> !isOver(request.getSession(false))).map(SignedIn::withoutPassword)
          .ifPresentOrElse(now -> take(now, authentication), () -> putOut(request));
    }
    chain.doFilter(request, response);
  }

  /** The session was accessed just now, by this request: that is the container's own time. */
  private boolean isOver(HttpSession session) {
    return session != null && session.getLastAccessedTime() - session.getCreationTime() >= longest.toMillis();
  }

  private static void take(SignedIn now, Authentication authentication) {
    if (!now.equals(authentication.getPrincipal())) {
      SecurityContextHolder.setContext(new SecurityContextImpl(GuardedSignIn.authenticated(now, authentication.getDetails())));
    }
  }

  private static void putOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** An error's page is made for the same request, after the first pass has cleared its context. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
