package gov.nyc.schools.spotlight.schools;

import java.util.Optional;

/** A grade as school lists write it: {@code PK}, {@code 0K}, {@code 01} to {@code 14}, {@code SE} for ungraded special education. */
public enum Grade {
  PK("PK"), K("0K"), G1("01"), G2("02"), G3("03"), G4("04"), G5("05"), G6("06"), G7("07"), G8("08"), G9("09"), G10("10"),
  G11("11"), G12("12"), G13("13"), G14("14"), SE("SE");

  private final String code;

  Grade(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Reads {@code PK}, {@code 0K}, {@code K}, {@code 1}, {@code 01}…; empty when there is no such grade. */
  public static Optional<Grade> of(String written) {
    String code = written.strip().toUpperCase(java.util.Locale.ROOT);
    if (code.length() == 1) {
      code = "0" + code;
    }
    for (Grade grade : values()) {
      if (grade.code.equals(code)) {
        return Optional.of(grade);
      }
    }
    return Optional.empty();
  }
}
