package gov.nyc.schools.spotlight.schools;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folds names and queries to what they have in common: small letters without accents and points, numbers without leading zeros,
 * so that "ps 15", "P.S. 015" and "PS15" all meet. Stored beside each name, because a database's own folding can't be indexed.
 */
final class SearchKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern JOINING = Pattern.compile("[.'’‘ʼ`´]");
  private static final Pattern BETWEEN_LETTER_AND_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private SearchKey() {}

  static String of(String text) {
    return String.join(" ", words(text));
  }

  static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    plain = plain.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("æ", "ae").replace("œ", "oe").replace("ı", "i");
    plain = JOINING.matcher(plain).replaceAll("");
    plain = BETWEEN_LETTER_AND_DIGIT.matcher(plain).replaceAll(" ");
    return Stream.of(APART.split(plain)).filter(word -> !word.isEmpty()).map(word -> LEADING_ZEROS.matcher(word).replaceFirst("")).toList();
  }
}
