package gov.nyc.schools.spotlight.schools;

import gov.nyc.schools.spotlight.people.EmailAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One row of a list.
 *
 * @param line its first line in the file
 * @param cells the known columns that the list has; a column that it lacks is absent, an empty cell is ""
 * @param whole whether it has as many cells as the header
 */
record SchoolRow(int line, Map<SchoolColumn, String> cells, boolean whole) {

  private static final int LONGEST = 200;
  private static final Set<String> YES = Set.of("", "yes", "y", "true", "1", "open");
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "closed");

  /** Why a row isn't taken. */
  static final class Refused extends Exception {
    private final String key;
    private final List<Object> args;

    Refused(String key, Object... args) {
      super(key);
      this.key = key;
      this.args = List.of(args);
    }
  }

  ImportReport.Line refusal(Refused why) {
    return new ImportReport.Line(line, cells.get(SchoolColumn.DBN), why.key, why.args);
  }

  ImportReport.Line warning(String key, Object... args) {
    return new ImportReport.Line(line, cells.get(SchoolColumn.DBN), key, List.of(args));
  }

  Dbn dbn() throws Refused {
    if (!whole) {
      throw new Refused("schools.import.width");
    }
    try {
      return Dbn.of(cells.get(SchoolColumn.DBN));
    } catch (InvalidDbn e) {
      throw new Refused(e.reason().key());
    }
  }

  /**
   * The school as this row says it.
   *
   * @param before as the directory has it, or null: it stands in for columns that the list lacks
   */
  School school(School before) throws Refused {
    Dbn dbn = dbn();
    agrees(dbn);
    String name = text(SchoolColumn.NAME, null);
    if (name == null) {
      throw new Refused("schools.import.name");
    }
    Principal known = before == null ? Principal.UNKNOWN : before.principal();
    Principal principal = new Principal(text(SchoolColumn.PRINCIPAL_NAME, known.name()), email(known.email()));
    return new School(dbn, name, grades(before), text(SchoolColumn.ADDRESS, before == null ? null : before.address()), position(before), principal,
        active(before));
  }

  /** Borough and district are in the code: columns for them can only agree, or show that the row is about another school. */
  private void agrees(Dbn dbn) throws Refused {
    String borough = cells.getOrDefault(SchoolColumn.BOROUGH, "").toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    if (!borough.isEmpty() && !borough.equals(dbn.borough().label().toLowerCase(Locale.ROOT)) && !borough.equals(String.valueOf(dbn.borough().letter()).toLowerCase(Locale.ROOT))) {
      throw new Refused("schools.import.borough", cells.get(SchoolColumn.BOROUGH), dbn.borough().label());
    }
    String district = cells.getOrDefault(SchoolColumn.DISTRICT, "");
    if (!district.isEmpty() && !dbn.isCharter() && !district.replaceFirst("^0+", "").equals(String.valueOf(dbn.district()))) {
      throw new Refused("schools.import.district", district, dbn.district());
    }
  }

  private String text(SchoolColumn column, String otherwise) throws Refused {
    String text = cells.get(column);
    if (text == null) {
      return otherwise;
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new Refused("schools.import.long", column.name().toLowerCase(Locale.ROOT), LONGEST);
    }
    if (text.codePoints().anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE)) {
      throw new Refused("schools.import.control", column.name().toLowerCase(Locale.ROOT));
    }
    return text.isEmpty() ? null : text;
  }

  private String email(String otherwise) throws Refused {
    String email = text(SchoolColumn.PRINCIPAL_EMAIL, otherwise);
    if (email != null && cells.containsKey(SchoolColumn.PRINCIPAL_EMAIL) && !EmailAddress.isUsable(email)) {
      throw new Refused("schools.import.email", email);
    }
    return email;
  }

  private GradeSet grades(School before) throws Refused {
    if (!cells.containsKey(SchoolColumn.GRADES)) {
      return before == null ? GradeSet.NONE : before.grades();
    }
    try {
      return GradeSet.of(cells.get(SchoolColumn.GRADES));
    } catch (IllegalArgumentException e) {
      throw new Refused("schools.import.grades", e.getMessage());
    }
  }

  private Position position(School before) throws Refused {
    if (!cells.containsKey(SchoolColumn.LATITUDE) || !cells.containsKey(SchoolColumn.LONGITUDE)) {
      return before == null ? null : before.position();
    }
    String latitude = cells.get(SchoolColumn.LATITUDE);
    String longitude = cells.get(SchoolColumn.LONGITUDE);
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    if (latitude.length() > 30 || longitude.length() > 30 || !(latitude + longitude).matches("[-+.\\d]+")) {
      throw new Refused("schools.import.position", latitude, longitude);
    }
    try {
      return new Position(new BigDecimal(latitude), new BigDecimal(longitude));
    } catch (IllegalArgumentException e) {
      throw new Refused("schools.import.position", latitude, longitude);
    }
  }

  private boolean active(School before) throws Refused {
    String cell = cells.get(SchoolColumn.ACTIVE);
    if (cell == null) {
      return before == null || before.active();
    }
    String word = cell.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new Refused("schools.import.active", cell);
    }
    return YES.contains(word);
  }
}
