package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.review.rubric.Criterion;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody had typed into a review that was taken back: nobody's words are lost, and nobody else reads them. */
@Component
class Unfinished {

  /** @param criterion name of the criterion that the words are about; null: {@code key} says which words they are */
  record Words(String key, String criterion, String text) {}

  private record Kept(UUID rubric, Map<String, List<String>> typed) {}

  private final Rubrics rubrics;
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  Unfinished(Rubrics rubrics, JdbcClient sql, JsonMapper json, Clock clock) {
    this.rubrics = rubrics;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps the draft of a review's task, if there is one, before it goes with the task. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(Assignment assignment, String taskId) {
    sql.sql("""
            insert into review_unfinished (assignment_id, typed, saved_at, kept_at)
            select :assignment, typed, saved_at, :now from task_draft where task_id = :task and person_id = :reviewer
            on conflict do nothing""")
        .param("assignment", assignment.id()).param("task", taskId).param("reviewer", assignment.reviewerId())
        .param("now", Timestamp.from(clock.instant())).update();
  }

  /** What this person had typed into reviews of this case, in the rubric's order; mostly nothing, in one statement. */
  @Transactional(readOnly = true)
  List<Words> of(String caseNumber, UUID person) {
    return sql.sql("""
            select r.rubric_version_id, u.typed
            from review_unfinished u join review_assignment a on a.id = u.assignment_id join review_round r on r.id = a.round_id
            where r.case_number = :number and a.reviewer_id = :person order by r.number""")
        .param("number", caseNumber).param("person", person)
        .query((row, n) -> new Kept(row.getObject("rubric_version_id", UUID.class),
            json.readValue(row.getString("typed"), new TypeReference<Map<String, List<String>>>() {})))
        .list().stream().flatMap(this::words).toList();
  }

  private Stream<Words> words(Kept kept) {
    var criteria = rubrics.version(kept.rubric()).criteria().stream()
        .collect(Collectors.toMap(criterion -> "scores." + criterion.key() + ".comment", Criterion::name, (one, same) -> one,
            LinkedHashMap::new));
    return Stream.concat(criteria.keySet().stream(), Stream.of("toCommittee", "toNominator", "reason"))
        .map(key -> words(key, criteria.get(key), kept.typed().getOrDefault(key, List.of()))).filter(Objects::nonNull);
  }

  private static Words words(String key, String criterion, List<String> typed) {
    return typed.isEmpty() || typed.get(0).isBlank() ? null : new Words(key, criterion, typed.get(0));
  }
}
