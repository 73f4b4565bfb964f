package gov.nyc.schools.spotlight.casefile;

import java.util.Locale;
import java.util.Optional;

/** Tells later rooms what the practice of a case is, in the words of the person who told of it. */
public interface PracticeSource {

  /** The newest version; nothing once it was blanked. */
  Optional<Practice> of(String caseNumber);

  /**
   * A practice as told.
   *
   * @param focusArea code of the form's option, {@code literacy}
   * @param language of the words
   */
  record Practice(String title, String summary, String focusArea, Locale language) {}
}
