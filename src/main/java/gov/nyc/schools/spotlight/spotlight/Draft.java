package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Prose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The words of a spotlight as a producer finished them once.
 *
 * @param number counted from 1 within the case
 * @param title 120 characters at most
 * @param summary 280 characters at most
 * @param body Markdown, 20,000 characters at most
 * @param card the practice card: first steps for another school, eight at most; perhaps empty
 * @param perspectives codes of whose perspectives it tells: {@code teachers}
 * @param language of the words, as a tag: {@code es}
 */
record Draft(String caseNumber, int number, String title, String summary, String body, List<Lesson> card, List<String> perspectives, String language,
    UUID writtenBy, Instant writtenAt) {

  Draft {
    card = List.copyOf(card);
    perspectives = List.copyOf(perspectives);
  }

  /** All that the public will read of it, and of what is said in its films. */
  List<String> texts(String transcript) {
    return Lesson.texts(card, title, summary, body, transcript);
  }

  /** The body as the public will see it. */
  public List<Prose.Piece> prose() {
    return Prose.of(body);
  }
}
