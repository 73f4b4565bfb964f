package gov.nyc.schools.spotlight.publishing;

import java.util.Arrays;
import java.util.Optional;

/** Why a school withdraws. */
public enum WithdrawalReason {
  FAMILIES_ASKED, PRACTICE_ENDED, SCHOOL_ASKED, OTHER;

  /** In kebab case, for forms, events and bundle keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The reason of this code, if there is one: it comes with a form. */
  public static Optional<WithdrawalReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
