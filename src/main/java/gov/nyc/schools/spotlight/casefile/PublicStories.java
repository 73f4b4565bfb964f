package gov.nyc.schools.spotlight.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows where everybody can read of a practice, for those who ask whether it is told already. */
public interface PublicStories {

  /**
   * The address of each case's newest public page, below the gallery, by case number; cases of which nothing is public are left out.
   * Costs one statement at most.
   */
  Map<String, String> paths(Collection<String> caseNumbers);

  /** Whether anything of the case is public or announced, or ever was. */
  boolean everTold(String caseNumber);

  /** All that everybody can read of a case: its spotlight, its series, the episodes in order, the case study. In one statement. */
  List<Page> pages(String caseNumber);

  /**
   * A public page.
   *
   * @param kind {@code spotlight}, {@code series}, {@code episode} or {@code case-study}
   * @param position of an episode in its series, from 1; else 0
   * @param path {@code /gallery/…}
   */
  record Page(String kind, int position, String title, String path) {}
}
