package gov.nyc.schools.spotlight.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param previous the cursor of the page before, or null
 * @param next the cursor of the page after, or null
 */
public record Slice<T>(List<T> rows, String previous, String next) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /**
   * Cuts a page out of what was read.
   *
   * @param read one row more than a page holds, in the order in which it was read: turned round when read backwards
   * @param from where the page was read from, or null for the beginning
   * @param place the key and id of a row
   */
  public static <T> Slice<T> of(List<T> read, int size, Cursor from, Function<T, Cursor> place) {
    boolean backwards = from != null && from.backwards();
    boolean more = read.size() > size;
    var rows = new ArrayList<>(read.subList(0, Math.min(size, read.size())));
    if (backwards) {
      Collections.reverse(rows);
    }
    if (rows.isEmpty()) {
      return new Slice<>(rows, null, null);
    }
    boolean before = backwards ? more : from != null;
    boolean after = backwards || more;
    return new Slice<>(rows, before ? turned(place.apply(rows.get(0)), true) : null,
        after ? turned(place.apply(rows.get(rows.size() - 1)), false) : null);
  }

  private static String turned(Cursor place, boolean backwards) {
    return new Cursor(place.value(), place.id(), backwards).text();
  }
}
