package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the list of cases shows and in which order. What an address says that makes no sense is left out.
 *
 * @param words each must be part of the number, the title or a school's name
 * @param school part of a name, or a DBN; empty: any
 * @param state null: open ones and closed ones
 */
record CaseQuery(String text, List<String> words, Stage stage, Standing standing, String school, Integer district,
    State state, Sort sort, Cursor from) {

  enum State { OPEN, CLOSED }

  enum Sort {
    ACTIVITY("c.last_activity_at", "timestamptz", true),
    NEWEST("c.opened_at", "timestamptz", true),
    OLDEST("c.opened_at", "timestamptz", false),
    TITLE("lower(c.title)", "text", false);

    final String key;
    final String type;
    final boolean descending;

    Sort(String key, String type, boolean descending) {
      this.key = key;
      this.type = type;
      this.descending = descending;
    }

    /** Whether a cursor's key is one of this order: an altered address must not reach the database. */
    boolean takes(Cursor cursor) {
      return type.equals("text") && cursor.value().indexOf('\0') < 0
          || cursor.isTime();
    }
  }

  private static final int LONGEST_SEARCH = 200;
  private static final int MOST_WORDS = 6;

  static CaseQuery of(String text, String stage, String standing, String school, String district, String state,
      String sort, String from) {
    var typed = text(text);
    var order = named(Sort.values(), sort).orElse(Sort.ACTIVITY);
    return new CaseQuery(typed, typed.isEmpty() ? List.of() : Arrays.stream(typed.split("\\s+")).limit(MOST_WORDS).toList(),
        named(Stage.values(), stage).orElse(null), named(Standing.values(), standing).orElse(null), text(school),
        district != null && district.matches("\\d{1,2}") ? Integer.valueOf(district) : null,
        named(State.values(), state).orElse(null), order, Cursor.parse(from).filter(order::takes).orElse(null));
  }

  public boolean isFiltered() {
    return !text.isEmpty() || stage != null || standing != null || !school.isEmpty() || district != null || state != null;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> name != null && value.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static String text(String typed) {
    var text = typed == null ? "" : typed.replace("\0", "").strip();
    return text.length() <= LONGEST_SEARCH ? text : text.substring(0, LONGEST_SEARCH);
  }
}
