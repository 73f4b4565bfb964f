package gov.nyc.schools.spotlight.approval;

import java.util.Locale;
import java.util.Optional;

/** What a person who was asked can say. */
public enum Answer {
  APPROVED, CHANGES, DECLINED;

  /** As models and forms write it: {@code approved}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer of this code, or nothing for anything else. */
  public static Optional<Answer> of(String code) {
    for (Answer answer : values()) {
      if (answer.code().equals(code)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
