package gov.nyc.schools.spotlight.site.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;

@TrackerTest
class SignInAttemptsTest {

  @Autowired
  private JdbcClient sql;

  private final HandClock clock = new HandClock();
  private final String email = UUID.randomUUID() + "@example.org";
  private final String address = UUID.randomUUID().toString();
  private SignInAttempts attempts;

  @BeforeEach
  void begin() {
    attempts = new SignInAttempts(sql, clock, 30);
  }

  @Test
  void makesAnAccountWaitAfterFiveAttemptsAndLongerEachTime() {
    fail(5);
    assertWaits();
    clock.pass(Duration.ofSeconds(6));
    fail(1);
    clock.pass(Duration.ofSeconds(6));
    assertWaits();
    clock.pass(Duration.ofSeconds(5));
    fail(1);
    clock.pass(Duration.ofSeconds(15));
    assertWaits();
  }

  @Test
  void neverMakesAnAccountWaitForMoreThanAQuarterOfAnHour() {
    for (int i = 0; i < 40; i++) {
      attempts.begin(email, UUID.randomUUID().toString());
      clock.pass(Duration.ofMinutes(15));
    }
    assertThatNoException().isThrownBy(() -> attempts.begin(email, address));
  }

  @Test
  void countsHoweverTheAddressIsTyped() {
    fail(5);
    assertThatExceptionOfType(LockedException.class).isThrownBy(() -> attempts.begin("  " + email.toUpperCase() + " ", UUID.randomUUID().toString()));
  }

  @Test
  void makesANetworkAddressWaitThatTriesManyAccounts() {
    for (int i = 0; i < 30; i++) {
      attempts.begin(UUID.randomUUID() + "@example.org", address);
    }
    assertThatExceptionOfType(LockedException.class).isThrownBy(() -> attempts.begin(email, address));
    assertThatNoException().isThrownBy(() -> attempts.begin(email, UUID.randomUUID().toString()));
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    fail(4);
    attempts.begin(email, address);
    attempts.succeeded(email, address);
    fail(5);
    assertWaits();
  }

  @Test
  void forgetsFailuresAfterHalfADay() {
    fail(5);
    clock.pass(Duration.ofHours(12).plusSeconds(1));
    fail(4);
  }

  @Test
  void letsNoMoreThroughWhenManyTryAtOnce() throws Exception {
    var through = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(8);
    var tasks = java.util.stream.IntStream.range(0, 40).mapToObj(n -> threads.submit(() -> {
      try {
        attempts.begin(email, UUID.randomUUID().toString());
        through.incrementAndGet();
      } catch (LockedException e) {
        // Refused, as it should be.
      }
    })).toList();
    for (var task : tasks) {
      task.get();
    }
    threads.shutdown();
    assertThat(through).hasValue(5);
  }

  @Test
  void storesNothingThatWasTyped() {
    fail(1);
    assertThat(sql.sql("select count(*) from sign_in_attempt where position(convert_to('example.org', 'UTF8') in key) > 0").query(Integer.class).single()).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.begin(email, address);
    }
  }

  private void assertWaits() {
    assertThatExceptionOfType(LockedException.class).isThrownBy(() -> attempts.begin(email, UUID.randomUUID().toString()));
  }

  private static final class HandClock extends Clock {

    private Instant now = Instant.now();

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
