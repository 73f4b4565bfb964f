package gov.nyc.schools.spotlight.mail;

import java.time.Duration;

/**
 * What a personal link opens. Each room declares its own as constants.
 *
 * @param key short stable name such as {@code confirm-address}; a link opens for its own purpose alone
 * @param path the page behind the link, with {@code {token}} where the secret stands, such as {@code /confirm/{token}}
 * @param longest the longest life of such a link; mail rule 9 allows 30 days for what acts
 */
public record Purpose(String key, String path, Duration longest) {

  private static final Duration LONGEST = Duration.ofDays(30);

  public Purpose {
    if (!key.matches("[a-z][a-z-]{2,40}")) {
      throw new IllegalArgumentException("a purpose's key is short and in lower case: " + key);
    }
    if (!path.startsWith("/") || !path.contains("{token}")) {
      throw new IllegalArgumentException("a purpose's path has a place for the token: " + path);
    }
  }

  /** A purpose whose links live for 30 days at most. */
  public static Purpose of(String key, String path) {
    return new Purpose(key, path, LONGEST);
  }

  /** For links that decide nothing, such as the one that opens a draft again. */
  public Purpose livingUpTo(Duration longest) {
    return new Purpose(key, path, longest);
  }
}
