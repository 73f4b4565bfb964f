package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Lesson;
import java.util.List;

/**
 * What a producer brings home from an invented school, and writes.
 *
 * @param plan         to school and nominator, before
 * @param conversation notes of the talk before the visit
 * @param visit        when and where
 * @param words        to the school before the visit, or null
 * @param captured     what there is afterwards
 * @param body         Markdown
 * @param card         first steps for another school, of a practice card; else null
 * @param transcript   of the film, perhaps empty
 */
record Capture(List<String> scope, String plan, String conversation, List<Shown> shown, List<Film> films, String visit, String words,
    String captured, String title, String summary, String body, List<Lesson> card, List<String> perspectives,
    String transcript) {

  /** @param alias never a name */
  record Shown(String alias, boolean student) {}

  /**
   * A film, or a picture of our own.
   *
   * @param link  null for a picture
   * @param shown the aliases of those who can be recognized
   */
  record Film(AssetType type, String title, String link, boolean students, List<String> shown, String description) {}
}
