package gov.nyc.schools.spotlight.review.round;

import java.util.Map;
import java.util.UUID;

/**
 * What the rubric's widget read.
 *
 * @param rubric the version that was scored by
 * @param scores 0 to 4 by the criterion's key
 * @param comments as typed, by the criterion's key
 */
record Scores(UUID rubric, Map<String, Integer> scores, Map<String, String> comments) {

  Scores {
    scores = scores == null ? Map.of() : Map.copyOf(scores);
    comments = comments == null ? Map.of() : Map.copyOf(comments);
  }
}
