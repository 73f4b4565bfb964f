package gov.nyc.schools.spotlight.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says once for each due date that a task's end is near. Nodes share the work by row locks; a reminder that fails leaves the
 * others alone and is tried again at the next round.
 */
@Service
public class TaskReminders {

  private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);
  private static final ZoneId CITY = ZoneId.of("America/New_York");
  private static final int A_ROUND = 500;

  private final JdbcClient sql;
  private final WorkItems items;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final boolean active;

  TaskReminders(JdbcClient sql, WorkItems items, ApplicationEventPublisher events,
      PlatformTransactionManager transactions, Clock clock, @Value("${tracker.jobs.active:true}") boolean active) {
    this.sql = sql;
    this.items = items;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.active = active;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  void round() {
    if (active) {
      remindDue();
    }
  }

  /**
   * Reminds of every task whose day in New York is near enough by its row in {@code task_deadline}; mail leaves in office hours.
   *
   * @return how many reminders were given
   */
  public int remindDue() {
    int all = 0;
    int given;
    do {
      given = remind(due());
      all += given;
    } while (given > 0);
    return all;
  }

  private int remind(List<String> taskIds) {
    int given = 0;
    for (String taskId : taskIds) {
      try {
        given += Boolean.TRUE.equals(transaction.execute(status -> remind(taskId))) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.warn("no reminder for task {}", taskId, e);
      }
    }
    return given;
  }

  private List<String> due() {
    return sql.sql("""
            select w.task_id from work_item w join task_deadline d on d.task_key = w.task_key
            where w.reminded_at is null and w.due_at is not null
              and cast(w.due_at at time zone 'America/New_York' as date) - d.remind_before <= :today
            order by w.due_at, w.task_id limit :limit""")
        .param("today", LocalDate.ofInstant(clock.instant(), CITY)).param("limit", A_ROUND).query(String.class).list();
  }

  private boolean remind(String taskId) {
    boolean mine = sql.sql("""
            select task_id from work_item where task_id = :id and reminded_at is null for update skip locked""")
        .param("id", taskId).query(String.class).optional().isPresent();
    if (!mine) {
      return false;
    }
    items.find(taskId).ifPresent(item -> events.publishEvent(new WorkItemReminderDue(item)));
    sql.sql("update work_item set reminded_at = :now where task_id = :id")
        .param("now", Timestamp.from(clock.instant())).param("id", taskId).update();
    return true;
  }
}
