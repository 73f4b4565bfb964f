package gov.nyc.schools.spotlight.publishing;

/** What can be published. */
public enum PublicationKind {
  SPOTLIGHT, SERIES, EPISODE, CASE_STUDY;

  /** In kebab case, for addresses and bundle keys: {@code case-study}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
