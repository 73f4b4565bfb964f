package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls for a member of staff when something needs a person: a bounced mail, an answer that nobody gave. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attention {

  private final JdbcClient sql;
  private final Processes processes;
  private final WorkItems items;
  private final CaseFiles files;
  private final Clock clock;

  Attention(JdbcClient sql, Processes processes, WorkItems items, CaseFiles files, Clock clock) {
    this.items = items;
    this.sql = sql;
    this.processes = processes;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Opens a task for this role. The same matter is raised once as long as it is open.
   *
   * @param reason a code in kebab case; bundle key {@code tasks.attention.<reason>} says it in words
   * @param about the id of what it is about, 100 characters at most; never a text
   */
  public void needed(String caseNumber, Role role, String reason, String about) {
    var id = UUID.randomUUID();
    int raised = sql.sql("""
            insert into attention (id, case_number, role, reason, about, raised_at)
            values (:id, :number, :role, :reason, :about, :now) on conflict do nothing""")
        .param("id", id).param("number", caseNumber).param("role", role.group()).param("reason", reason)
        .param("about", about).param("now", Timestamp.from(clock.instant())).update();
    if (raised == 1) {
      files.record(caseNumber, CaseEvent.bySystem("attention-needed").with(Map.of("outcome", reason, "attentionId", id.toString())));
      processes.start("attention", caseNumber, Map.of("attentionId", id.toString()));
    }
  }

  /** The matter settled itself: its open task closes, whoever had taken it. Nothing happens when it was attended to, or never raised. */
  public void over(String caseNumber, String reason, String about) {
    processes.holdCase(caseNumber);
    sql.sql("""
            update attention set attended_at = :now
            where case_number = :number and reason = :reason and about = :about and attended_at is null returning id""")
        .param("now", Timestamp.from(clock.instant())).param("number", caseNumber).param("reason", reason).param("about", about)
        .query(UUID.class).optional()
        .ifPresent(id -> {
          files.record(caseNumber, CaseEvent.bySystem("attention-over").with(Map.of("attentionId", id.toString())));
          items.about("attentionId", id, AttendingMatter.KEY).ifPresent(item -> processes.complete(item.taskId(), Map.of()));
        });
  }
}
