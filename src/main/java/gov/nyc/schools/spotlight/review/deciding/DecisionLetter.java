package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import java.util.List;
import java.util.UUID;

/**
 * One mail of a decision as it would leave now, with what staff changed in it.
 *
 * @param letter without the links that are issued when it is posted
 * @param words to the nominator as they would be read; empty in mails to others
 * @param feedback of the reviewers to the nominator as it would be read, in their order, an emptied one too; empty in mails to others
 */
record DecisionLetter(UUID decisionId, Reader reader, Letter letter, String words, List<String> feedback, LetterEdit edit) {

  /** Why somebody reads of a decision. */
  enum Reader {
    NOMINATOR,
    /** Was asked something about the case and told to expect an answer. */
    WAITING,
    /** Supports the case and follows it. */
    FOLLOWING
  }

  static final String REVISE = "decision-revise";
  /** Reviewers of a round whose words a mail has room for. */
  static final int MOST_FEEDBACK = 3;

  LetterKey key() {
    return new LetterKey(decisionId, letter.recipientId(), letter.template());
  }

  /** Whether it carries a link that is its reader's only way on: it may be changed, not taken out. */
  public boolean carriesTheWayOn() {
    return letter.template().equals(REVISE);
  }

  /** The letter with marks where its links will stand. */
  Letter preview() {
    var shown = reader == Reader.NOMINATOR ? letter.link("status", LinkId.NONE) : letter;
    return carriesTheWayOn() ? shown.link("revise", LinkId.NONE) : shown;
  }
}
