package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Cursor;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which series the board shows. What an address says that makes no sense is left out, so that an old bookmark still opens the board.
 *
 * @param state null: any
 * @param district of the case's schools or of the journey's; null: any
 * @param producer whoever has, or had, a producer's task of the case; null: anybody
 * @param from null: from the beginning
 */
record BoardQuery(State state, Integer district, UUID producer, Cursor from) {

  /** How series stand; MINE: one that is under way has a task that the reader could do now. */
  enum State {
    RUNNING("j.status in ('PLANNING', 'RUNNING', 'CASE_STUDY')"),
    MINE("""
        exists (select 1 from work_item w where w.case_number = j.case_number and w.process_key in ('scaling', 'episode')
                and w.role = any(:groups) and (w.assignee_id is null or w.assignee_id = :me))"""),
    COMPLETE("j.status = 'COMPLETE'"),
    CLOSED("j.status in ('CLOSED_EARLY', 'WITHDRAWN', 'REVERSED')");

    final String condition;

    State(String condition) {
      this.condition = condition;
    }
  }

  static BoardQuery of(String state, String district, String producer, String from) {
    return new BoardQuery(
        Arrays.stream(State.values()).filter(each -> each.name().equals(state.toUpperCase(Locale.ROOT))).findFirst().orElse(null),
        district.matches("\\d{1,2}") ? Integer.valueOf(district) : null, id(producer),
        Cursor.parse(from).filter(Cursor::isTime).orElse(null));
  }

  static BoardQuery everything(String from) {
    return of("", "", "", from);
  }

  /** The same board from there on. */
  BoardQuery at(String from) {
    return new BoardQuery(state, district, producer, Cursor.parse(from).filter(Cursor::isTime).orElse(null));
  }

  /** What the board shows, for the record of who took it away. */
  String text() {
    return Stream.of(state == null ? "" : "state:" + state.name().toLowerCase(Locale.ROOT), district == null ? "" : "district:" + district,
        producer == null ? "" : "producer:" + producer).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  public boolean isFiltered() {
    return state != null || district != null || producer != null;
  }

  private static UUID id(String typed) {
    try {
      return typed.length() == 36 ? UUID.fromString(typed) : null;
    } catch (IllegalArgumentException altered) {
      return null;
    }
  }
}
