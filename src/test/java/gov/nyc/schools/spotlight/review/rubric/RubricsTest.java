package gov.nyc.schools.spotlight.review.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackerTest
class RubricsTest {

  @Autowired Rubrics rubrics;

  @Test
  void theFirstRubricIsTheProgrammesDefault() {
    var rubric = rubrics.current();
    assertThat(rubric.criteria()).extracting(Criterion::name, Criterion::weight).containsExactly(
        org.assertj.core.groups.Tuple.tuple("Evidence of impact", 25),
        org.assertj.core.groups.Tuple.tuple("Equity and access", 15),
        org.assertj.core.groups.Tuple.tuple("Advantage over what exists", 15),
        org.assertj.core.groups.Tuple.tuple("Replicability", 15),
        org.assertj.core.groups.Tuple.tuple("Sustainability", 10),
        org.assertj.core.groups.Tuple.tuple("Fit with the city's priorities", 10),
        org.assertj.core.groups.Tuple.tuple("Readiness for capture", 10));
    assertThat(rubric.thresholds().totalsDifferByMoreThan()).isEqualByComparingTo("20");
    assertThat(rubric.thresholds().oneCriterionBy()).isEqualTo(3);
    assertThat(rubric.thresholds().twoCriteriaBy()).isEqualTo(2);
  }

  @Test
  void everyCriterionSaysWhatEachScoreMeans() {
    assertThat(rubrics.current().criteria()).allSatisfy(criterion ->
        assertThat(criterion.anchors()).hasSize(5).doesNotHaveDuplicates().allSatisfy(words -> assertThat(words).isNotBlank()));
  }
}
