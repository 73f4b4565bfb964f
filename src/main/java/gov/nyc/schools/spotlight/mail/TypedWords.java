package gov.nyc.schools.spotlight.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a request that came too late: somebody would hate to type them again, so its page hands them back. */
public final class TypedWords {

  private static final int SHORTEST = 4;

  /** Choices, codes, dates, numbers, ids and nonces: one word of plain letters and signs. Links are words. */
  private static final String TOKEN = "(?!.*://)[\\x21-\\x7e]*";

  private TypedWords() {}

  /** Whether this value is worth handing back, in any script: four characters are a sentence in some. */
  public static boolean in(String value) {
    return value.strip().length() >= SHORTEST && !value.strip().matches(TOKEN);
  }

  /** Whether a field of this name can hold words: none that a page puts in by itself. */
  public static boolean holds(String field) {
    return !field.startsWith("_known.") && !field.toLowerCase(Locale.ROOT).contains("password");
  }

  /** What was typed into the form that this request sends, in its order; empty for other requests. */
  public static List<String> of(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) ? List.of() : request.getParameterMap().entrySet().stream()
        .filter(field -> holds(field.getKey())).flatMap(field -> Arrays.stream(field.getValue())).filter(TypedWords::in).distinct().toList();
  }
}
