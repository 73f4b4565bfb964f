package gov.nyc.schools.spotlight.mail;

import gov.nyc.schools.spotlight.mail.LetterRenderer.Rendering;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the dispatcher sees it: every step is a short transaction of its own, and none is open while mail is sent. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LetterQueue {

  private final JdbcClient jdbc;
  private final LetterRenderer renderer;
  private final ApplicationEventPublisher events;

  LetterQueue(JdbcClient jdbc, LetterRenderer renderer, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.renderer = renderer;
    this.events = events;
  }

  private record Unrendered(UUID id, Letter letter, String preface) {}

  /** Renders one letter that isn't rendered yet, due or not, so that a broken template shows early. False when there is none. */
  boolean renderNext(Instant now) {
    Optional<Unrendered> next = jdbc.sql("""
        select * from mail_letter where status = 'QUEUED' and rendered_at is null
         order by urgent desc, posted_at limit 1 for update skip locked""")
        .query((row, n) -> new Unrendered(row.getObject("id", UUID.class), LetterRow.letter(row, row.getString("event")),
            row.getString("preface"))).optional();
    next.ifPresent(letter -> render(letter, now));
    return next.isPresent();
  }

  private void render(Unrendered next, Instant now) {
    try {
      Rendering rendering = renderer.render(next.id(), next.letter(), next.preface());
      jdbc.sql("""
          update mail_letter set subject = :subject, html_part = :html, text_part = :text, rendered_at = :now where id = :id""")
          .param("subject", rendering.subject()).param("html", rendering.html()).param("text", rendering.text())
          .param("now", Timestamp.from(now)).param("id", next.id()).update();
    } catch (RuntimeException broken) {
      events.publishEvent(new LetterFailed(next.id(), next.letter().caseNumber()));
      close(next.id(), "RENDER_FAILED", now, "The template " + next.letter().template() + " is broken: " + reason(broken));
    }
  }

  /** Claims the next letter that is due; nobody else gets it before the lease ends. */
  Optional<QueuedLetter> claimNext(Instant now) {
    UUID lease = UUID.randomUUID();
    return jdbc.sql("""
        update mail_letter set lease = :lease, leased_until = clock_timestamp() + interval '5 minutes', attempts = attempts + 1
         where id = (
           select id from mail_letter
            where status = 'QUEUED' and rendered_at is not null and due_at <= :now
              and (leased_until is null or leased_until < clock_timestamp())
            order by urgent desc, due_at, posted_at limit 1 for update skip locked)
        returning *""")
        .param("lease", lease).param("now", Timestamp.from(now))
        .query((row, n) -> new QueuedLetter(row.getObject("id", UUID.class), lease, LetterRow.letter(row, row.getString("event")),
            row.getString("message_id"), row.getString("subject"), row.getString("html_part"), row.getString("text_part"),
            row.getInt("attempts"))).optional();
  }

  /** It left: whatever else happened to the row meanwhile, that is the truth. */
  void sent(QueuedLetter letter, Instant now) {
    jdbc.sql("""
        update mail_letter set status = 'SENT', closed_at = :now, lease = null, leased_until = null, failure = null
         where id = :id and status <> 'SENT'""")
        .param("now", Timestamp.from(now)).param("id", letter.id()).update();
  }

  /** Puts a letter back, to be tried from that moment on. */
  void putBack(QueuedLetter letter, Instant dueAt, String failure, boolean counts) {
    jdbc.sql("""
        update mail_letter set due_at = :due, failure = :failure, lease = null, leased_until = null,
               attempts = attempts - case when :counts then 0 else 1 end
         where id = :id and lease = :lease""")
        .param("due", Timestamp.from(dueAt)).param("failure", failure).param("counts", counts).param("id", letter.id())
        .param("lease", letter.lease()).update();
  }

  void failed(QueuedLetter letter, Instant now, String failure) {
    close(letter.id(), "FAILED", now, failure);
    events.publishEvent(new LetterFailed(letter.id(), letter.letter().caseNumber()));
  }

  void stopped(QueuedLetter letter, Instant now, String failure) {
    close(letter.id(), "STOPPED", now, failure);
  }

  private void close(UUID id, String status, Instant now, String failure) {
    jdbc.sql("""
        update mail_letter set status = :status, closed_at = :now, failure = :failure, lease = null, leased_until = null
         where id = :id and status = 'QUEUED'""")
        .param("status", status).param("now", Timestamp.from(now)).param("failure", failure).param("id", id).update();
  }

  private static String reason(Throwable broken) {
    Throwable root = broken;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return said.length() > 500 ? said.substring(0, 500) : said;
  }
}
