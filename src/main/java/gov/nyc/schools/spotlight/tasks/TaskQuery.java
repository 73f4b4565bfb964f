package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Stage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a task list shows and in which order. What an address says that makes no sense is left out, so that an old
 * bookmark still opens a list.
 *
 * @param stage null: any
 * @param school part of a name, or a DBN; empty: any
 * @param district null: any
 * @param due null: any
 * @param from null: from the beginning
 */
record TaskQuery(View view, Stage stage, String school, Integer district, Due due, Sort sort, Cursor from) {

  enum View { MINE, ROLES, UNASSIGNED, ALL }

  /** OVERDUE: the date has passed; WEEK: from now to Sunday night in New York. */
  enum Due { OVERDUE, WEEK }

  enum Sort {
    DUE("coalesce(w.due_at, 'infinity'::timestamptz)", "timestamptz"),
    OPENED("w.created_at", "timestamptz"),
    CASE("w.case_number", "text");

    final String key;
    final String type;

    Sort(String key, String type) {
      this.key = key;
      this.type = type;
    }

    /** Whether a cursor's key is one of this order: an altered address must not reach the database. */
    boolean takes(Cursor cursor) {
      return type.equals("text") || cursor.value().equals("infinity")
          || cursor.isTime();
    }
  }

  private static final int LONGEST_SEARCH = 200;

  static TaskQuery of(String view, String stage, String school, String district, String due, String sort, String from) {
    var order = named(Sort.values(), sort).orElse(Sort.DUE);
    return new TaskQuery(named(View.values(), view).orElse(View.MINE), named(Stage.values(), stage).orElse(null),
        text(school), number(district), named(Due.values(), due).orElse(null),
        order, Cursor.parse(from).filter(order::takes).orElse(null));
  }

  /** The same list from there on. */
  TaskQuery at(String from) {
    return new TaskQuery(view, stage, school, district, due, sort, Cursor.parse(from).filter(sort::takes).orElse(null));
  }

  /** What the list shows, for the record of who took it away. */
  String text() {
    return Stream.of("view:" + code(view), stage == null ? "" : "stage:" + code(stage), school.isEmpty() ? "" : "school:" + school,
            district == null ? "" : "district:" + district, due == null ? "" : "due:" + code(due))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isFiltered() {
    return stage != null || !school.isEmpty() || district != null || due != null;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> name != null && value.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static String text(String typed) {
    var text = typed == null ? "" : typed.replace("\0", "").strip();
    return text.length() <= LONGEST_SEARCH ? text : text.substring(0, LONGEST_SEARCH);
  }

  private static Integer number(String typed) {
    return typed != null && typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null;
  }
}
