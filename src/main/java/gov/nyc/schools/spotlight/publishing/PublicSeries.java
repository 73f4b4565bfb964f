package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.Locale;

/**
 * The page of a series. {@code page} has no body while the series is only announced.
 *
 * @param episodes in their order, announced ones too
 * @param caseStudy null before it is announced or public
 * @param version changes whenever anything on the page does; for ETags
 */
public record PublicSeries(PublicPage page, List<Part> episodes, Part caseStudy, String version) {

  /**
   * A part of a series.
   *
   * @param language of title and summary; while it is coming soon, that of the series
   * @param path null while it is coming soon
   * @param summary empty while it is coming soon
   */
  public record Part(int position, String title, String summary, Locale language, String path) {

    public boolean comingSoon() {
      return path == null;
    }
  }

  public PublicSeries {
    episodes = List.copyOf(episodes);
  }
}
