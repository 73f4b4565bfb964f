package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Whether people's browsers talk to us over https. A proxy that ends the encryption may not tell us so; then the public address does,
 * and cookies are marked secure all the same.
 */
@Component
class Encrypted implements RequestMatcher {

  private final boolean always;

  Encrypted(@Value("${tracker.base-url:}") String address) {
    this.always = address.startsWith("https://");
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return always || request.isSecure();
  }
}
