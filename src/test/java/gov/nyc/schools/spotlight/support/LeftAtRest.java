package gov.nyc.schools.spotlight.support;

import gov.nyc.schools.spotlight.demo.database.TestServers;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lays to rest what a class of tests leaves in the database that all share: else each later test that moves the clock would run the
 * jobs, the reminders and the mail of every test before it.
 */
class LeftAtRest implements TestExecutionListener {

  @Override
  public void afterTestClass(TestContext test) {
    if (test.hasApplicationContext() && test.getApplicationContext().getBeanProvider(JdbcClient.class).getIfAvailable() != null) {
      var context = test.getApplicationContext();
      context.getBean(MovableClock.class).backToRealTime();
      rest(context.getBean(JdbcClient.class));
      TestServers.forgetMail();
    }
  }

  private static void rest(JdbcClient sql) {
    sql.sql("update act_ru_job set duedate_ = timestamp '9999-01-01' where process_instance_id_ is not null").update();
    sql.sql("update work_item set reminded_at = clock_timestamp() where reminded_at is null").update();
    sql.sql("update mail_letter set status = 'STOPPED', closed_at = clock_timestamp(), failure = 'Left by a test', lease = null, leased_until = null"
        + " where status = 'QUEUED'").update();
  }
}
