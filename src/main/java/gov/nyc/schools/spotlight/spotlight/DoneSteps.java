package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes which steps of a capture were done, and which were skipped and why. */
@Repository
class DoneSteps {

  private final JdbcClient sql;
  private final CaseFiles files;
  private final Clock clock;

  DoneSteps(JdbcClient sql, CaseFiles files, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.clock = clock;
  }

  void done(String caseNumber, String step, String words, Acting by) {
    add(caseNumber, step, false, words == null ? "" : words, by);
  }

  void skipped(String caseNumber, String step, String reason, Acting by) {
    add(caseNumber, step, true, reason, by);
  }

  private void add(String caseNumber, String step, boolean skipped, String words, Acting by) {
    sql.sql("""
            insert into spotlight_step (id, case_number, step, skipped, words, done_by, done_at)
            values (:id, :case, :step, :skipped, :words, :by, :now)""")
        .param("id", UUID.randomUUID()).param("case", caseNumber).param("step", step).param("skipped", skipped)
        .param("words", words).param("by", by.personId()).param("now", Timestamp.from(clock.instant())).update();
    files.record(caseNumber, CaseEvent.by(by.personId(), by.channel(), skipped ? "spotlight-step-skipped" : "spotlight-step-done")
        .with(Map.of("outcome", step)));
  }

  /** In the order in which they were done. */
  List<DoneStep> of(String caseNumber) {
    return sql.sql("select step, skipped, words, done_by, done_at from spotlight_step where case_number = :case order by done_at, id")
        .param("case", caseNumber)
        .query((row, n) -> new DoneStep(row.getString("step"), row.getBoolean("skipped"), row.getString("words"),
            row.getObject("done_by", UUID.class), row.getTimestamp("done_at").toInstant()))
        .list();
  }
}
