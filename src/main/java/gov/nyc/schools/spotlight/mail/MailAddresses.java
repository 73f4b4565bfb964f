package gov.nyc.schools.spotlight.mail;

import gov.nyc.schools.spotlight.people.EmailAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of addresses: whether somebody showed that one is theirs, and whether mail to it came back for good. */
@Service
public class MailAddresses {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailAddresses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The owner acted from a mail to this address, or a coordinator vouches for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirm(String address) {
    jdbc.sql("""
        insert into mail_address (address, confirmed_at) values (:address, :now)
        on conflict (address) do update set confirmed_at = coalesce(mail_address.confirmed_at, excluded.confirmed_at)""")
        .param("address", key(address)).param("now", Timestamp.from(clock.instant())).update();
  }

  public boolean isConfirmed(String address) {
    return jdbc.sql("select count(*) from mail_address where address = :address and confirmed_at is not null")
        .param("address", key(address)).query(Integer.class).single() > 0;
  }

  /** Those of these addresses that are confirmed, as they were given; in one statement. */
  public Set<String> confirmed(Collection<String> asked) {
    var known = jdbc.sql("select address from mail_address where address = any(:addresses) and confirmed_at is not null")
        .param("addresses", asked.stream().map(MailAddresses::key).toArray(String[]::new)).query(String.class).set();
    return asked.stream().filter(address -> known.contains(key(address))).collect(Collectors.toSet());
  }

  /** Nothing goes to this address any more until {@link #release}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void suppress(String address, String reason) {
    jdbc.sql("""
        insert into mail_address (address, suppressed_at, suppressed_reason) values (:address, :now, :reason)
        on conflict (address) do update set suppressed_at = excluded.suppressed_at, suppressed_reason = excluded.suppressed_reason""")
        .param("address", key(address)).param("now", Timestamp.from(clock.instant())).param("reason", reason).update();
  }

  /** Lets mail through to this address again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(String address) {
    jdbc.sql("update mail_address set suppressed_at = null, suppressed_reason = null where address = :address")
        .param("address", key(address)).update();
  }

  public boolean isSuppressed(String address) {
    return jdbc.sql("select count(*) from mail_address where address = :address and suppressed_at is not null")
        .param("address", key(address)).query(Integer.class).single() > 0;
  }

  int sentSince(String address, Instant since) {
    return jdbc.sql("""
        select count(*) from mail_letter
         where lower(address) = :address and typed_address and status = 'SENT' and closed_at > :since""")
        .param("address", key(address)).param("since", Timestamp.from(since)).query(Integer.class).single();
  }

  /** Whether mail can go to this address at all: see {@link EmailAddress}. */
  public static boolean isUsable(String address) {
    return EmailAddress.isUsable(address);
  }

  static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
