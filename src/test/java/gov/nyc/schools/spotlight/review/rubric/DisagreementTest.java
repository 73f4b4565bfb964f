package gov.nyc.schools.spotlight.review.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two reviews are so far apart that a third person looks: domain.md's three rules and their edges. */
class DisagreementTest {

  private static final Map<String, Integer> WEIGHTS = weights();

  private final Rubric rubric = new Rubric(UUID.randomUUID(), 1,
      WEIGHTS.entrySet().stream().map(each -> criterion(each.getKey(), each.getValue())).toList(),
      new Thresholds(BigDecimal.valueOf(20), 3, 2));

  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource({
      "2222222, 2222222, false",
      // one criterion by 2, by 3
      "4222222, 2222222, false",
      "4222222, 1222222, true",
      "2222224, 2222221, true",
      // two criteria by 2
      "4422222, 2222222, true",
      "2222244, 2222222, true",
      "4222222, 2422222, true",
      // totals: 20 of 100 exactly is agreement, a step more is not
      "3332222, 2222212, false",
      "3333322, 2222222, false",
      "3333332, 2222222, true",
      "3333333, 2222222, true"})
  void followsTheRules(String one, String other, boolean third) {
    assertThat(rubric.disagree(scores(one), scores(other))).isEqualTo(third);
  }

  @Test
  void twentyPointsApartIsStillAgreement() {
    // 25 + 15 + 15 + 15 + 10 = 80 of 400 quarters
    assertThat(rubric.total(scores("3333322")).subtract(rubric.total(scores("2222222")))).isEqualByComparingTo("20");
    assertThat(rubric.disagree(scores("3333322"), scores("2222222"))).isFalse();
  }

  @Property
  void nobodyDisagreesWithTheSameScores(@ForAll @Size(7) List<@IntRange(max = 4) Integer> scores) {
    assertThat(rubric.disagree(scores(scores), scores(scores))).isFalse();
  }

  @Property
  void theOrderOfTheTwoMakesNoDifference(@ForAll @Size(7) List<@IntRange(max = 4) Integer> one,
      @ForAll @Size(7) List<@IntRange(max = 4) Integer> other) {
    assertThat(rubric.disagree(scores(one), scores(other))).isEqualTo(rubric.disagree(scores(other), scores(one)));
  }

  @Property
  void aGapOfThreeAlwaysCallsAThird(@ForAll @Size(7) List<@IntRange(max = 4) Integer> one,
      @ForAll @IntRange(max = 6) int where) {
    var other = new java.util.ArrayList<>(one);
    other.set(where, one.get(where) >= 3 ? one.get(where) - 3 : Math.min(4, one.get(where) + 3));
    var gap = Math.abs(one.get(where) - other.get(where));
    assertThat(rubric.disagree(scores(one), scores(other))).isEqualTo(gap >= 3);
  }

  @Property
  void totalsStayBetweenNothingAndAHundred(@ForAll @Size(7) List<@IntRange(max = 4) Integer> scores) {
    assertThat(rubric.total(scores(scores))).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
  }

  @Property
  void aBetterScoreNeverLowersTheTotal(@ForAll @Size(7) List<@IntRange(max = 3) Integer> scores,
      @ForAll @IntRange(max = 6) int where) {
    var better = new java.util.ArrayList<>(scores);
    better.set(where, scores.get(where) + 1);
    assertThat(rubric.total(scores(better))).isGreaterThan(rubric.total(scores(scores)));
  }

  @Test
  void theWeakestCriterionIsTheOneWithTheLowestMean() {
    var weakest = rubric.weakest(List.of(scores("3332333"), scores("4431444")));
    assertThat(weakest.criterion().key()).isEqualTo("c4");
    assertThat(weakest.mean()).isEqualTo(1.5);
  }

  @Test
  void refusesAReviewWithoutAllScores() {
    assertThatThrownBy(() -> rubric.total(Map.of("c1", 3))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWeightsThatAreNotAHundred() {
    assertThatThrownBy(() -> new Rubric(UUID.randomUUID(), 1, List.of(criterion("c1", 99)), rubric.thresholds()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Integer> scores(String digits) {
    return scores(digits.chars().mapToObj(digit -> digit - '0').toList());
  }

  private static Map<String, Integer> scores(List<Integer> scores) {
    Map<String, Integer> byKey = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      byKey.put("c" + (i + 1), scores.get(i));
    }
    return byKey;
  }

  private static Criterion criterion(String key, int weight) {
    return new Criterion(UUID.randomUUID(), key, key, key, weight, List.of("0", "1", "2", "3", "4"));
  }

  private static Map<String, Integer> weights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    int[] given = {25, 15, 15, 15, 10, 10, 10};
    for (int i = 0; i < given.length; i++) {
      weights.put("c" + (i + 1), given[i]);
    }
    return weights;
  }
}
