package gov.nyc.schools.spotlight.approval;

import java.util.Locale;

/** Where a question stands. */
public enum ApprovalStatus {
  PENDING, APPROVED, CHANGES, DECLINED,
  /** Nobody answered in time. */
  EXPIRED,
  /** The question was taken back, or its case was closed. */
  WITHDRAWN;

  static ApprovalStatus of(Answer answer) {
    return valueOf(answer.name());
  }

  /** For message keys: {@code declined}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAnswered() {
    return this == APPROVED || this == CHANGES || this == DECLINED;
  }
}
