package gov.nyc.schools.spotlight.mail;

/** The content security policies of a page that shows a letter as it looks in a mailbox. */
public final class LetterFrame {

  /** Of the page around it: that of all pages, and a frame. */
  public static final String AROUND = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** Of the letter in the frame: it may look as it likes, and that is all. */
  public static final String INSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
      + "frame-ancestors 'self'; sandbox";

  private LetterFrame() {}
}
