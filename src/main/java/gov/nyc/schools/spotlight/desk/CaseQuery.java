package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Cursor;
import java.util.Arrays;
import java.util.Locale;

/** What the list of cases shows and in which order. What an address says that makes no sense is left out. */
record CaseQuery(SearchText search, Sort sort, Cursor from) {

  enum Sort {
    ACTIVITY("c.last_activity_at", "timestamptz", true),
    IDLE("c.last_activity_at", "timestamptz", false),
    /** What is overdue longest comes first, what nobody has to do comes last. */
    DUE("due_key", "timestamptz", false),
    STAGE("c.stage_since", "timestamptz", false),
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
      return type.equals("text") || cursor.isTime() || this == DUE && cursor.value().equals("infinity");
    }

    /** As addresses write it. */
    public String typed() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static CaseQuery of(String text, String sort, String from) {
    var order = Arrays.stream(Sort.values()).filter(each -> sort != null && each.name().equals(sort.toUpperCase(Locale.ROOT)))
        .findFirst().orElse(Sort.ACTIVITY);
    return new CaseQuery(SearchText.of(text), order, Cursor.parse(from).filter(order::takes).orElse(null));
  }

  /** The same list from there on. */
  CaseQuery at(String from) {
    return new CaseQuery(search, sort, Cursor.parse(from).filter(sort::takes).orElse(null));
  }

  public String text() {
    return search.text();
  }

  public boolean isFiltered() {
    return !search.text().isEmpty();
  }
}
