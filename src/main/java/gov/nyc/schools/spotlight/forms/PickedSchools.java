package gov.nyc.schools.spotlight.forms;

import java.util.List;

/**
 * The answer of the widget {@code school-picker}, as a component of a room's command.
 *
 * @param dbns codes of schools that the directory has, none twice, in the order in which they were picked
 * @param unlisted what was typed for a school that the directory doesn't have, up to 200 characters, or null
 */
public record PickedSchools(List<String> dbns, String unlisted) {

  public PickedSchools {
    dbns = dbns == null ? List.of() : List.copyOf(dbns);
  }
}
