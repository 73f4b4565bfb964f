package gov.nyc.schools.spotlight.schools;

/** Says why a text cannot be the code of a school; {@link Reason#key()} names the sentence in the bundle {@code schools}. */
public class InvalidDbn extends IllegalArgumentException {

  /** Why a code is refused. */
  public enum Reason {
    SHAPE("schools.dbn.shape"),
    NO_SUCH_DISTRICT("schools.dbn.noSuchDistrict"),
    OTHER_BOROUGH("schools.dbn.otherBorough");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  private final Reason reason;

  InvalidDbn(Reason reason, String typed) {
    super(reason + ": " + typed);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
