package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Prose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The case study of a journey.
 *
 * @param body Markdown
 * @param transcript of its films and recordings, perhaps empty
 * @param language of its words, as a tag: {@code es}
 * @param revision counts its versions
 * @param writtenBy who wrote this version, and so does not clear it
 * @param checkId the school's fact check that counts, or null
 * @param clearComment what the decider wants changed, or null
 */
record CaseStudy(UUID journeyId, String title, String summary, String body, String transcript, List<String> perspectives, String language, int revision,
    UUID writtenBy, UUID checkId, UUID clearedBy, Instant clearedAt, String clearComment, Instant publishedAt, List<Lesson> lessons) {

  /** All that the public will read of it. */
  List<String> texts() {
    return Lesson.texts(lessons, title, summary, body, transcript);
  }

  /** The body as the public will see it. */
  public List<Prose.Piece> prose() {
    return Prose.of(body);
  }
}
