package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.mail.LinkId;

/**
 * An answer as it was given: the form {@code approval-give-answer} and the page behind the mailed link end in the same command.
 *
 * @param answer approved, changes or declined
 * @param reason code of a reason, or null
 * @param comment up to 1,500 characters; required for anything but approval, unless a reason says it all
 * @param link the link by which it came; null for a signed-in person
 */
public record GiveAnswer(String answer, String reason, String comment, LinkId link) {

  /** Longest comment, in code points. */
  public static final int LONGEST_COMMENT = 1500;
}
