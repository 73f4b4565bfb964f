package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.util.Optional;

/** Tells what became of what a closed link was for: only the room that issued it knows (mail rule 12). */
public interface LinkOutcome {

  /**
   * What happened, when and by whom.
   *
   * @param words bundle key of a sentence to whoever holds the link
   * @param by bundle key of who did it: an office or a part, never a person's name
   */
  record Happened(String words, Instant at, String by) {}

  /** Empty when this room didn't issue the link, or knows no more than its state says. */
  Optional<Happened> of(PersonalLink link);
}
