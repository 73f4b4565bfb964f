package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account of the session again at each request: who was deactivated is out at once, and a role given or taken counts
 * from the next click on.
 */
final class FreshAccount extends OncePerRequestFilter {

  private final Accounts accounts;
  private final CurrentPerson current;

  FreshAccount(Accounts accounts, CurrentPerson current) {
    this.accounts = accounts;
    this.current = current;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    current.get().ifPresent(person -> {
      var now = accounts.current(person.id()).filter(SignedIn::active).map(SignedIn::withoutPassword);
      if (now.isEmpty()) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
      } else if (!now.get().equals(person)) {
        var details = SecurityContextHolder.getContext().getAuthentication().getDetails();
        SecurityContextHolder.setContext(new SecurityContextImpl(GuardedSignIn.authenticated(now.get(), details)));
      }
    });
    chain.doFilter(request, response);
  }

  /** An error's page is made for the same request, after the first pass has cleared its context. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
