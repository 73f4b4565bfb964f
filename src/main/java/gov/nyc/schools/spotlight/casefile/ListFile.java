package gov.nyc.schools.spotlight.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list to be taken away as a file: the rows of its page in the same order, as the person who is signed in may read them, and no more.
 *
 * @param name a code in kebab case; bundle key {@code casefile.export.list.<name>} says it in words
 * @param search what narrowed the list down, as its address or box has it; kept with the record of the export
 * @param columns in their order
 * @param slices reads the part of the list that begins at a cursor (null: at its beginning), in a fixed number of statements
 */
public record ListFile<R>(String name, String search, List<Column<R>> columns, Function<String, Slice<R>> slices) {

  /**
   * One column.
   *
   * @param heading a bundle key
   * @param value of a row: a text as the page shows it, a number, a {@code LocalDate} or {@code Instant} (shown in New York), or null
   */
  public record Column<R>(String heading, Function<? super R, ?> value) {}

  public ListFile {
    columns = List.copyOf(columns);
  }

  /** Without columns yet. */
  public static <R> ListFile<R> of(String name, String search, Function<String, Slice<R>> slices) {
    return new ListFile<>(name, search, List.of(), slices);
  }

  /** A list that is read whole: it never grows long. */
  public static <R> ListFile<R> whole(String name, String search, List<R> rows) {
    return of(name, search, from -> new Slice<>(rows, null, null));
  }

  /** The same list with one more column. */
  public ListFile<R> with(String heading, Function<? super R, ?> value) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(heading, value));
    return new ListFile<>(name, search, more, slices);
  }
}
