package gov.nyc.schools.spotlight.publishing;

import java.util.Arrays;
import java.util.List;

/** Why a school withdraws. */
public enum WithdrawalReason {
  FAMILIES_ASKED, PRACTICE_ENDED, SCHOOL_ASKED, OTHER;

  /** In kebab case, for forms, events and bundle keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The codes of all, in the order in which they are offered. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(WithdrawalReason::code).toList();
  }

  /** The reason of this code, which comes with a form; null when there is none. */
  public static WithdrawalReason of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst().orElse(null);
  }
}
