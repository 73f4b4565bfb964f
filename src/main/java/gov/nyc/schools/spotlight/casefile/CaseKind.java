package gov.nyc.schools.spotlight.casefile;

/** The door through which a case came. */
public enum CaseKind {
  NOMINATION(""),
  SCALING_STORY(".story");

  private final String words;

  CaseKind(String words) {
    this.words = words;
  }

  /** What the keys of those texts end with that call a case of this kind by its name; templates know it as {@code story}. */
  public String words() {
    return words;
  }
}
