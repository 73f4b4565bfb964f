package gov.nyc.schools.spotlight.forms;

import java.math.BigDecimal;

/**
 * What the form file demands of one answer; null where it demands nothing. Lengths count characters as {@link TypedText#length()} does.
 */
public record FieldRules(
    boolean required, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max, String pattern, boolean email, Integer decimalDigits) {

  public static final FieldRules NONE = new FieldRules(false, null, null, null, null, null, false, null);

  /** The longest text taken where the file names no limit. */
  static final int LONGEST_LINE = 500;
  static final int LONGEST_TEXT = 10_000;
  static final int LONGEST_EMAIL = 254;
}
