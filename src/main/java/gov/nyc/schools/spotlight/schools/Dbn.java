package gov.nyc.schools.spotlight.schools;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A school's code: district (two digits), borough letter, number (three digits), such as {@code 02M475}.
 *
 * <p>Districts lie in boroughs: M 01-06, X 07-12, K 13-23 and 32, Q 24-30, R 31; 75 in all five; 79 in M, X, K and Q; 84 holds the
 * charter schools. Any other pair does not exist. Source: the city's numbering, as written down in the domain facts.
 */
public record Dbn(String value) implements Comparable<Dbn> {

  private static final Pattern SHAPE = Pattern.compile("\\d{2}[MXKQR]\\d{3}");
  private static final int CHARTER = 84;

  /** @throws InvalidDbn when no school can have this code */
  public Dbn {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new InvalidDbn(InvalidDbn.Reason.SHAPE, value);
    }
    int district = Integer.parseInt(value.substring(0, 2));
    if (!exists(district)) {
      throw new InvalidDbn(InvalidDbn.Reason.NO_SUCH_DISTRICT, value);
    }
    if (!liesIn(district, Borough.of(value.charAt(2)).orElseThrow())) {
      throw new InvalidDbn(InvalidDbn.Reason.OTHER_BOROUGH, value);
    }
  }

  /**
   * Reads what a person typed: spaces around it and small letters are forgiven.
   *
   * @throws InvalidDbn when no school can have this code
   */
  public static Dbn of(String typed) {
    return new Dbn(typed == null ? null : typed.strip().toUpperCase(Locale.ROOT));
  }

  public static boolean isShapedLike(String typed) {
    return typed != null && SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT)).matches();
  }

  public int district() {
    return Integer.parseInt(value.substring(0, 2));
  }

  public Borough borough() {
    return Borough.of(value.charAt(2)).orElseThrow();
  }

  /** Charter schools are accepted with a warning: they are outside the districts that this office serves. */
  public boolean isCharter() {
    return district() == CHARTER;
  }

  private static boolean exists(int district) {
    return district >= 1 && district <= 32 || district == 75 || district == 79 || district == CHARTER;
  }

  private static boolean liesIn(int district, Borough borough) {
    if (district == 75 || district == CHARTER) {
      return true;
    }
    if (district == 79) {
      return borough != Borough.STATEN_ISLAND;
    }
    return switch (borough) {
      case MANHATTAN -> district <= 6;
      case BRONX -> district >= 7 && district <= 12;
      case BROOKLYN -> district >= 13 && district <= 23 || district == 32;
      case QUEENS -> district >= 24 && district <= 30;
      case STATEN_ISLAND -> district == 31;
    };
  }

  @Override
  public int compareTo(Dbn other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
