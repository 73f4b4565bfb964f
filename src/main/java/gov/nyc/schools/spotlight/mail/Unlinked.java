package gov.nyc.schools.spotlight.mail;

import java.util.regex.Pattern;

/**
 * Keeps mail programs from making links of what a stranger typed: invisible characters break what looks like an address, everything
 * else stays letter for letter (mail rule 8).
 */
final class Unlinked {

  /** Zero width space: no mail program links across it. */
  private static final String BREAK = "\u200b";
  private static final Pattern SCHEME = Pattern.compile("(?i)(?<=[a-z]:)(?=//)|(?<=mailto:|tel:)");
  private static final Pattern DOT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])");
  private static final Pattern AT = Pattern.compile("(?<=[^\\s])@(?=[^\\s])");

  private Unlinked() {}

  static String text(String typed) {
    String broken = SCHEME.matcher(typed).replaceAll(BREAK);
    broken = DOT.matcher(broken).replaceAll("." + BREAK);
    return AT.matcher(broken).replaceAll("@" + BREAK);
  }
}
