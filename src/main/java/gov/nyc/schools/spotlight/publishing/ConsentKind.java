package gov.nyc.schools.spotlight.publishing;

/** The two forms: for use by the public schools for one school year, and for a third party, event by event. */
public enum ConsentKind {
  NYCPS_USE, THIRD_PARTY;

  /** In kebab case, for forms and bundle keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
