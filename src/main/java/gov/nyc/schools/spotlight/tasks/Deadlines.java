package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long steps may take: {@code ${deadlines.due('Task_ScreenNomination')}} in models. Staff may change the days. */
@ProcessStep("deadlines")
public class Deadlines {

  private static final ZoneId CITY = ZoneId.of("America/New_York");
  /** When a day is over for people: the end of the office day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
  private static final int UNLESS_SAID = 7;

  private final JdbcClient sql;
  private final Clock clock;

  Deadlines(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * When a step that begins now is due.
   *
   * @param key the element's id in its model: a task or a timer
   * @return five in the afternoon in New York, that many calendar days from now (7 when the table says nothing)
   */
  public Date due(String key) {
    int days = sql.sql("select days from task_deadline where task_key = :key").param("key", key)
        .query(Integer.class).optional().orElse(UNLESS_SAID);
    return Date.from(clock.instant().atZone(CITY).plusDays(days).with(END_OF_DAY).toInstant());
  }
}
