package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people type into long tasks until they finish. A draft is its writer's alone and goes with the task. */
@Component
@Transactional
class TaskDrafts {

  /** Under this name a page says which version it was opened with. */
  static final String SEEN = "_draft";

  private final JdbcClient sql;
  private final JsonMapper json;
  private final CurrentPerson current;
  private final Clock clock;

  TaskDrafts(JdbcClient sql, JsonMapper json, CurrentPerson current, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.current = current;
    this.clock = clock;
  }

  /** What the person who is signed in has saved. */
  @Transactional(readOnly = true)
  Optional<TaskDraft> mine(String taskId) {
    return sql.sql("select typed, version, saved_at from task_draft where task_id = :task and person_id = :me")
        .param("task", taskId).param("me", me())
        .query((row, n) -> new TaskDraft(
            CollectionUtils.toMultiValueMap(json.readValue(row.getString("typed"), new TypeReference<Map<String, List<String>>>() {})),
            row.getInt("version"), row.getTimestamp("saved_at").toInstant()))
        .optional();
  }

  /** @return false when the draft was saved elsewhere since the page was opened; nothing was changed */
  boolean save(String taskId, MultiValueMap<String, String> submitted) {
    Map<String, List<String>> typed = new TreeMap<>(submitted);
    // The page's own: buttons, tokens, the version.
    typed.keySet().removeIf(name -> name.startsWith("_"));
    return sql.sql("""
            insert into task_draft as d (task_id, person_id, typed, version, saved_at) values (:task, :me, :typed, 1, :now)
            on conflict (task_id, person_id) do update set typed = excluded.typed, version = d.version + 1, saved_at = excluded.saved_at
            where d.version = :seen""")
        .param("task", taskId).param("me", me()).param("typed", json.writeValueAsString(typed))
        .param("now", Timestamp.from(clock.instant())).param("seen", seen(submitted))
        .update() == 1;
  }

  /** Whether the page that was submitted was opened with what is saved now. */
  @Transactional(readOnly = true)
  boolean isFresh(String taskId, MultiValueMap<String, String> submitted) {
    return mine(taskId).map(TaskDraft::version).orElse(0) == seen(submitted);
  }

  private static int seen(MultiValueMap<String, String> submitted) {
    var seen = submitted.getFirst(SEEN);
    return seen != null && seen.matches("\\d{1,8}") ? Integer.parseInt(seen) : 0;
  }

  private UUID me() {
    return current.require().id();
  }
}
