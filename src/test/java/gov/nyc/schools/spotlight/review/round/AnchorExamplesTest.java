package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.DecisionTold;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.round.AnchorExamples.Example;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Past cases that stand at a score as its examples; in districts that no other test uses. */
@TrackerTest
class AnchorExamplesTest {

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private AnchorExamples examples;
  @Autowired private Rubrics rubrics;
  @Autowired private CaseFiles files;
  @Autowired private Conflicts conflicts;

  private SignedIn ada;
  private SignedIn bo;

  @BeforeEach
  void twoReview() {
    ada = bench.reviewer();
    bo = bench.reviewer();
  }

  @Test
  void aToldCaseIsAnExampleWhereItsReviewersGaveTheSameScore() {
    var number = told(41, "3213333", "3313333", "accept");
    assertThat(seen(41)).extracting(Example::criterion, Example::score, Example::caseNumber)
        .contains(org.assertj.core.groups.Tuple.tuple("evidence", 3, number), org.assertj.core.groups.Tuple.tuple("advantage", 1, number));
    assertThat(seen(41)).extracting(Example::criterion).doesNotContain("equity").hasSize(6);
  }

  @Test
  void atMostTwoStandAtAScoreTheNewest() {
    told(42, "3333333", "3333333", "accept");
    var second = told(42, "3333333", "3333333", "decline");
    var third = told(42, "3333333", "3333333", "accept");
    assertThat(seen(42)).filteredOn(example -> example.criterion().equals("fit")).extracting(Example::caseNumber)
        .containsExactlyInAnyOrder(second, third);
  }

  @Test
  void whatWasSentBackForARevisionIsNone() {
    told(43, "2222222", "2222222", "revise");
    assertThat(seen(43)).isEmpty();
  }

  @Test
  void whatItsSchoolWithdrewIsNoneAnyMore() {
    var number = told(44, "3333333", "3333333", "accept");
    scene.does(() -> files.stand(number, Standing.SCHOOL_WITHDREW));
    assertThat(seen(44)).isEmpty();
  }

  @Test
  void aConflictHidesTheExample() {
    var number = told(45, "3333333", "3333333", "accept");
    var torn = scene.limited(scene.staff(REVIEWER), 45);
    scene.does(() -> conflicts.declare(number, torn.id()));
    assertThat(seen(torn)).isEmpty();
  }

  @Test
  void onlyWhoMayReadTheCaseGetsALink() {
    told(46, "3333333", "3333333", "accept");
    assertThat(seen(46)).isNotEmpty().noneMatch(Example::readable);
    assertThat(seen(scene.limited(scene.staff(REVIEWER, COORDINATOR), 46))).isNotEmpty().allMatch(Example::readable);
  }

  @Test
  void manyCostAsMuchAsNone() {
    var reader = scene.limited(scene.staff(REVIEWER), 47);
    var version = rubrics.current().versionId();
    SqlCount.Action look = () -> scene.as(reader, () -> examples.of(version));
    int none = SqlCount.of(look);
    told(47, "3334444", "3334444", "accept");
    told(47, "3333333", "3333333", "accept");
    assertThat(SqlCount.of(look)).isEqualTo(none);
  }

  private List<Example> seen(int district) {
    return seen(scene.limited(scene.staff(REVIEWER), district));
  }

  private List<Example> seen(SignedIn reader) {
    return scene.as(reader, () -> examples.of(rubrics.current().versionId())).values().stream().flatMap(List::stream).toList();
  }

  private String told(int district, String one, String other, String outcome) {
    var number = bench.underReview(scene.opened("Practice " + Scene.word(), new CaseSchool(null, "School", district, "M")));
    bench.assign(number, ada, bo);
    bench.answers(number, ada, "approved", null);
    bench.answers(number, bo, "approved", null);
    bench.scores(number, ada, one);
    bench.scores(number, bo, other);
    scene.does(() -> examples.told(new DecisionTold(number, outcome, "Words")));
    return number;
  }
}
