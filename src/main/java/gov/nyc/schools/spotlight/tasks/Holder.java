package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;
import java.util.List;

/**
 * Who has to move next in a case: one of the roles that open work waits for.
 *
 * @param role a staff role in lower case, or {@code nominator}, {@code principal} and the like; bundle key
 *     {@code tasks.holder.<role>} says it in words, with the number
 * @param count how many tasks of this role are open
 * @param names the members of staff who have some of it, as far as whoever looks may know; outsiders are never named
 * @param since since when the oldest of them waits
 * @param dueAt the nearest due date, or null
 */
public record Holder(String role, int count, List<String> names, Instant since, Instant dueAt) {

  public Holder {
    names = List.copyOf(names);
  }
}
