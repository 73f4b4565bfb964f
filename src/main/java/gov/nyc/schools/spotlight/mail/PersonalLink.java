package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as its holder finds it: bound to one person, one subject and one revision of that subject.
 *
 * @param personId who holds it; null when the holder is not a known person yet (a draft)
 * @param caseNumber the case, or null before there is one
 * @param subject what it opens: the id of a draft, an approval, an assignment, or the case number
 * @param revision the revision of the subject that was current when the link was issued
 * @param withCode whether acting needs the mailed code too
 * @param triesLeft wrong codes that are still allowed
 * @param closedAt when it was used, superseded, ended or locked; null while it is open
 */
public record PersonalLink(LinkId id, String purpose, UUID personId, String caseNumber, String subject, int revision,
    boolean withCode, int triesLeft, State state, Instant issuedAt, Instant expiresAt, Instant closedAt) {

  /** Wrong codes that lock a link (mail rule 11). */
  public static final int CODE_TRIES = 5;

  /** What became of a link. Only {@code OPEN} lets its holder act. */
  public enum State {
    OPEN, USED, EXPIRED, SUPERSEDED, ENDED, LOCKED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
