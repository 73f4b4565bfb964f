package gov.nyc.schools.spotlight.mail;

/** Lets those who told us of a case, or support it, follow it from any mail. The room that takes cases in knows who they are. */
public interface StatusLinks {

  /**
   * Gives a letter about a case the link {@code status}, when it goes to the confirmed address of its nominator or of somebody who
   * supports it; any other letter comes back as it is. Its template shows the link by {@code mail/parts :: status}.
   */
  Letter addTo(Letter letter);
}
