package gov.nyc.schools.spotlight.people;

/** The one rule for addresses that mail can go to: whatever names somebody to be written to is held to it when it is entered. */
public final class EmailAddress {

  /** The longest address that SMTP can carry (RFC 5321). */
  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String ONE = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:" + LABEL + "\\.)*" + LABEL;

  private EmailAddress() {}

  /** Whether mail can go to this address at all: one mailbox, plain ASCII, nothing that a header could be broken with. */
  public static boolean isUsable(String address) {
    return address != null && address.length() <= LONGEST && address.matches(ONE);
  }
}
