package gov.nyc.schools.spotlight.mail;

/** Lets whoever told us of a case follow it from any mail. The room that takes cases in knows who that is. */
public interface StatusLinks {

  /**
   * Gives a letter about a case the link {@code status}, when it goes to the confirmed address of the case's nominator; any other letter
   * comes back as it is. Its template shows the link by {@code mail/parts :: status}.
   */
  Letter addTo(Letter letter);
}
