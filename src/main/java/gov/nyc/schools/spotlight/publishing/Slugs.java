package gov.nyc.schools.spotlight.publishing;

import java.text.Normalizer;
import java.util.Locale;

/** Readable addresses from titles. */
final class Slugs {

  private static final int LONGEST = 80;

  private Slugs() {}

  /** Letters a to z, digits and hyphens, 80 characters at most; the fallback when the title has none of them. */
  static String of(String title, String fallback) {
    var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
    var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    var slug = cut.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? fallback : slug;
  }
}
