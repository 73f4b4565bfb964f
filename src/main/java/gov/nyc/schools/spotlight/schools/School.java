package gov.nyc.schools.spotlight.schools;

/**
 * One school of the directory as it stands now.
 *
 * @param dbn its code, which never changes
 * @param name up to 200 characters
 * @param grades what it teaches; empty when the list doesn't say
 * @param address street and number, or null
 * @param position or null
 * @param principal never null, but perhaps {@link Principal#UNKNOWN}
 * @param active false when it has closed: it stays readable on old cases and is no longer found by a search
 */
public record School(
    Dbn dbn, String name, GradeSet grades, String address, Position position, Principal principal, boolean active) {

  public Borough borough() {
    return dbn.borough();
  }

  public int district() {
    return dbn.district();
  }

  public SchoolKind kind() {
    return SchoolKind.of(dbn, grades);
  }
}
