package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody whose identity was just proved on a page of ours, as the filter does for the sign-in by password. */
@Component
class NewSession {

  private final SessionAuthenticationStrategy atSignIn;
  private final SecurityContextRepository contexts;

  NewSession(SessionAuthenticationStrategy atSignIn, SecurityContextRepository contexts) {
    this.atSignIn = atSignIn;
    this.contexts = contexts;
  }

  void begin(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    atSignIn.onAuthentication(person, request, response);
    var context = new SecurityContextImpl(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
