package gov.nyc.schools.spotlight.review.rubric;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of the rubric. A review keeps the version that it was begun with.
 *
 * @param criteria in the order in which they are asked; their weights add up to 100
 */
public record Rubric(UUID versionId, int number, List<Criterion> criteria, Thresholds thresholds) {

  /** The best score of a criterion; the lowest is 0. */
  public static final int BEST = 4;

  public Rubric {
    criteria = List.copyOf(criteria);
    if (criteria.stream().mapToInt(Criterion::weight).sum() != 100) {
      throw new IllegalArgumentException("the weights of rubric version " + number + " don't add up to 100");
    }
  }

  /** Scores that need a comment: without one nobody learns from them. */
  public static boolean needsComment(int score) {
    return score <= 1 || score == BEST;
  }

  /**
   * The weighted total of 100; exact to quarters of a point.
   *
   * @param scores a score of 0 to 4 for each criterion's key
   */
  public BigDecimal total(Map<String, Integer> scores) {
    int quarters = criteria.stream().mapToInt(criterion -> criterion.weight() * score(criterion, scores)).sum();
    return BigDecimal.valueOf(quarters * 25L, 2);
  }

  /**
   * What these scores come to so far; a criterion without a score counts for nothing. Once all are there it is the total.
   *
   * @param scores a score of 0 to 4 for some criteria's keys
   */
  public BigDecimal soFar(Map<String, Integer> scores) {
    int quarters = criteria.stream().filter(criterion -> scores.containsKey(criterion.key()))
        .mapToInt(criterion -> criterion.weight() * score(criterion, scores)).sum();
    return BigDecimal.valueOf(quarters * 25L, 2);
  }

  /** The criterion with the lowest mean over these reviews; the first of equals. */
  public Weakest weakest(Collection<Map<String, Integer>> reviews) {
    return criteria.stream()
        .map(criterion -> new Weakest(criterion,
            reviews.stream().mapToInt(scores -> score(criterion, scores)).average().orElseThrow()))
        .min(Comparator.comparingDouble(Weakest::mean)).orElseThrow();
  }

  /** @param mean 0 to 4 */
  public record Weakest(Criterion criterion, double mean) {}

  /** Whether two reviews are so far apart that a third person should look. */
  public boolean disagree(Map<String, Integer> one, Map<String, Integer> other) {
    if (total(one).subtract(total(other)).abs().compareTo(thresholds.totalsDifferByMoreThan()) > 0) {
      return true;
    }
    var gaps = criteria.stream().map(criterion -> Math.abs(score(criterion, one) - score(criterion, other))).toList();
    return gaps.stream().anyMatch(gap -> gap >= thresholds.oneCriterionBy())
        || gaps.stream().filter(gap -> gap >= thresholds.twoCriteriaBy()).count() >= 2;
  }

  private static int score(Criterion criterion, Map<String, Integer> scores) {
    var score = scores.get(criterion.key());
    if (score == null || score < 0 || score > BEST) {
      throw new IllegalArgumentException("no score from 0 to 4 for " + criterion.key());
    }
    return score;
  }
}
