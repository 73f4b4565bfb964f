package gov.nyc.schools.spotlight.casefile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list that is paged by key: pages stay right while rows come and go, and the last costs no more than the
 * first.
 *
 * @param value the sort key of the row at that place, as the database writes it
 * @param id tells rows of the same key apart
 * @param backwards true: the page that ends before this row; false: the one that begins after it
 */
public record Cursor(String value, String id, boolean backwards) {

  private static final int LONGEST = 1_000;

  /** The place that {@link #text} wrote; nothing for what nobody of ours wrote: the list then begins at its beginning. */
  public static Optional<Cursor> parse(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text.substring(1)), StandardCharsets.UTF_8).split("\n", -1);
      return parts.length == 2 && parts[1].indexOf('\0') < 0 && parts[0].indexOf('\0') < 0 && (text.charAt(0) == 'a' || text.charAt(0) == 'b')
          ? Optional.of(new Cursor(parts[0], parts[1], text.charAt(0) == 'b'))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the sort key is a time as the database writes one: what it could not read again would fail there. */
  public boolean isTime() {
    try {
      return value.matches("[1-9]\\d{3}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-](0\\d|1[0-4])(:[0-5]\\d)?")
          && LocalDateTime.parse(value.substring(0, 19).replace(' ', 'T')) != null;
    } catch (DateTimeParseException altered) {
      return false;
    }
  }

  /** For addresses. */
  public String text() {
    return (backwards ? "b" : "a")
        + Base64.getUrlEncoder().withoutPadding().encodeToString((value + "\n" + id).getBytes(StandardCharsets.UTF_8));
  }
}
