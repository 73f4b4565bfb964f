package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the assignment of reviewers to the recommendation, with everybody who steps in or out on the way. */
@TrackerTest
class ReviewRoadTest {

  @Autowired Scene scene;
  @Autowired ReviewBench bench;
  @Autowired ShownRounds rounds;
  @Autowired Candidates candidates;
  @Autowired CaseFiles files;
  @Autowired CaseAccess access;
  @Autowired WorkItems items;
  @Autowired TaskCompletion tasks;
  @Autowired People people;
  @Autowired JdbcClient sql;

  @Test
  void twoAgreeAndTheirScoresRecommend() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    assertThat(files.get(number).stage()).isEqualTo(Stage.REVIEW);
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNDER_REVIEW);
    bench.scores(number, ada, "3333333");
    bench.scores(number, bo, "3333334");
    var round = seen(number, DECIDER);
    assertThat(round.recommended().code()).isEqualTo("lab");
    assertThat(round.recommended().total()).isEqualByComparingTo("76.25");
    assertThat(round.recommended().of()).isEqualTo(2);
    assertThat(round.disagreement()).isFalse();
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(types(number)).contains("review-opened", "reviewer-assigned", "approval-answered", "review-scored",
        "reviews-compared", "recommendation-made");
    assertThat(types(number)).as("each of the two said yes once").filteredOn(type -> type.endsWith("-answered")).hasSize(2);
  }

  @Test
  void twoWhoDisagreeCallAThirdOnce() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var cy = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "0000000");
    assertThat(seen(number, COORDINATOR).disagreement()).isTrue();
    bench.assignThird(number, cy);
    bench.answers(number, cy, "approved", null);
    bench.scores(number, cy, "2222222");
    var recommended = seen(number, DECIDER).recommended();
    assertThat(recommended.total()).isEqualByComparingTo("50");
    assertThat(recommended.of()).isEqualTo(3);
    assertThat(recommended.code()).isEqualTo("revise");
  }

  @Test
  void twoWhoDisagreeHaveAThirdAskedAtOnce() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "0000000");
    assertThat(items.ofCase(number, "Task_AssignThirdReviewer")).isEmpty();
    var third = bench.askedThird(number).orElseThrow();
    assertThat(third.id()).isNotIn(ada.id(), bo.id());
    assertThat(sql.sql("select a.seat from review_assignment a join review_round r on r.id = a.round_id where r.case_number = :n and a.reviewer_id = :p")
        .param("n", number).param("p", third.id()).query(Integer.class).single()).isEqualTo(3);
    assertThat(types(number)).containsOnlyOnce("third-reviewer-chosen");
    assertThat(sql.sql("select recipient_id from mail_letter where case_number = :n and template = 'approval-asked'").param("n", number)
        .query(UUID.class).list()).contains(third.id());
    bench.answers(number, third, "approved", null);
    bench.scores(number, third, "2222222");
    assertThat(seen(number, DECIDER).recommended().of()).isEqualTo(3);
  }

  @Test
  void theRecommendationSaysByWhichLimits() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "2222222");
    bench.scores(number, bo, "2222222");
    assertThat(seen(number, DECIDER).recommended().limits()).extracting(ShownRound.Limit::input, ShownRound.Limit::getShown)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("total", "≥ 45"), org.assertj.core.groups.Tuple.tuple("revised", "false"));
  }

  @Test
  void aCoordinatorChoosesTheThirdWhenEverybodyHasSomethingAgainstThem() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    // Of no school that others have: a conflict would be a hint there.
    var number = bench.underReview(scene.opened("Practice " + Scene.word(), new CaseSchool(null, "School", 2, "M")));
    bench.assign(number, ada, bo);
    bench.answers(number, ada, "approved", null);
    bench.answers(number, bo, "approved", null);
    sql.sql("insert into case_conflict (case_number, person_id, declared_at) select :n, person_id, now() from account_role where role = 'REVIEWER' and person_id not in (:two)")
        .param("n", number).param("two", List.of(ada.id(), bo.id())).update();
    bench.scores(number, ada, "4444444");
    bench.scores(number, bo, "0000000");
    assertThat(bench.askedThird(number)).isEmpty();
    assertThat(items.ofCase(number, "Task_AssignThirdReviewer")).isPresent();
  }

  @Test
  void whoSaysNoIsReplaced() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.underReview();
    bench.assign(number, ada, bo);
    bench.answers(number, ada, "declined", "time");
    var next = bench.reviewer();
    bench.replace(number, next);
    bench.answers(number, next, "approved", null);
    bench.answers(number, bo, "approved", null);
    bench.scores(number, next, "2222222");
    bench.scores(number, bo, "2222222");
    assertThat(seen(number, DECIDER).reviewers()).extracting(ShownRound.Reviewer::status)
        .containsExactly("declined", "scored", "scored");
  }

  @Test
  void aConflictDeclaredWhenAskedHidesTheCase() {
    var ada = bench.reviewer();
    var number = bench.underReview();
    bench.assign(number, ada, bench.reviewer());
    bench.answers(number, ada, "declined", "conflict");
    assertHidden(number, ada);
    assertThat(candidates.of(number)).filteredOn(each -> each.id().equals(ada.id()))
        .extracting(Candidate::refusal).containsExactly(Candidate.Refusal.CONFLICT);
  }

  @Test
  void aConflictFoundWhileReadingHidesTheCase() {
    var ada = bench.reviewer();
    var number = bench.read(ada, bench.reviewer());
    var task = bench.scoring(number, ada);
    assertThat(tasks.handler("Task_ScoreNomination").permits(task, ada.id())).isTrue();
    bench.stepsBack(number, ada, "conflict");
    assertHidden(number, ada);
    assertThat(tasks.handler("Task_ScoreNomination").permits(task, ada.id())).isFalse();
    bench.replace(number, bench.reviewer());
  }

  private void assertHidden(String number, SignedIn person) {
    scene.does(() -> access.admit(number, person.id()));
    assertThatThrownBy(() -> scene.as(person, () -> access.read(number))).isInstanceOf(UnknownCase.class);
  }

  @Test
  void abstainingOpensTheSeatButHidesNothing() {
    var ada = bench.reviewer();
    var number = bench.read(ada, bench.reviewer());
    bench.stepsBack(number, ada, "abstained");
    assertThat(items.ofCase(number, "Task_ReplaceReviewer")).isPresent();
    assertThat(scene.as(ada, () -> access.read(number)).number()).isEqualTo(number);
  }

  @Test
  void aReviewIsTakenOnce() {
    var ada = bench.reviewer();
    var number = bench.read(ada, bench.reviewer());
    var task = bench.scoring(number, ada);
    bench.complete(task, bench.review("2222222", "first"), ada);
    assertThatThrownBy(() -> bench.complete(task, bench.review("4444444", "second"), ada))
        .isInstanceOf(TaskClosedAlready.class);
    assertThat(rounds.of(number, ada).toString()).contains("first").doesNotContain("second");
  }

  @Test
  void nobodyScoresForSomebodyElse() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    var task = bench.scoring(number, ada);
    assertThat(tasks.handler("Task_ScoreNomination").permits(task, bo.id())).isFalse();
    assertThatThrownBy(() -> bench.complete(task, bench.review("2222222", "foreign"), bo)).isInstanceOf(RuntimeException.class);
    assertThat(bench.scoring(number, ada).taskId()).isEqualTo(task.taskId());
  }

  @Test
  void aReviewThatCantBeComparedIsRefused() {
    var ada = bench.reviewer();
    var number = bench.read(ada, bench.reviewer());
    var whole = bench.review("2222222", "words");
    var missing = new java.util.HashMap<>(whole.scores().scores());
    missing.remove("equity");
    refusedReview(number, ada, new Scores(whole.scores().rubric(), missing, whole.scores().comments()), "review.score.refused.missing");
    refusedReview(number, ada, new Scores(UUID.randomUUID(), whole.scores().scores(), Map.of()), "review.score.refused.rubric");
    refusedReview(number, ada, null, "review.score.refused.rubric");
    for (var end : List.of("0222222", "1222222", "4222222")) {
      refusedReview(number, ada, new Scores(whole.scores().rubric(), bench.review(end, "").scores().scores(), Map.of("evidence", " \n")),
          "review.score.refused.comment");
    }
  }

  private void refusedReview(String number, SignedIn person, Scores scores, String messageKey) {
    var review = new ScoreNomination("scored", scores, false, null, null, null);
    assertThatThrownBy(() -> bench.complete(bench.scoring(number, person), review, person))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
  }

  @RepeatedTest(3)
  void twoWhoFinishAtTheSameMomentBothSucceedAndMakeOneRecommendation() throws Exception {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var finishing = List.of(ada, bo).stream().map(person -> {
        var task = bench.scoring(number, person);
        return threads.submit(() -> {
          barrier.await();
          bench.complete(task, bench.review("3333333", "at once"), person);
          return true;
        });
      }).toList();
      for (var finished : finishing) {
        assertThat(finished.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(seen(number, DECIDER).recommended().total()).isEqualByComparingTo("75");
    assertThat(types(number)).containsOnlyOnce("recommendation-made");
  }

  @Test
  void aCaseThatEndsCallsItsReviewsOffAndTellsThem() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "3333333");
    scene.does(() -> files.stand(number, Standing.WITHDRAWN));
    assertThat(seen(number, COORDINATOR).reviewers()).extracting(ShownRound.Reviewer::status)
        .containsExactly("scored", "cancelled");
    assertThat(sql.sql("select recipient_id from mail_letter where case_number = :n and template = 'review-cancelled'")
        .param("n", number).query(UUID.class).list()).containsExactly(bo.id());
  }

  @Test
  void aNewRoundKeepsTheOldOneAndItsRubric() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "2222222");
    bench.scores(number, bo, "2222222");
    bench.underReview(number);
    bench.assign(number, ada, bo);
    assertThat(rounds.of(number, scene.staff(DECIDER))).extracting(ShownRound::number).containsExactly(2, 1);
    assertThat(rounds.of(number, ada).toString()).doesNotContain(bo.name());
  }

  private ShownRound seen(String number, gov.nyc.schools.spotlight.people.Role role) {
    return rounds.of(number, scene.staff(role)).get(0);
  }

  private List<String> types(String number) {
    return files.timeline(number, null, 50).stream().map(RecordedEvent::type).toList();
  }
}
