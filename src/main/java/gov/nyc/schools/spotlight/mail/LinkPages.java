package gov.nyc.schools.spotlight.mail;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What every page behind a personal link does the same way (mail rules 10 to 12): it opens the link without changing anything, sends
 * headers that keep the address out of caches, referrers and search engines, and binds the form to the browser that opened it.
 */
@Component
public class LinkPages {

  /** Name of the hidden field and of the cookie. */
  public static final String NONCE = "link-nonce";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonalLinks links;
  private final LinkSecrets secrets;
  private final Guesses guesses;
  private final boolean encrypted;

  /** @param encrypted whether browsers come by https even if a proxy doesn't tell us so */
  LinkPages(PersonalLinks links, LinkSecrets secrets, Guesses guesses, @Value("${tracker.encrypted:false}") boolean encrypted) {
    this.encrypted = encrypted;
    this.links = links;
    this.secrets = secrets;
    this.guesses = guesses;
  }

  /**
   * Opens a link for showing or for acting, in whatever state it is.
   *
   * @throws LinkClosed when there is no such link for this purpose
   */
  public PersonalLink find(Purpose purpose, String token, HttpServletRequest request, HttpServletResponse response) {
    return known(links.open(purpose, token), request, response);
  }

  /** Like {@link #find}, whatever the link's purpose. */
  PersonalLink findAny(String token, HttpServletRequest request, HttpServletResponse response) {
    return known(links.byToken(token), request, response);
  }

  private PersonalLink known(Optional<PersonalLink> found, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    if (found.isPresent()) {
      return found.get();
    }
    guesses.slowDown(request.getRemoteAddr());
    guesses.count(request.getRemoteAddr());
    throw new LinkClosed(null);
  }

  /**
   * Opens a link that must still be open.
   *
   * @throws LinkClosed when it is unknown, used, expired, superseded, ended or locked
   */
  public PersonalLink open(Purpose purpose, String token, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = find(purpose, token, request, response);
    if (!link.isOpen()) {
      throw new LinkClosed(link);
    }
    return link;
  }

  /** The value of the form's hidden field {@link #NONCE}; gives the browser its cookie when it has none yet. */
  public String nonce(PersonalLink link, HttpServletRequest request, HttpServletResponse response) {
    String cookie = cookie(request);
    if (cookie == null) {
      byte[] random = new byte[16];
      RANDOM.nextBytes(random);
      cookie = HexFormat.of().formatHex(random);
      response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NONCE, cookie).path("/").httpOnly(true)
          .secure(encrypted || request.isSecure()).sameSite("Lax").maxAge(Duration.ofHours(12)).build().toString());
    }
    return secrets.nonce(cookie, link.id());
  }

  /** Whether a POST comes from a page that this browser was shown. If not: show the same form again, filled with what was typed. */
  public boolean isFromShownPage(PersonalLink link, HttpServletRequest request) {
    String cookie = cookie(request);
    String typed = request.getParameter(NONCE);
    return cookie != null && typed != null && LinkSecrets.sameText(secrets.nonce(cookie, link.id()), typed);
  }

  private static String cookie(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(NONCE) && cookie.getValue().matches("[0-9a-f]{32}")) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
