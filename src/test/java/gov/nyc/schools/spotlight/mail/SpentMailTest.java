package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.OpenTask;
import gov.nyc.schools.spotlight.workflow.TaskClosed;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for the morning is sent only if it is still true by then; with quiet hours, as in production. */
@TrackerTest
class SpentMailTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T05:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:01Z");

  @Autowired private MailLog log;
  @Autowired private MailAddresses addresses;
  @Autowired private LetterQueue queue;
  @Autowired private LinkFiller filler;
  @Autowired private MailProperties properties;
  @Autowired private ObjectProvider<JavaMailSender> servers;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;
  private final QuietHours quiet = new QuietHours(true);
  private final String address = MailBench.address();

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void rule02AReminderOfATaskThatIsDoneOverTheWeekendDoesNotLeaveOnMonday() {
    clock.moveTo(MIDNIGHT);
    var done = held("done");
    var open = held("open");
    transaction.executeWithoutResult(status -> events.publishEvent(new TaskClosed(task("done" + address), true)));
    clock.moveTo(MONDAY);
    new MailDispatcher(queue, new Postman(servers, properties), filler, addresses, quiet, properties, clock).dispatchDue();
    assertThat(log.find(done).orElseThrow().status()).isEqualTo(LetterStatus.DISCARDED);
    assertThat(log.find(open).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
    assertThat(MailBench.received(address)).hasSize(1);
  }

  private UUID held(String task) {
    var letter = Letter.about("held:" + UUID.randomUUID(), "test-letter").to(null, "", address, Locale.US).with("title", task)
        .whileOpen(task + address);
    return transaction.execute(status -> new Outbox(jdbc, clock, quiet, properties, event -> { }).post(letter));
  }

  private static OpenTask task(String id) {
    return new OpenTask(id, "Task_AttendMatter", "attention", "none", MailBench.caseNumber(), Map.of(), "Attend", "none", "producer", null,
        null, MIDNIGHT);
  }
}
