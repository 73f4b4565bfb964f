package gov.nyc.schools.spotlight.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the links that mails carry and opens them again (mail rules 9, 11 and 12). A link never signs anybody in: it opens its one
 * subject and nothing else. Nobody but the outbox, at the moment of sending, learns its secret.
 */
@Service
public class PersonalLinks {

  private static final Duration BETWEEN_FRESH_LINKS = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final LinkSecrets secrets;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PersonalLinks(JdbcClient jdbc, LinkSecrets secrets, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Issues a link; an open one of the same purpose, person and subject is superseded by it.
   *
   * @param personId who will hold it, or null when there is no person row yet
   * @param caseNumber the case, or null
   * @param subject the id of what it opens
   * @param revision the revision of what it opens
   * @param expiresAt its end; never later than the purpose allows
   * @param withCode whether acting needs the code that the same mail carries
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LinkId issue(Purpose purpose, UUID personId, String caseNumber, String subject, int revision, Instant expiresAt,
      boolean withCode) {
    Instant now = clock.instant();
    Instant latest = now.plus(purpose.longest());
    LinkId id = new LinkId(UUID.randomUUID());
    jdbc.sql("""
        update personal_link set state = 'SUPERSEDED', closed_at = :now
         where purpose = :purpose and subject = :subject and person_id is not distinct from :person and state = 'OPEN'""")
        .param("now", Timestamp.from(now)).param("purpose", purpose.key()).param("subject", subject)
        .param("person", personId, java.sql.Types.OTHER).update();
    jdbc.sql("""
        insert into personal_link
          (id, purpose, path, person_id, case_number, subject, revision, secret_hash, with_code, issued_at, expires_at)
        values (:id, :purpose, :path, :person, :case, :subject, :revision, :hash, :withCode, :now, :expires)""")
        .param("id", id.value()).param("purpose", purpose.key()).param("path", purpose.path())
        .param("person", personId, java.sql.Types.OTHER).param("case", caseNumber).param("subject", subject)
        .param("revision", revision).param("hash", LinkSecrets.hash(secrets.token(id))).param("withCode", withCode)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expiresAt.isAfter(latest) ? latest : expiresAt)).update();
    return id;
  }

  /** The open link of this person for this subject, so that a reminder carries the same one. */
  @Transactional(readOnly = true)
  public Optional<LinkId> current(Purpose purpose, UUID personId, String subject) {
    return jdbc.sql("select " + LinkRow.COLUMNS + " from personal_link where purpose = :purpose and subject = :subject"
        + " and person_id is not distinct from :person and state = 'OPEN'")
        .param("purpose", purpose.key()).param("subject", subject).param("person", personId, java.sql.Types.OTHER)
        .query((row, n) -> LinkRow.read(row, clock.instant())).optional()
        .filter(PersonalLink::isOpen).map(PersonalLink::id);
  }

  /**
   * Finds the link that a token stands for and changes nothing.
   *
   * @return the link in whatever state it is, or empty when there is none with this token for this purpose
   */
  @Transactional(readOnly = true)
  public Optional<PersonalLink> open(Purpose purpose, String token) {
    return byToken(token).filter(link -> link.purpose().equals(purpose.key()));
  }

  @Transactional(readOnly = true)
  Optional<PersonalLink> byToken(String token) {
    if (token == null || !token.matches("[a-zA-Z2-7]{32}")) {
      return Optional.empty();
    }
    return jdbc.sql("select " + LinkRow.COLUMNS + " from personal_link where secret_hash = :hash")
        .param("hash", LinkSecrets.hash(token.toLowerCase(Locale.ROOT)))
        .query((row, n) -> LinkRow.read(row, clock.instant())).optional();
  }

  @Transactional(readOnly = true)
  public Optional<PersonalLink> find(LinkId id) {
    return jdbc.sql("select " + LinkRow.COLUMNS + " from personal_link where id = :id").param("id", id.value())
        .query((row, n) -> LinkRow.read(row, clock.instant())).optional();
  }

  /**
   * Compares a typed code with the mailed one. The fifth wrong one locks the link and asks its room for a new link
   * ({@link FreshLinkWanted}). Runs in a transaction of its own: a guess counts even if the caller's work is rolled back. Call it
   * before locking anything.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public CodeCheck checkCode(LinkId id, String typed) {
    PersonalLink link = jdbc.sql("select " + LinkRow.COLUMNS + " from personal_link where id = :id for update")
        .param("id", id.value()).query((row, n) -> LinkRow.read(row, clock.instant())).single();
    if (link.state() == PersonalLink.State.LOCKED) {
      return CodeCheck.LOCKED;
    }
    if (!link.isOpen()) {
      return CodeCheck.CLOSED;
    }
    if (secrets.codeIsRight(id, typed)) {
      return CodeCheck.RIGHT;
    }
    boolean locks = link.triesLeft() <= 1;
    jdbc.sql("""
        update personal_link set wrong_codes = wrong_codes + 1,
               state = case when :locks then 'LOCKED' else state end,
               closed_at = case when :locks then cast(:now as timestamptz) end
         where id = :id""")
        .param("locks", locks).param("now", Timestamp.from(clock.instant())).param("id", id.value()).update();
    if (locks) {
      events.publishEvent(new FreshLinkWanted(link, FreshLinkWanted.Reason.LOCKED));
      return CodeCheck.LOCKED;
    }
    return CodeCheck.WRONG;
  }

  /** Marks an open link as used; its page says so from now on. Returns false when it was not open any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean use(LinkId id) {
    return jdbc.sql("update personal_link set state = 'USED', closed_at = :now where id = :id and state = 'OPEN' and expires_at > :now")
        .param("now", Timestamp.from(clock.instant())).param("id", id.value()).update() == 1;
  }

  /** Everybody who was ever given a link of this purpose in a case, in one statement. */
  @Transactional(readOnly = true)
  public List<UUID> holders(Purpose purpose, String caseNumber) {
    return jdbc.sql("""
            select distinct person_id from personal_link
            where purpose = :purpose and case_number = :number and person_id is not null""")
        .param("purpose", purpose.key()).param("number", caseNumber).query(UUID.class).list();
  }

  /** Ends every open link of a subject: what they opened is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int endAll(String subject) {
    return jdbc.sql("update personal_link set state = 'ENDED', closed_at = :now where subject = :subject and state = 'OPEN'")
        .param("now", Timestamp.from(clock.instant())).param("subject", subject).update();
  }

  /** Ends the open links of one purpose and subject. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int endAll(Purpose purpose, String subject) {
    return jdbc.sql("""
        update personal_link set state = 'ENDED', closed_at = :now
         where purpose = :purpose and subject = :subject and state = 'OPEN'""")
        .param("now", Timestamp.from(clock.instant())).param("purpose", purpose.key()).param("subject", subject).update();
  }

  /**
   * Asks the room for a fresh link in place of one that doesn't open any more: once in 24 hours for each person and subject (mail
   * rule 12). The new link goes to the address on record, never to one that a visitor types.
   *
   * @return false when one was asked for in the last 24 hours
   */
  @Transactional
  public boolean askFresh(PersonalLink link) {
    Instant now = clock.instant();
    boolean first = jdbc.sql("""
        update personal_link set fresh_asked_at = :now
         where id = :id and not exists (
           select 1 from personal_link l
            where l.purpose = personal_link.purpose and l.subject = personal_link.subject
              and l.person_id is not distinct from personal_link.person_id and l.fresh_asked_at > :since)""")
        .param("now", Timestamp.from(now)).param("id", link.id().value())
        .param("since", Timestamp.from(now.minus(BETWEEN_FRESH_LINKS))).update() == 1;
    if (first) {
      events.publishEvent(new FreshLinkWanted(link, FreshLinkWanted.Reason.ASKED));
    }
    return first;
  }
}
