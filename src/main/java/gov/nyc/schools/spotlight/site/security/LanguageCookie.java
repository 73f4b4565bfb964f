package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Remembers a chosen language for a year, marked secure like every cookie of ours. */
@Component
public class LanguageCookie {

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Encrypted encrypted;

  LanguageCookie(Encrypted encrypted) {
    this.encrypted = encrypted;
  }

  /** @param tag of the language, as {@code es} */
  public ResponseCookie of(String name, String tag, HttpServletRequest request) {
    return ResponseCookie.from(name, tag).path("/").httpOnly(true).secure(encrypted.matches(request)).sameSite("Lax").maxAge(REMEMBERED).build();
  }
}
