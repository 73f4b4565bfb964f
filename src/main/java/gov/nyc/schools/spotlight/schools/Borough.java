package gov.nyc.schools.spotlight.schools;

import java.util.Optional;

/** The five boroughs and the letter that each has in a DBN. */
public enum Borough {
  MANHATTAN('M', "Manhattan"),
  BRONX('X', "Bronx"),
  BROOKLYN('K', "Brooklyn"),
  QUEENS('Q', "Queens"),
  STATEN_ISLAND('R', "Staten Island");

  private final char letter;
  private final String label;

  Borough(char letter, String label) {
    this.letter = letter;
    this.label = label;
  }

  public char letter() {
    return letter;
  }

  /** The English name, a proper name that is not translated. */
  public String label() {
    return label;
  }

  static Optional<Borough> of(char letter) {
    for (Borough borough : values()) {
      if (borough.letter == letter) {
        return Optional.of(borough);
      }
    }
    return Optional.empty();
  }
}
