package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.reviewers.Tie;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who can be asked to review what, and who can't. */
@TrackerTest
class AssigningTest {

  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired Candidates candidates;
  @Autowired CaseFiles files;
  @Autowired WorkItems items;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired JdbcClient sql;

  @Test
  void theSamePersonCantTakeBothSeats() {
    var ada = bench.reviewer();
    var number = bench.underReview();
    refused(number, ada, ada, "second", "review.assign.refused.twice");
  }

  @Test
  void whoeverWasAskedBeforeCantBeAskedAgain() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.underReview();
    bench.assign(number, ada, bo);
    bench.answers(number, ada, "declined", "time");
    for (var again : List.of(ada, bo)) {
      assertThatThrownBy(() -> bench.replace(number, again)).isInstanceOfSatisfying(RefusedTask.class,
          refused -> assertThat(refused.messageKey()).isEqualTo("review.assign.refused.asked-before"));
    }
  }

  @Test
  void nobodyReviewsTheirOwnNomination() {
    var number = bench.underReview();
    var nominator = people.get(files.get(number).nominatorId());
    var id = accounts.open("Somebody Else", nominator.email().toUpperCase(), null, Set.of(REVIEWER));
    refused(number, accounts.current(id).orElseThrow(), bench.reviewer(), "first", "review.assign.refused.involved");
  }

  @Test
  void reviewersOfOtherDistrictsArentAsked() {
    refused(bench.underReview(), scene.limited(bench.reviewer(), 31), bench.reviewer(), "first", "review.assign.refused.district");
  }

  @Test
  void reviewersOfTheSameDistrictAreHinted() {
    var number = bench.underReview();
    var ada = scene.limited(bench.reviewer(), 2);
    assertThat(candidates.of(number)).filteredOn(each -> each.id().equals(ada.id()))
        .allMatch(each -> each.hints().contains(Tie.DISTRICT) && each.refusal() == null);
  }

  @Test
  void whoIsNoReviewerCantBeAsked() {
    refused(bench.underReview(), scene.staff(DECIDER), bench.reviewer(), "first", "review.assign.refused.unknown");
  }

  private void refused(String number, SignedIn first, SignedIn second, String field, String messageKey) {
    assertThatThrownBy(() -> bench.assign(number, first, second)).isInstanceOfSatisfying(RefusedTask.class, refused -> {
      assertThat(refused.field()).isEqualTo(field);
      assertThat(refused.messageKey()).isEqualTo(messageKey);
    });
    assertThat(items.ofCase(number, "Task_AssignReviewers")).isPresent();
    assertThat(sql.sql("select count(*) from review_assignment a join review_round r on r.id = a.round_id where r.case_number = :n")
        .param("n", number).query(Integer.class).single()).isZero();
  }

  @Test
  void candidatesCostTheSameForAnyNumberOfReviewers() {
    var number = bench.underReview();
    int before = SqlCount.of(() -> candidates.of(number));
    for (int i = 0; i < 10; i++) {
      scene.limited(bench.reviewer(), 2, 3);
    }
    assertThat(SqlCount.of(() -> candidates.of(number))).isEqualTo(before);
  }
}
