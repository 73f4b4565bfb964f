package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@TrackerTest
class OutboxTest {

  @Autowired private Outbox outbox;
  @Autowired private MailDispatcher dispatcher;
  @Autowired private MailLog log;
  @Autowired private MailAddresses addresses;
  @Autowired private PersonalLinks links;
  @Autowired private LetterQueue queue;
  @Autowired private LinkFiller filler;
  @Autowired private QuietHours quietHours;
  @Autowired private MailProperties properties;
  @Autowired private ObjectProvider<JavaMailSender> servers;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;
  @Autowired private Scene scene;

  private final String address = MailBench.address();

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void rule02RefusesALetterOutsideATransaction() {
    assertThatThrownBy(() -> outbox.post(MailBench.letterTo(address))).isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void rule02ARolledBackActionMailsNothing() {
    transaction.executeWithoutResult(status -> {
      outbox.post(MailBench.letterTo(address));
      status.setRollbackOnly();
    });
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).isEmpty();
  }

  @Test
  void rule02TheSameHappeningMakesOneMail() {
    Letter letter = MailBench.letterTo(address);
    UUID first = post(letter);
    UUID second = post(letter.with("title", "Another title"));
    dispatcher.dispatchDue();
    assertThat(second).isEqualTo(first);
    assertThat(MailBench.only(address)).isNotNull();
  }

  @Test
  void rule02TwoPeopleWhoPressAtOnceMakeOneMail() throws Exception {
    Letter letter = MailBench.letterTo(address);
    List<UUID> ids = atOnce(2, () -> post(letter));
    dispatcher.dispatchDue();
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    assertThat(MailBench.received(address)).hasSize(1);
  }

  @Test
  void rule02ANewDecisionReplacesTheUnsentMailOfTheOldOne() {
    Letter old = MailBench.letterTo(address);
    UUID oldId = post(old);
    UUID newId = transaction.execute(status ->
        outbox.replaceUnsent(old.event(), MailBench.letterTo(address).with("title", "The newer one")));
    dispatcher.dispatchDue();
    assertThat(MailBench.text(MailBench.only(address))).contains("The newer one");
    assertThat(log.find(oldId).orElseThrow().status()).isEqualTo(LetterStatus.REPLACED);
    assertThat(log.find(newId).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
  }

  @Test
  void rule02ASentMailIsNotReplaced() {
    Letter old = MailBench.letterTo(address);
    UUID id = post(old);
    dispatcher.dispatchDue();
    Integer discarded = transaction.execute(status -> outbox.discard(old.event()));
    assertThat(discarded).isZero();
    assertThat(log.find(id).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
  }

  @Test
  void rule02RendersOnceAndStoresNoSecret() {
    UUID id = transaction.execute(status -> outbox.post(MailBench.letterTo(address).link("answer", link())));
    queue.renderNext(clock.instant());
    String before = stored(id);
    dispatcher.dispatchDue();
    assertThat(stored(id)).isEqualTo(before).contains("personal-link.answer." + id).contains("personal-code.answer." + id);
    MimeMessage mail = MailBench.only(address);
    assertThat(MailBench.text(mail)).containsPattern("https://spotlight\\.test/try/[a-z2-7]{32}").doesNotContain("personal-");
    assertThat(MailBench.html(mail)).containsPattern("https://spotlight\\.test/try/[a-z2-7]{32}").doesNotContain("personal-");
  }

  @Test
  void rule02ABrokenTemplateShowsAndLosesNobodysAction() {
    UUID broken = post(Letter.about("broken:" + UUID.randomUUID(), "test-broken").to(null, "", address, Locale.US)
        .with("title", "x").atOnce());
    UUID missing = post(Letter.about("missing:" + UUID.randomUUID(), "no-such-template").to(null, "", address, Locale.US).atOnce());
    UUID whole = post(MailBench.letterTo(address));
    dispatcher.dispatchDue();
    assertThat(log.find(broken).orElseThrow().status()).isEqualTo(LetterStatus.RENDER_FAILED);
    assertThat(log.find(missing).orElseThrow().failure()).contains("no-such-template");
    assertThat(log.find(whole).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
    assertThat(log.stuck(1000)).extracting(LoggedLetter::id).contains(broken, missing);
  }

  @Test
  void rule03ManyDispatchersSendEachLetterOnce() throws Exception {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(MailBench.address());
    }
    transaction.executeWithoutResult(status -> many.forEach(one -> outbox.post(MailBench.letterTo(one))));
    atOnce(4, () -> dispatcher.dispatchDue());
    assertThat(many).allSatisfy(one -> assertThat(MailBench.received(one)).hasSize(1));
  }

  @Test
  void rule03ACrashBetweenSendingAndMarkingRepeatsTheSameMessageId() {
    UUID id = post(MailBench.letterTo(address));
    queue.renderNext(clock.instant());
    MailDispatcher dying = dispatcherWith(message -> {
      servers.getObject().send(message);
      throw new AssertionError("the power went out");
    });
    dispatchUntilDeath(dying, id);
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).as("leased: nobody else sends it").hasSize(1);

    jdbc.sql("update mail_letter set leased_until = clock_timestamp() - interval '1 second' where id = :id").param("id", id).update();
    dispatcher.dispatchDue();
    List<MimeMessage> both = MailBench.received(address);
    assertThat(both).hasSize(2);
    assertThat(both).extracting(mail -> MailBench.header(mail, "Message-ID")).containsOnly("<" + id + "@spotlight.test>");
    assertThat(log.find(id).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
  }

  @Test
  void rule03ATemporaryRefusalIsTriedAgainLaterWithJitter() {
    UUID id = post(MailBench.letterTo(address));
    queue.renderNext(clock.instant());
    MailDispatcher refused = dispatcherWith(message -> {
      throw new MailSendException("mailbox full for now", null, java.util.Map.of(message,
          new org.eclipse.angus.mail.smtp.SMTPSendFailedException("RCPT", 452, "4.2.2 mailbox full", null, null, null, null)));
    });
    refused.dispatchDue();
    LoggedLetter held = log.find(id).orElseThrow();
    assertThat(held.status()).isEqualTo(LetterStatus.HELD);
    assertThat(held.failure()).contains("mailbox full");
    assertThat(Duration.between(clock.instant(), held.dueAt())).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(75));

    clock.advance(Duration.ofMinutes(2));
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).hasSize(1);
    assertThat(log.find(id).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void rule03APermanentRefusalStopsAndShows() {
    UUID id = post(MailBench.letterTo(address));
    queue.renderNext(clock.instant());
    dispatcherWith(message -> {
      throw new MailSendException("no such user", null, java.util.Map.of(message,
          new org.eclipse.angus.mail.smtp.SMTPSendFailedException("RCPT", 550, "5.1.1 no such user", null, null, null, null)));
    }).dispatchDue();
    assertThat(log.find(id).orElseThrow()).returns(LetterStatus.FAILED, LoggedLetter::status)
        .satisfies(letter -> assertThat(letter.failure()).contains("no such user"));

    assertThat(transaction.<Boolean>execute(status -> outbox.retry(id))).isTrue();
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).hasSize(1);
  }

  @Test
  void rule03WhatIsRefusedForGoodCallsACoordinator() {
    String number = scene.opened();
    UUID id = post(MailBench.letterTo(address).onCase(number));
    queue.renderNext(clock.instant());
    dispatcherWith(message -> {
      throw new MailSendException("no such user", null, java.util.Map.of(message,
          new org.eclipse.angus.mail.smtp.SMTPSendFailedException("RCPT", 550, "5.1.1 no such user", null, null, null, null)));
    }).dispatchDue();
    assertThat(jdbc.sql("select about from attention where case_number = :number and reason = 'mail-failed'")
        .param("number", number).query(String.class).single()).isEqualTo(id.toString());
  }

  @Test
  void rule03AFaultNobodyThoughtOfHoldsUpNoOtherLetterAndEndsAfterAllAttempts() {
    UUID broken = post(MailBench.letterTo(MailBench.address()).link("answer", new LinkId(UUID.randomUUID())));
    post(MailBench.letterTo(address));
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).hasSize(1);
    assertThat(log.find(broken).orElseThrow()).returns(LetterStatus.HELD, LoggedLetter::status).returns(1, LoggedLetter::attempts);
    jdbc.sql("update mail_letter set attempts = :all - 1, due_at = :now where id = :id").param("all", MailDispatcher.ATTEMPTS)
        .param("now", java.sql.Timestamp.from(clock.instant())).param("id", broken).update();
    dispatcher.dispatchDue();
    assertThat(log.find(broken).orElseThrow().status()).isEqualTo(LetterStatus.FAILED);
  }

  @Test
  void rule03PausesGrowAndDiffer() {
    assertThat(MailDispatcher.pause(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    assertThat(MailDispatcher.pause(3)).isBetween(Duration.ofSeconds(768), Duration.ofSeconds(1152));
    assertThat(MailDispatcher.pause(15)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(288));
  }

  @Test
  void rule06WhatIsNotUrgentWaitsForTheMorning() {
    QuietHours quiet = new QuietHours(true);
    Outbox heeding = new Outbox(jdbc, clock, quiet, properties, event -> { });
    MailDispatcher night = new MailDispatcher(queue, new Postman(servers, properties), filler, addresses, quiet, properties, clock);
    clock.moveTo(Instant.parse("2026-11-21T20:00:00Z"));
    Letter patient = Letter.about("patient:" + UUID.randomUUID(), "test-letter").to(null, "", address, Locale.US).with("title", "x");
    UUID urgent = transaction.execute(status -> heeding.post(MailBench.letterTo(address)));
    UUID held = transaction.execute(status -> heeding.post(patient));
    night.dispatchDue();
    assertThat(log.find(urgent).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
    assertThat(log.find(held).orElseThrow()).returns(LetterStatus.HELD, LoggedLetter::status)
        .returns(Instant.parse("2026-11-23T12:00:00Z"), LoggedLetter::dueAt);
    clock.moveTo(Instant.parse("2026-11-23T12:00:01Z"));
    night.dispatchDue();
    assertThat(log.find(held).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
  }

  @Test
  void rule07TheCaseListsItsMailWithSecretsMasked() {
    String number = MailBench.caseNumber();
    UUID id = transaction.execute(status -> outbox.post(MailBench.letterTo(address).onCase(number).link("answer", link())));
    dispatcher.dispatchDue();
    assertThat(log.of(number)).singleElement().satisfies(letter -> {
      assertThat(letter.id()).isEqualTo(id);
      assertThat(letter.subject()).isEqualTo("Trying it out: Robots in the library");
      assertThat(letter.text()).contains("[personal link]", "[code]").doesNotContain("/try/", "personal-link");
      assertThat(letter.closedAt()).isNotNull();
    });
  }

  @Test
  void rule07ResendsWithAPrefaceAndTheSameLink() {
    UUID id = transaction.execute(status -> outbox.post(MailBench.letterTo(address).link("answer", link())));
    dispatcher.dispatchDue();
    UUID again = transaction.execute(status -> outbox.resend(id, "You asked for this.\n<b>Regards</b>"));
    UUID pressedTwice = transaction.execute(status -> outbox.resend(id, "You asked for this."));
    dispatcher.dispatchDue();
    assertThat(pressedTwice).isEqualTo(again).isNotEqualTo(id);
    List<MimeMessage> both = MailBench.received(address);
    assertThat(both).hasSize(2);
    assertThat(MailBench.text(both.get(1))).contains("You asked for this.\r\n<b>Regards</b>");
    assertThat(MailBench.html(both.get(1))).contains("&lt;b&gt;Regards&lt;/b&gt;");
    assertThat(linkIn(both.get(1))).isEqualTo(linkIn(both.get(0)));
  }

  @Test
  void rule08ATypedAddressGetsFewMailsADay() {
    for (int i = 0; i < properties.unconfirmedPerDay() + 2; i++) {
      post(MailBench.letterTo(address).toTypedAddress());
    }
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).hasSize(properties.unconfirmedPerDay());
    transaction.executeWithoutResult(status -> addresses.confirm(address.toUpperCase(Locale.ROOT)));
    post(MailBench.letterTo(address).toTypedAddress());
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).hasSize(properties.unconfirmedPerDay() + 1);
  }

  @Test
  void rule08NothingGoesToASuppressedAddress() {
    transaction.executeWithoutResult(status -> addresses.suppress(address, "5.1.1"));
    UUID id = post(MailBench.letterTo(address));
    dispatcher.dispatchDue();
    assertThat(MailBench.received(address)).isEmpty();
    assertThat(log.find(id).orElseThrow().status()).isEqualTo(LetterStatus.STOPPED);
  }

  private UUID post(Letter letter) {
    return transaction.execute(status -> outbox.post(letter));
  }

  private LinkId link() {
    return links.issue(Purpose.of("try-it-out", "/try/{token}"), null, null, UUID.randomUUID().toString(), 1,
        clock.instant().plus(Duration.ofDays(5)), true);
  }

  private String stored(UUID id) {
    return jdbc.sql("select concat_ws('|', subject, html_part, text_part) from mail_letter where id = :id").param("id", id)
        .query(String.class).single();
  }

  private static String linkIn(MimeMessage mail) {
    var found = java.util.regex.Pattern.compile("https://spotlight\\.test/try/[a-z2-7]{32}").matcher(MailBench.text(mail));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private interface Sending {
    void send(MimeMessage message);
  }

  private MailDispatcher dispatcherWith(Sending sending) {
    JavaMailSender server = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        sending.send(message);
      }
    };
    return new MailDispatcher(queue, new Postman(new Fixed(server), properties), filler, addresses, quietHours, properties, clock);
  }

  private void dispatchUntilDeath(MailDispatcher dying, UUID id) {
    // letters of other tests may come first; each costs one death
    while (jdbc.sql("select attempts from mail_letter where id = :id").param("id", id).query(Integer.class).single() == 0) {
      assertThatThrownBy(dying::dispatchDue).isInstanceOf(AssertionError.class);
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      CyclicBarrier start = new CyclicBarrier(times);
      List<Future<T>> results = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        results.add(threads.submit(() -> {
          start.await();
          return action.call();
        }));
      }
      List<T> values = new ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      threads.shutdownNow();
    }
  }

  private record Fixed(JavaMailSender server) implements ObjectProvider<JavaMailSender> {
    @Override
    public JavaMailSender getObject() {
      return server;
    }
  }
}
