package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.publishing.AssetType;
import java.util.List;

/**
 * What a producer brings home from an invented school, and writes; null, all that comes after where the story stands.
 *
 * @param plan         to school and nominator, before
 * @param conversation notes of the talk before the visit
 * @param visit        when and where
 * @param words        to the school before the visit, or null
 * @param captured     what there is afterwards
 * @param body         Markdown
 * @param transcript   of the film, perhaps empty
 */
record Capture(List<String> scope, String plan, String conversation, List<Shown> shown, List<Film> films, String visit, String words,
    String captured, String title, String summary, String body, List<String> perspectives, String transcript) {

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
