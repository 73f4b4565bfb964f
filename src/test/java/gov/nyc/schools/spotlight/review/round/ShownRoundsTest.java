package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.OPERATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which scores and words of a round, and what that costs. */
@TrackerTest
class ShownRoundsTest {

  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired ShownRounds rounds;
  @Autowired People people;

  @Test
  void nobodySeesTheOthersWordsBeforeTheirOwnAreIn() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "3333333");
    assertThat(rounds.of(number, bo).toString()).contains("hidden=true")
        .doesNotContain(ada.name(), "because of", "committee", "75");
    bench.scores(number, bo, "3333333");
    assertThat(rounds.of(number, bo).toString()).contains("because of " + ada.name()).doesNotContain("name=" + ada.name());
  }

  @Test
  void aReviewerWhoIsCoordinatorTooIsBlindAsWell() {
    var both = scene.staff(REVIEWER, COORDINATOR, DECIDER);
    var bo = bench.reviewer();
    var number = bench.read(both, bo);
    bench.scores(number, bo, "0123434");
    assertThat(rounds.of(number, both).toString()).doesNotContain(bo.name(), "because of");
    bench.scores(number, both, "0123434");
    assertThat(rounds.of(number, both).toString()).contains("because of " + bo.name());
  }

  @Test
  void theThirdReviewerIsBlindToBothOthers() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "1111111");
    var cy = bench.reviewer();
    bench.assignThird(number, cy);
    assertThat(rounds.of(number, cy).toString()).doesNotContain(ada.name(), bo.name(), "because of");
  }

  @Test
  void strangersToTheRoundAndOtherRolesSeeNothing() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "3333333");
    bench.scores(number, bo, "3333333");
    assertThat(rounds.of(number, bench.reviewer())).isEmpty();
    assertThat(rounds.of(number, scene.staff(OPERATOR))).isEmpty();
  }

  @Test
  void theRoundsCostTheSameForOneAndForThreeReviews() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    var decider = scene.staff(DECIDER);
    int before = SqlCount.of(() -> rounds.of(number, decider));
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "0000000");
    bench.assignThird(number, bench.reviewer());
    assertThat(SqlCount.of(() -> rounds.of(number, decider))).isEqualTo(before);
  }
}
