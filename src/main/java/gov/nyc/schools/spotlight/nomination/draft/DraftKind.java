package gov.nyc.schools.spotlight.nomination.draft;

/** What a draft will be once it is sent in. */
public enum DraftKind {
  /** A new nomination, or a new scaling story. */
  NOMINATION,
  /** The whole nomination, corrected before anybody has read it. */
  CORRECTION,
  /** The answers that a coordinator asked for. */
  INFORMATION,
  /** The whole nomination, revised once after a decision. */
  REVISION
}
