package gov.nyc.schools.spotlight.nomination.alike;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two texts are by their trigrams: the runs of three letters that both have, out of all that either has. Counted here and
 * not in the database, whose own trigrams know no letters beyond its locale: titles come in every alphabet.
 */
final class Likeness {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final Set<String> trigrams;

  private Likeness(Set<String> trigrams) {
    this.trigrams = trigrams;
  }

  /** Case, accents, the order of words and what stands between them make no difference. */
  static Likeness of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    var found = new HashSet<String>();
    for (String word : APART.split(plain)) {
      if (!word.isEmpty()) {
        var points = ("  " + word + " ").codePoints().toArray();
        for (int at = 0; at + 3 <= points.length; at++) {
          found.add(new String(points, at, 3));
        }
      }
    }
    return new Likeness(found);
  }

  /** @return 0 for nothing in common, 1 for the same words; 0 when either has no words */
  double to(Likeness other) {
    if (trigrams.isEmpty() || other.trigrams.isEmpty()) {
      return 0;
    }
    var common = new HashSet<>(trigrams);
    common.retainAll(other.trigrams);
    return (double) common.size() / (trigrams.size() + other.trigrams.size() - common.size());
  }
}
