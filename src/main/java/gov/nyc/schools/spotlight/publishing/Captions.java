package gov.nyc.schools.spotlight.publishing;

/** Where the captions of a film are: nowhere yet, switched on where it plays, or in a file of their own. */
public enum Captions {
  NONE, ON_PLATFORM, LINKED;

  /** In kebab case, for forms and bundle keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
