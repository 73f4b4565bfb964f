package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Whether people's browsers talk to us over https. A proxy that ends the encryption may not tell us so; then the settings do (in
 * production unless they say otherwise), and cookies are marked secure all the same.
 */
@Component
class Encrypted implements RequestMatcher {

  private final boolean always;

  Encrypted(@Value("${tracker.encrypted:false}") boolean always) {
    this.always = always;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return always || request.isSecure();
  }
}
