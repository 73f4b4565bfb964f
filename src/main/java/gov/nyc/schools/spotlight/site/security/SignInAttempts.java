package gov.nyc.schools.spotlight.site.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down those who guess passwords, by account and by network address, for all nodes together. An attempt counts before the
 * password is compared, so that a thousand at once get no further than one after another; a success takes it back. After a few
 * free attempts each further one waits twice as long as the one before, up to a quarter of an hour.
 */
@Component
class SignInAttempts {

  private static final int FREE_BY_ACCOUNT = 5;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
  private static final int LONGEST_WAIT_SECONDS = 900;

  private final JdbcClient sql;
  private final Clock clock;
  private final int freeByAddress;

  /** Waiting times are leases: they stay on real time when the tracker's clock is moved. */
  @Autowired
  SignInAttempts(JdbcClient sql, @Value("${tracker.sign-in.free-attempts-by-address:30}") int freeByAddress) {
    this(sql, Clock.systemUTC(), freeByAddress);
  }

  SignInAttempts(JdbcClient sql, Clock clock, int freeByAddress) {
    this.sql = sql;
    this.clock = clock;
    this.freeByAddress = freeByAddress;
  }

  /** @throws LockedException when this account or this address has to wait; the attempt then doesn't count */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void begin(String email, String address) {
    if (!counted("address", address, freeByAddress) || !counted("account", account(email), FREE_BY_ACCOUNT)) {
      throw new LockedException("too many attempts");
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void succeeded(String email, String address) {
    sql.sql("delete from sign_in_attempt where kind = 'account' and key = :key").param("key", hash(account(email))).update();
    sql.sql("""
            update sign_in_attempt set attempts = greatest(attempts - 1, 0), blocked_until = last_at
            where kind = 'address' and key = :key""")
        .param("key", hash(address)).update();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void forget() {
    sql.sql("delete from sign_in_attempt where last_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER))).update();
  }

  private boolean counted(String kind, String key, int free) {
    Instant now = clock.instant();
    return sql.sql("""
            insert into sign_in_attempt as a (kind, key, attempts, last_at, blocked_until) values (:kind, :key, 1, :now, :now)
            on conflict (kind, key) do update set
              attempts = case when a.last_at < :forgotten then 1 else a.attempts + 1 end,
              last_at = :now,
              blocked_until = case when a.last_at < :forgotten or a.attempts + 1 < :free then cast(:now as timestamptz)
                else cast(:now as timestamptz) + make_interval(secs => least(:longest, 5 * power(2, least(a.attempts + 1 - :free, 20)))) end
            where a.blocked_until <= :now""")
        .param("kind", kind).param("key", hash(key)).param("free", free).param("longest", LONGEST_WAIT_SECONDS)
        .param("now", Timestamp.from(now)).param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
        .update() == 1;
  }

  private static String account(String email) {
    return email.trim().toLowerCase(Locale.ROOT);
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
