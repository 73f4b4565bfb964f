package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.rubric.Rubric;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review keeps the version of the rubric that its round was begun with, whatever is released in between. */
@TrackerTest
class RubricInForceTest {

  private static final String NEW_NAME = "Evidence that others can check";

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private ShownRounds rounds;
  @Autowired private Rubrics rubrics;
  @Autowired private JdbcClient sql;

  private UUID second;

  /** All tests share the database: the first version is the newest released one for the next. */
  @AfterEach
  void takeTheSecondVersionBack() {
    if (second != null) {
      sql.sql("update rubric_version set released_at = null where id = :id").param("id", second).update();
    }
  }

  @Test
  void aVersionThatIsReleasedInBetweenChangesNoReviewUnderWay() throws Exception {
    var first = rubrics.current();
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    score(number, ada, first, 2, 2);
    release(first);
    assertThat(rubrics.current().versionId()).isEqualTo(second);
    assertThat(page(bo, "/tasks/" + bench.scoring(number, bo).taskId())).contains("Evidence of impact").doesNotContain(NEW_NAME);
    assertThatThrownBy(() -> score(number, bo, rubrics.current(), 2, 3)).isInstanceOfSatisfying(RefusedTask.class,
        refused -> assertThat(refused.messageKey()).isEqualTo("review.score.refused.rubric"));
    score(number, bo, first, 2, 3);
    var shown = rounds.of(number, scene.staff(DECIDER)).get(0);
    assertThat(shown.criteria().get(0).name()).isEqualTo("Evidence of impact");
    assertThat(shown.criteria().get(0).weight()).isEqualTo(first.criteria().get(0).weight());
    assertThat(shown.recommended().total()).as("by the first version's weights").isEqualByComparingTo("53.13");

    var next = bench.read(ada, bo);
    assertThat(page(ada, "/tasks/" + bench.scoring(next, ada).taskId())).as("a round that begins now has the new one").contains(NEW_NAME);
  }

  private void release(Rubric first) {
    second = UUID.randomUUID();
    sql.sql("""
            insert into rubric_version (id, rubric_id, number, totals_differ_by_more, one_criterion_by, two_criteria_by, released_at)
            select :id, rubric_id, (select max(number) + 1 from rubric_version), totals_differ_by_more, one_criterion_by, two_criteria_by, released_at
            from rubric_version where id = :first""").param("id", second).param("first", first.versionId()).update();
    // Weights change places, so that the same scores would come to another total.
    sql.sql("""
            insert into rubric_criterion (id, version_id, position, key, name, question, weight)
            select gen_random_uuid(), :id, position, key, case key when 'evidence' then :name else name end, question,
                   case key when 'evidence' then 15 when 'equity' then 25 else weight end
            from rubric_criterion where version_id = :first""").param("id", second).param("first", first.versionId()).param("name", NEW_NAME).update();
    sql.sql("""
            insert into rubric_anchor (criterion_id, score, words)
            select n.id, a.score, a.words from rubric_criterion n join rubric_criterion o on o.key = n.key and o.version_id = :first
              join rubric_anchor a on a.criterion_id = o.id where n.version_id = :id""").param("id", second).param("first", first.versionId()).update();
  }

  private void score(String number, SignedIn person, Rubric rubric, int score, int evidence) {
    Map<String, Integer> scores = new HashMap<>();
    rubric.criteria().forEach(criterion -> scores.put(criterion.key(), criterion.key().equals("evidence") ? evidence : score));
    bench.complete(bench.scoring(number, person),
        new ScoreNomination("scored", new Scores(rubric.versionId(), scores, Map.of()), false, null, null, null), person);
  }

  private String page(SignedIn person, String path) throws Exception {
    return scene.pages().perform(get(path).with(by(person))).andReturn().getResponse().getContentAsString();
  }
}
