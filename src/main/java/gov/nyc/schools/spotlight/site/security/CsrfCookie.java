package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the token against forged requests in a cookie, so that public forms need no session. Over https the cookie's name begins with
 * {@code __Host-}: no other host, and nobody without encryption, can set it. It lives as long as a draft of a nomination.
 */
final class CsrfCookie implements CsrfTokenRepository {

  private static final Duration LIFE = Duration.ofDays(60);

  private final CsrfTokenRepository plain = cookie("csrf", false);
  private final CsrfTokenRepository encrypted = cookie("__Host-csrf", true);
  private final Encrypted https;

  CsrfCookie(Encrypted https) {
    this.https = https;
  }

  private static CsrfTokenRepository cookie(String name, boolean secure) {
    var repository = new CookieCsrfTokenRepository();
    repository.setCookieName(name);
    repository.setCookiePath("/");
    repository.setHeaderName("X-CSRF-TOKEN");
    repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").maxAge(LIFE));
    return repository;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return https.matches(request) ? encrypted : plain;
  }
}
