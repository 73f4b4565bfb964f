package gov.nyc.schools.spotlight.mail;

/** What became of a letter, as staff read it. */
public enum LetterStatus {
  /** Leaves within moments. */
  QUEUED,
  /** Waits for the morning, for its not-before, or for the next try. */
  HELD,
  SENT,
  /** Refused for good, or given up after many tries. */
  FAILED,
  /** Its template is broken; it can be sent once that is mended. */
  RENDER_FAILED,
  /** The address can't be used: mail came back from it, or a stranger typed it too often in a day. */
  STOPPED,
  /** A newer decision took its place before it left. */
  REPLACED,
  DISCARDED;

  /** Whether it can still be kept from leaving. */
  public boolean unsent() {
    return this == QUEUED || this == HELD || this == RENDER_FAILED;
  }

  /** Whether what the letter says may still be said: it can be sent once more. */
  public boolean stillTrue() {
    return this != REPLACED && this != DISCARDED;
  }
}
