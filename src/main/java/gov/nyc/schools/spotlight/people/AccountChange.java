package gov.nyc.schools.spotlight.people;

import java.time.Instant;
import java.util.List;

/**
 * Something that an administrator did with an account.
 *
 * @param by the administrator's name
 * @param what a code; bundle key {@code people.trail.<what>} says it in words
 * @param was codes of roles, or districts; the earlier name or address, or null when it was blanked
 * @param became codes of roles, or districts
 */
public record AccountChange(Instant at, String by, String what, List<String> was, List<String> became) {

  public AccountChange {
    was = List.copyOf(was);
    became = List.copyOf(became);
  }
}
