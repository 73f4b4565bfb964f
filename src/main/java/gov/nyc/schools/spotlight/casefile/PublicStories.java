package gov.nyc.schools.spotlight.casefile;

import java.util.Collection;
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
}
