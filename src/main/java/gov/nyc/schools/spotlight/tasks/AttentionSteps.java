package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the process {@code attention} asks for. */
@ProcessStep("attentionSteps")
public class AttentionSteps {

  private final JdbcClient sql;

  AttentionSteps(JdbcClient sql) {
    this.sql = sql;
  }

  /** The candidate group of {@code Task_AttendMatter}. */
  public String role(String attentionId) {
    return sql.sql("select role from attention where id = :id").param("id", UUID.fromString(attentionId))
        .query(String.class).single();
  }
}
