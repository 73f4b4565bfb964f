package gov.nyc.schools.spotlight.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which mail leaves (mail rule 1). Posting writes a row in the transaction of what the mail tells: both happen, or
 * neither; sending comes later and can fail without losing anybody's action.
 */
@Service
public class Outbox {

  private static final int LONGEST_PREFACE = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final QuietHours quietHours;
  private final MailProperties properties;
  private final ApplicationEventPublisher events;

  Outbox(JdbcClient jdbc, Clock clock, QuietHours quietHours, MailProperties properties, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.quietHours = quietHours;
    this.properties = properties;
    this.events = events;
  }

  /**
   * Posts a letter. The same event, recipient and template make one mail: a second post is ignored.
   *
   * @return the letter's id, or the id of the one that was posted before
   * @throws IllegalArgumentException for an address that no mail can go to
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID post(Letter letter) {
    return insert(letter, null, null);
  }

  /** Discards the letters of an event that have not left yet. Returns how many. What is being sent at this moment counts as sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int discard(String event) {
    return closeUnsent("event", event, "DISCARDED");
  }

  /** The same for everything that asks for this task, which is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int discardOfTask(String taskId) {
    return closeUnsent("task_id", taskId, "DISCARDED");
  }

  /**
   * Discards one letter that has not left yet, for good.
   *
   * @return false when it left, is leaving at this moment, or was settled otherwise; nothing was changed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean discard(UUID letterId) {
    return jdbc.sql("""
        update mail_letter set status = 'DISCARDED', closed_at = :now
         where id = :id and status in ('QUEUED', 'RENDER_FAILED') and (leased_until is null or leased_until < clock_timestamp())""")
        .param("now", Timestamp.from(clock.instant())).param("id", letterId).update() == 1;
  }

  /** A new decision replaces the mail of the old one where that has not left yet (mail rule 2). Returns the new letter's id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID replaceUnsent(String oldEvent, Letter letter) {
    closeUnsent("event", oldEvent, "REPLACED");
    return post(letter);
  }

  /**
   * Sends a letter once more, to the same address and with the same links, with a sentence of staff before it. Two people who press
   * the button at once make one mail.
   *
   * @param preface plain text, up to 1,000 characters as the page counts them (code points after NFC)
   * @return the new letter's id
   * @throws org.springframework.dao.EmptyResultDataAccessException for a letter that was replaced or discarded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID resend(UUID letterId, String preface) {
    if (preface != null && characters(preface) > LONGEST_PREFACE) {
      throw new IllegalArgumentException("a preface has 1,000 characters at most");
    }
    int times = jdbc.sql("select count(*) from mail_letter where resend_of = :id and status <> 'QUEUED'")
        .param("id", letterId).query(Integer.class).single();
    // What was replaced or discarded is no longer true: it doesn't leave by this way either.
    Letter again = jdbc.sql("select * from mail_letter where id = :id and status not in ('REPLACED', 'DISCARDED')").param("id", letterId)
        .query((row, n) -> LetterRow.letter(row, "resend:" + letterId + ":" + times)).single();
    return insert(again.atOnce(), letterId, preface == null || preface.isBlank() ? null : preface.strip());
  }

  /** Puts a letter that failed, was stopped or could not be written back into the outbox, as it is. False when it is none of these. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean retry(UUID letterId) {
    boolean back = jdbc.sql("""
        update mail_letter set status = 'QUEUED', closed_at = null, attempts = 0, failure = null, due_at = :now
         where id = :id and status in ('FAILED', 'RENDER_FAILED', 'STOPPED')""")
        .param("now", Timestamp.from(clock.instant())).param("id", letterId).update() == 1;
    if (back) {
      events.publishEvent(new LetterPosted());
    }
    return back;
  }

  private static int characters(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length());
  }

  private int closeUnsent(String column, String value, String status) {
    return jdbc.sql("""
        update mail_letter set status = :status, closed_at = :now
         where %s = :value and status in ('QUEUED', 'RENDER_FAILED')
           and (leased_until is null or leased_until < clock_timestamp())""".formatted(column))
        .param("status", status).param("now", Timestamp.from(clock.instant())).param("value", value).update();
  }

  private UUID insert(Letter letter, UUID resendOf, String preface) {
    if (!MailAddresses.isUsable(letter.address())) {
      throw new IllegalArgumentException("no mail can go to this address");
    }
    if (letter.links().containsValue(LinkId.NONE)) {
      throw new IllegalArgumentException("a link of this letter was never issued");
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Instant wanted = letter.notBefore() == null || letter.notBefore().isBefore(now) ? now : letter.notBefore();
    String recipient = letter.recipientId() != null ? letter.recipientId().toString() : MailAddresses.key(letter.address());
    int made = jdbc.sql("""
        insert into mail_letter (id, event, template, recipient_id, recipient_key, recipient_name, address, locale, case_number,
          snapshot, links, urgent, typed_address, task_id, action_needed_by, resend_of, preface, message_id, posted_at, due_at)
        values (:id, :event, :template, :recipientId, :recipientKey, :name, :address, :locale, :case,
          cast(:snapshot as jsonb), cast(:links as jsonb), :urgent, :typed, :task, :by, :resendOf, :preface, :messageId, :now, :due)
        on conflict on constraint mail_letter_once do nothing""")
        .param("id", id).param("event", letter.event()).param("template", letter.template())
        .param("recipientId", letter.recipientId(), Types.OTHER).param("recipientKey", recipient)
        .param("name", HeaderText.oneLine(letter.recipientName())).param("address", letter.address())
        .param("locale", letter.locale().toLanguageTag()).param("case", letter.caseNumber())
        .param("snapshot", Snapshot.ofValues(letter.values())).param("links", Snapshot.ofLinks(letter.links()))
        .param("urgent", letter.urgent()).param("typed", letter.typedAddress()).param("task", letter.taskId())
        .param("by", letter.actionNeededBy() == null ? null : Timestamp.from(letter.actionNeededBy()), Types.TIMESTAMP)
        .param("resendOf", resendOf, Types.OTHER).param("preface", preface)
        .param("messageId", "<" + id + "@" + properties.domain() + ">").param("now", Timestamp.from(now))
        .param("due", Timestamp.from(quietHours.earliest(wanted, letter.urgent()))).update();
    if (made == 1) {
      events.publishEvent(new LetterPosted());
      return id;
    }
    return jdbc.sql("select id from mail_letter where event = :event and recipient_key = :recipient and template = :template")
        .param("event", letter.event()).param("recipient", recipient).param("template", letter.template())
        .query(UUID.class).single();
  }
}
