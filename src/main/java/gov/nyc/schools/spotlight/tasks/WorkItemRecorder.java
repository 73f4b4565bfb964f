package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.workflow.OpenTask;
import gov.nyc.schools.spotlight.workflow.TaskChanged;
import gov.nyc.schools.spotlight.workflow.TaskClosed;
import gov.nyc.schools.spotlight.workflow.TaskOpened;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the engine's open tasks, and what became of them, in its transaction. Nothing else writes work items. */
@Component
class WorkItemRecorder {

  /** The role of a task that its model gives to one person only. */
  static final String ASSIGNED = "assigned";

  private final JdbcClient sql;
  private final JsonMapper json;
  private final CaseAccess access;
  private final TaskHandlers shown;
  private final Clock clock;

  WorkItemRecorder(JdbcClient sql, JsonMapper json, CaseAccess access, TaskHandlers shown, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.access = access;
    this.shown = shown;
    this.clock = clock;
  }

  @EventListener
  void opened(TaskOpened event) {
    write(event.task());
    admit(event.task());
  }

  @EventListener
  void changed(TaskChanged event) {
    write(event.task());
    admit(event.task());
  }

  @EventListener
  void closed(TaskClosed event) {
    sql.sql("""
            with closed as (delete from work_item where task_id = :id
              returning task_id, task_key, case_number, form_id, role)
            insert into finished_task (task_id, task_key, case_number, form_id, role, finished_at, completed)
            select task_id, task_key, case_number, form_id, role, :now, :completed from closed
            on conflict do nothing""")
        .param("id", event.task().taskId()).param("now", timestamp(clock.instant()))
        .param("completed", event.completed()).update();
  }

  /** Notes who finished it, once it is finished. */
  void finishedBy(String taskId, UUID personId) {
    sql.sql("update finished_task set finished_by = :person where task_id = :id")
        .param("id", taskId).param("person", personId).update();
  }

  /** Whoever is given work in a case may read it, unless the room shows the case only later. */
  private void admit(OpenTask task) {
    if (task.assignee() != null && shown.showsCase(task.taskKey())) {
      access.admit(task.caseNumber(), task.assignee());
    }
  }

  void write(OpenTask task) {
    sql.sql("""
            insert into work_item as w (task_id, task_key, process_key, case_number, subject_ids, form_id, role,
                                        assignee_id, given, due_at, created_at, changed_at)
            values (:id, :key, :process, :number, cast(:subjects as jsonb), :form, :role, cast(:assignee as uuid),
                    cast(:assignee as uuid) is not null, :due, :created, :now)
            on conflict (task_id) do update set assignee_id = excluded.assignee_id, due_at = excluded.due_at,
              role = excluded.role, subject_ids = excluded.subject_ids, changed_at = excluded.changed_at,
              reminded_at = case when w.due_at is distinct from excluded.due_at then null else w.reminded_at end""")
        .param("id", task.taskId()).param("key", task.taskKey()).param("process", task.processKey())
        .param("number", task.caseNumber()).param("subjects", json.writeValueAsString(task.subjects()))
        .param("form", task.formKey())
        .param("role", task.candidateRole() == null ? ASSIGNED : task.candidateRole()).param("assignee", task.assignee())
        .param("due", timestamp(task.due())).param("created", timestamp(task.created()))
        .param("now", timestamp(clock.instant()))
        .update();
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
