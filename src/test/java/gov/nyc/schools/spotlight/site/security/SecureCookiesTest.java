package gov.nyc.schools.spotlight.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** Over https nobody else's script, host or open network reads or sets a cookie of ours. */
class SecureCookiesTest {

  private static final Encrypted HTTPS = new Encrypted(true);

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void theSessionsCookieIsForThisHostAndEncryptedConnectionsAlone() {
    new Sessions().sessionCookie(HTTPS).writeCookieValue(new CookieValue(request, response, "abc"));
    assertThat(set()).startsWith("__Host-session=").contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContain("Domain");
  }

  @Test
  void theTokensCookieIsForThisHostAndEncryptedConnectionsAlone() {
    var cookie = new CsrfCookie(HTTPS);
    cookie.saveToken(cookie.generateToken(request), request, response);
    assertThat(set()).startsWith("__Host-csrf=").contains("; Secure", "; HttpOnly", "; Path=/").doesNotContain("Domain");
    assertThat(response.getCookie("__Host-csrf").getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void theLanguagesCookieIsForEncryptedConnectionsAlone() {
    assertThat(new LanguageCookie(HTTPS).of("lang", "es", request).toString()).startsWith("lang=es").contains("; Secure", "; HttpOnly", "; SameSite=Lax");
  }

  @Test
  void aConnectionThatIsEncryptedByItselfIsEnough() {
    request.setSecure(true);
    new Sessions().sessionCookie(new Encrypted(false)).writeCookieValue(new CookieValue(request, response, "abc"));
    assertThat(set()).startsWith("__Host-session=").contains("; Secure");
  }

  private String set() {
    return response.getHeader(HttpHeaders.SET_COOKIE);
  }
}
