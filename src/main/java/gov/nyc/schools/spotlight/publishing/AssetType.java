package gov.nyc.schools.spotlight.publishing;

/** What kind of thing is looked at or listened to. */
public enum AssetType {
  VIDEO, AUDIO, PHOTO;

  /** In lower case, for bundle keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
