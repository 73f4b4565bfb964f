package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.util.Locale;

/** What can be decided on a nomination. */
enum Outcome {
  ACCEPT(Standing.ACCEPTED),
  /** Accepted, and the scaling journey will be documented by the lab. */
  LAB(Standing.ACCEPTED_FOR_LAB),
  /** The nominator is asked for a new version; once for each nomination. */
  REVISE(Standing.REVISION_ASKED),
  DECLINE(Standing.DECLINED),
  /** Another office is the right one. */
  REFER(Standing.REFERRED);

  private final Standing told;

  Outcome(Standing told) {
    this.told = told;
  }

  /** @param code as forms and processes write it: {@code accept} */
  static Outcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where a case stands once this is told. */
  Standing standing() {
    return told;
  }

  public boolean accepts() {
    return this == ACCEPT || this == LAB;
  }
}
