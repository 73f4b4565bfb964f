package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member of staff says what they did about a matter. */
@Component
class AttendingMatter implements TaskHandler<AttendingMatter.Attended> {

  /** @param done what was done, as typed */
  record Attended(String done) {}

  static final String KEY = "Task_AttendMatter";

  private final JdbcClient sql;
  private final CaseFiles files;
  private final Clock clock;

  AttendingMatter(JdbcClient sql, CaseFiles files, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return KEY;
  }

  @Override
  public Class<Attended> command() {
    return Attended.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, Attended command, Acting by) {
    int attended = sql.sql("""
            update attention set attended_at = :now, attended_by = :by, done = :done
            where id = :id and attended_at is null""")
        .param("now", Timestamp.from(clock.instant())).param("by", by.personId()).param("done", command.done())
        .param("id", item.subject("attentionId")).update();
    if (attended == 0) {
      throw new TaskClosedAlready(item.taskId());
    }
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "attention-given")
        .with(Map.of("attentionId", item.subject("attentionId").toString())));
    return Map.of();
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return sql.sql("select reason from attention where id = :id").param("id", item.subject("attentionId"))
        .query(String.class).optional()
        .map(reason -> new CasePanel.Content("tasks/attention :: matter", Map.of("reason", reason)));
  }
}
