package gov.nyc.schools.spotlight.casefile;

import java.util.Optional;

/** Says in one true sentence how far the making of a story has come, for whoever told us of it. The room that makes it speaks. */
public interface StoryProgress {

  /** Where a case stands while this room works on it. */
  Standing standing();

  /**
   * The sentence in the reader's language. It names nobody and nothing but what everybody may hear.
   *
   * @return nothing at a turn between two steps, when what the standing says is all there is to say. Costs a fixed number of statements
   */
  Optional<String> sentence(String caseNumber);
}
