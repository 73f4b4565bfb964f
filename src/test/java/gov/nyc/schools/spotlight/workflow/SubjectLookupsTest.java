package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A message finds the one instance about its subject among ten thousand without reading the variables of all. */
@ProcessTest
class SubjectLookupsTest {

  private static final String LOCKED = "select distinct proc_inst_id_ from act_ru_variable where name_ = 'approvalId' and text_ = 'subject77'";

  /** As the engine asks for whoever waits for a message about a subject. */
  private static final String WAITING = """
      select distinct res.* from act_ru_execution res inner join act_ru_execution p on res.proc_inst_id_ = p.id_
      inner join act_ru_event_subscr evt on res.id_ = evt.execution_id_
      where evt.event_type_ = 'message' and evt.event_name_ = 'Msg_AnswerFinal' and res.suspension_state_ = 1
      and exists (select id_ from act_ru_variable where name_ = 'approvalId' and proc_inst_id_ = res.proc_inst_id_
        and (type_ is not null and type_ = 'string' and text_ is not null and text_ = 'subject77'))""";

  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;

  @Test
  void areServedByAnIndex() {
    transaction.executeWithoutResult(undone -> {
      instances();
      for (var lookup : List.of(LOCKED, WAITING)) {
        assertThat(String.join("\n", sql.sql("explain " + lookup).query(String.class).list()))
            .contains("Index Scan using act_idx_variable_name_text").doesNotContain("Seq Scan on act_ru_variable");
      }
      undone.setRollbackOnly();
    });
  }

  private void instances() {
    sql.sql("""
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, is_active_, is_scope_, suspension_state_)
        select 'probe' || n, 1, 'probe' || n, 'probe' || n, true, true, 1 from generate_series(1, 10000) n""").update();
    sql.sql("""
        insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_)
        select 'probe' || n, 1, 'string', 'approvalId', 'probe' || n, 'probe' || n, 'subject' || n, 'probe' || n
        from generate_series(1, 10000) n""").update();
    sql.sql("""
        insert into act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_, activity_id_, created_)
        select 'probe' || n, 1, 'message', 'Msg_AnswerFinal', 'probe' || n, 'probe' || n, 'x', now()
        from generate_series(1, 10000) n""").update();
    for (var table : List.of("act_ru_execution", "act_ru_variable", "act_ru_event_subscr")) {
      sql.sql("analyze " + table).update();
    }
  }
}
