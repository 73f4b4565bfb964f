package gov.nyc.schools.spotlight.review.rubric;

import java.util.List;
import java.util.UUID;

/**
 * One thing that a nomination is scored by.
 *
 * @param key names it in forms: lower-case letters and hyphens
 * @param weight its share of 100
 * @param anchors what each score means, from 0 to 4
 */
public record Criterion(UUID id, String key, String name, String question, int weight, List<String> anchors) {

  public Criterion {
    anchors = List.copyOf(anchors);
  }
}
