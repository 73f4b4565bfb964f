package gov.nyc.schools.spotlight.review.deciding;

import java.time.Instant;
import java.util.List;

/**
 * What staff changed in one mail of a decision before its release.
 *
 * @param takenOut true: it is not mailed
 * @param words in place of the decider's to the nominator; null: as it was decided
 * @param preface stands above the mail; perhaps empty
 * @param feedback in place of what the reviewers wrote, in their order; null: as they wrote it
 * @param version 0 while nobody has changed anything
 * @param by name of whoever changed it last; null while nobody has
 */
record LetterEdit(boolean takenOut, String words, String preface, List<String> feedback, int version, String by, Instant at) {

  static final LetterEdit NONE = new LetterEdit(false, null, "", null, 0, null, null);

  LetterEdit {
    feedback = feedback == null ? null : List.copyOf(feedback);
  }

  /** Whether its reader will read something else than what was decided and reviewed. */
  public boolean changed() {
    return words != null || feedback != null || !preface.isEmpty();
  }

  LetterEdit takenOut(boolean out) {
    return new LetterEdit(out, words, preface, feedback, version, by, at);
  }

  LetterEdit saying(String newWords, String newPreface, List<String> newFeedback) {
    return new LetterEdit(takenOut, newWords, newPreface, newFeedback, version, by, at);
  }
}
