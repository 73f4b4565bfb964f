package gov.nyc.schools.spotlight.review.round;

import java.util.Locale;

/** What the scores say, as {@code recommendation.dmn} puts it. The decider is free to differ. */
public enum Recommendation {
  ACCEPT, LAB, REVISE, DECLINE;

  /** @param code as the decision table writes it: {@code accept} */
  static Recommendation of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
