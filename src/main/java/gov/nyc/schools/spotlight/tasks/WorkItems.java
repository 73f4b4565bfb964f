package gov.nyc.schools.spotlight.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the open work. Whether a person may see an item is asked where it is shown. */
@Service
@Transactional(readOnly = true)
public class WorkItems {

  private static final String COLUMNS = "task_id, task_key, process_key, case_number, subject_ids::text as subjects,"
      + " form_id, role, assignee_id, due_at, created_at, given";

  private final JdbcClient sql;
  private final JsonMapper json;

  WorkItems(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  public Optional<WorkItem> find(String taskId) {
    return sql.sql("select " + COLUMNS + " from work_item where task_id = :id").param("id", taskId)
        .query(this::item).optional();
  }

  /** The open items of a case, oldest first. */
  public List<WorkItem> ofCase(String caseNumber) {
    return sql.sql("select " + COLUMNS + " from work_item where case_number = :number order by created_at, task_id")
        .param("number", caseNumber).query(this::item).list();
  }

  /** The open item of this kind in a case, when there is just one such kind at a time. */
  public Optional<WorkItem> ofCase(String caseNumber, String taskKey) {
    return ofCase(caseNumber).stream().filter(item -> item.taskKey().equals(taskKey)).findFirst();
  }

  /** The open item of this kind about this subject: {@code about("approvalId", id, "Task_GiveAnswer")}. */
  public Optional<WorkItem> about(String subjectName, UUID subjectId, String taskKey) {
    return sql.sql("select " + COLUMNS + " " + """
             from work_item
             where task_key = :key and subject_ids @> jsonb_build_object(cast(:name as text), cast(:id as text))
             order by created_at limit 1""")
        .param("key", taskKey).param("name", subjectName).param("id", subjectId.toString())
        .query(this::item).optional();
  }

  /** How many open items this person has in hand. */
  public int heldBy(UUID personId) {
    return sql.sql("select count(*) from work_item where assignee_id = :person").param("person", personId).query(Integer.class).single();
  }

  /** What became of a task that is not open any more. */
  public Optional<FinishedTask> finished(String taskId) {
    return sql.sql("""
            select task_id, task_key, case_number, form_id, finished_at, finished_by, completed
            from finished_task where task_id = :id""")
        .param("id", taskId)
        .query((row, n) -> new FinishedTask(row.getString("task_id"), row.getString("task_key"),
            row.getString("case_number"), row.getString("form_id"), instant(row.getTimestamp("finished_at")),
            row.getObject("finished_by", UUID.class), row.getBoolean("completed")))
        .optional();
  }

  /** Every open item by task id: for the check alone. */
  Map<String, WorkItem> all() {
    return sql.sql("select " + COLUMNS + " from work_item").query(this::item).list().stream()
        .collect(Collectors.toMap(WorkItem::taskId, Function.identity()));
  }

  WorkItem item(ResultSet row, int n) throws SQLException {
    return new WorkItem(row.getString("task_id"), row.getString("task_key"), row.getString("process_key"),
        row.getString("case_number"),
        json.readValue(row.getString("subjects"), new TypeReference<Map<String, String>>() {}),
        row.getString("form_id"), row.getString("role"), row.getObject("assignee_id", UUID.class),
        instant(row.getTimestamp("due_at")), instant(row.getTimestamp("created_at")), row.getBoolean("given"));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
