package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.workflow.OpenTask;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the work items with the engine's open tasks, and makes them the same again. They can only differ when somebody
 * wrote into the database by hand; the check proves that they don't.
 */
@Service
@Transactional
public class WorkItemCheck {

  /**
   * What differs, by task id.
   *
   * @param missing open in the engine, not in our list
   * @param surplus in our list, not open in the engine
   * @param different in both, but not alike
   */
  public record Report(int openTasks, List<String> missing, List<String> surplus, List<String> different) {

    public boolean agrees() {
      return missing.isEmpty() && surplus.isEmpty() && different.isEmpty();
    }
  }

  private final Processes processes;
  private final WorkItems items;
  private final WorkItemRecorder recorder;
  private final JdbcClient sql;

  WorkItemCheck(Processes processes, WorkItems items, WorkItemRecorder recorder, JdbcClient sql) {
    this.processes = processes;
    this.items = items;
    this.recorder = recorder;
    this.sql = sql;
  }

  /** Changes nothing. */
  @Transactional(readOnly = true)
  public Report compare() {
    var open = open();
    var listed = items.all();
    var missing = new ArrayList<String>();
    var different = new ArrayList<String>();
    open.forEach((id, task) -> {
      var item = listed.get(id);
      if (item == null) {
        missing.add(id);
      } else if (!alike(task, item)) {
        different.add(id);
      }
    });
    var surplus = listed.keySet().stream().filter(id -> !open.containsKey(id)).sorted().toList();
    return new Report(open.size(), missing, surplus, different);
  }

  /**
   * Makes the work items what the engine says. Nobody's task changes by it.
   *
   * @return what was mended
   */
  public Report repair() {
    // Tasks that open or close meanwhile wait, or are written by their own events after us.
    sql.sql("lock table work_item in share row exclusive mode").update();
    var report = compare();
    var open = open();
    report.surplus().forEach(id -> sql.sql("delete from work_item where task_id = :id").param("id", id).update());
    report.missing().forEach(id -> recorder.write(open.get(id)));
    report.different().forEach(id -> recorder.write(open.get(id)));
    return report;
  }

  private Map<String, OpenTask> open() {
    return processes.openTasks().stream().collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
  }

  private static boolean alike(OpenTask task, WorkItem item) {
    return task.taskKey().equals(item.taskKey())
        && Objects.equals(task.caseNumber(), item.caseNumber())
        && Objects.equals(task.assignee(), item.assigneeId())
        && Objects.equals(task.due(), item.dueAt())
        && Objects.equals(task.candidateRole() == null ? WorkItemRecorder.ASSIGNED : task.candidateRole(), item.role())
        && task.subjects().equals(item.subjectIds());
  }
}
