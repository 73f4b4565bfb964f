package gov.nyc.schools.spotlight.workflow;

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

  private void lock(String roots, String of) {
    sql.sql("select id_ from act_ru_execution where root_proc_inst_id_ in (" + roots + ") order by id_ for update").param("of", of)
        .query(String.class).list();
  }
}
