package gov.nyc.schools.spotlight.mail;

/** What came of comparing a typed code with the mailed one. */
public enum CodeCheck {
  RIGHT,
  WRONG,
  /** This was the fifth wrong code, or the link was locked before; a new link is on its way. */
  LOCKED,
  /** The link isn't open any more: expired, used, superseded or ended. */
  CLOSED
}
