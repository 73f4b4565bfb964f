package gov.nyc.schools.spotlight.demo.cast;

import java.util.List;
import java.util.Map;

/**
 * What the producer of an invented series plans, films and writes.
 *
 * @param checkIns  the answers of each quarter's form
 * @param caseStudy the answers of its form, or null when the series does not get so far
 */
record Series(String seriesTitle, String seriesSummary, String goal, List<String> drivers, List<String> dbns, String releaserName,
    String releaserEmail, List<Episode> episodes, List<Map<String, Object>> checkIns, Map<String, Object> caseStudy) {

  /** @param context null, like all that follows, in an episode that has a title only */
  record Episode(String title, String context, String synopsis, List<Map<String, Object>> lessons, List<String> perspectives,
      List<Capture.Shown> shown, List<Capture.Film> films, String transcript) {}
}
