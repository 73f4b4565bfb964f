package gov.nyc.schools.spotlight.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in a stored rendering where a secret will stand in the mail. It holds the letter's random id, so nobody can type one into a
 * text that is quoted in a mail.
 */
final class Placeholders {

  private static final Pattern ANY =
      Pattern.compile("(personal-link|personal-code)\\.([A-Za-z0-9_-]+)\\.([0-9a-f-]{36})");

  private Placeholders() {}

  static Map<String, String> links(Letter letter, UUID letterId) {
    return named("personal-link", letter, letterId);
  }

  static Map<String, String> codes(Letter letter, UUID letterId) {
    return named("personal-code", letter, letterId);
  }

  static boolean areIn(String text) {
    return ANY.matcher(text).find();
  }

  /** Puts the secrets in, at the moment of sending. */
  static String fill(String text, UUID letterId, Function<String, String> link, Function<String, String> code) {
    return replace(text, letterId, link, code);
  }

  /** What staff read in place of secrets. */
  static String mask(String text, UUID letterId) {
    return text == null ? null : replace(text, letterId, name -> "[personal link]", name -> "[code]");
  }

  private static String replace(String text, UUID letterId, Function<String, String> link, Function<String, String> code) {
    return ANY.matcher(text).replaceAll(found -> {
      if (!found.group(3).equals(letterId.toString())) {
        return Matcher.quoteReplacement(found.group());
      }
      String secret = (found.group(1).equals("personal-link") ? link : code).apply(found.group(2));
      return Matcher.quoteReplacement(secret);
    });
  }

  private static Map<String, String> named(String kind, Letter letter, UUID letterId) {
    Map<String, String> named = new LinkedHashMap<>();
    letter.links().keySet().forEach(name -> named.put(name, kind + "." + name + "." + letterId));
    return named;
  }
}
