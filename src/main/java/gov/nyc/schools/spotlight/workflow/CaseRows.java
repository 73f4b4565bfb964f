package gov.nyc.schools.spotlight.workflow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's rows of a case, of all its instances. Whoever acts on a case holds them first, in one order, and anything else of the case
 * second: people, jobs and withdrawals then wait for each other, and none for one that waits for it.
 */
@Component
class CaseRows {

  private final JdbcClient sql;

  CaseRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the transaction ends. */
  void hold(String caseNumber) {
    lock("select root_proc_inst_id_ from act_ru_execution where business_key_ = :of", caseNumber);
  }

  /** The same for the case that this instance is about. */
  void holdOf(String processInstanceId) {
    lock("""
        select root_proc_inst_id_ from act_ru_execution
        where id_ = :of or business_key_ = (select business_key_ from act_ru_execution where id_ = :of)""", processInstanceId);
  }

  /** Where an open task is, and who has it, or null. */
  record TaskPlace(String instanceId, String executionId, String assignee) {}

  /** By the key of its row alone: the engine's own query puts its many conditions together anew at each call, which takes longer than asking. */
  Optional<TaskPlace> task(String taskId) {
    return sql.sql("select proc_inst_id_, execution_id_, assignee_ from act_ru_task where id_ = :id").param("id", taskId)
        .query((row, n) -> new TaskPlace(row.getString(1), row.getString(2), row.getString(3))).optional();
  }

  private void lock(String roots, String of) {
    sql.sql("select id_ from act_ru_execution where root_proc_inst_id_ in (" + roots + ") order by id_ for update").param("of", of)
        .query(String.class).list();
  }
}
