package gov.nyc.schools.spotlight.mail;

import gov.nyc.schools.spotlight.mail.Postman.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is in the outbox (mail rule 3). Any number of nodes may do so at once: each letter is claimed under a row lock and a
 * lease. A node that dies between sending and marking leaves a lease to run out; the letter then goes out once more under the same
 * Message-ID, which is the one window for a duplicate.
 */
@Component
public class MailDispatcher {

  /** With the pauses below: about two days. */
  static final int ATTEMPTS = 15;

  private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  private final LetterQueue queue;
  private final Postman postman;
  private final LinkFiller filler;
  private final MailAddresses addresses;
  private final QuietHours quietHours;
  private final MailProperties properties;
  private final Clock clock;

  MailDispatcher(LetterQueue queue, Postman postman, LinkFiller filler, MailAddresses addresses, QuietHours quietHours,
      MailProperties properties, Clock clock) {
    this.queue = queue;
    this.postman = postman;
    this.filler = filler;
    this.addresses = addresses;
    this.quietHours = quietHours;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Renders everything that is new and sends everything that is due now. Must not be called inside a transaction.
   *
   * @return how many letters were sent
   */
  @Transactional(propagation = Propagation.NEVER)
  public int dispatchDue() {
    int sent = 0;
    Instant until = clock.instant();
    while (queue.renderNext(until)) {
      // one letter is one transaction
    }
    try (Postman.Round round = postman.begin()) {
      Optional<QueuedLetter> next = queue.claimNext(until);
      while (next.isPresent()) {
        Outcome outcome = handle(next.get(), round);
        if (outcome instanceof Outcome.Taken) {
          sent++;
        } else if (outcome instanceof Outcome.Later later && later.serverGone()) {
          return sent;
        }
        next = queue.claimNext(until);
      }
    }
    return sent;
  }

  private Outcome handle(QueuedLetter letter, Postman.Round round) {
    Instant now = clock.instant();
    Instant earliest = quietHours.earliest(now, letter.letter().urgent());
    if (earliest.isAfter(now)) {
      queue.putBack(letter, earliest, null, false);
      return new Outcome.Later("quiet hours", false);
    }
    Optional<String> hindrance = hindrance(letter.letter(), now);
    if (hindrance.isPresent()) {
      queue.stopped(letter, now, hindrance.get());
      return new Outcome.Never(hindrance.get());
    }
    Outcome outcome = tried(letter, round, now);
    mark(letter, outcome);
    return outcome;
  }

  /** A fault that nobody thought of is this letter's own: it is counted like a refusal, and the others go on. */
  private Outcome tried(QueuedLetter letter, Postman.Round round, Instant now) {
    try {
      return send(letter, round, now);
    } catch (RuntimeException fault) {
      LOG.error("letter {} of case {} could not be sent", letter.id(), letter.letter().caseNumber(), fault);
      return new Outcome.Later(fault.getClass().getSimpleName() + ": " + HeaderText.oneLine(String.valueOf(fault.getMessage())), false);
    }
  }

  private Outcome send(QueuedLetter letter, Postman.Round round, Instant now) {
    try {
      return round.deliver(letter, filler.fill(letter, letter.html()), filler.fill(letter, letter.text()), now);
    } catch (LinkFiller.KeyChanged | IllegalStateException unfit) {
      return new Outcome.Never(unfit.getMessage());
    }
  }

  private void mark(QueuedLetter letter, Outcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof Outcome.Taken) {
      queue.sent(letter, now);
    } else if (outcome instanceof Outcome.Never never) {
      queue.failed(letter, now, never.reason());
      LOG.warn("letter {} of case {} was refused for good", letter.id(), letter.letter().caseNumber());
    } else if (outcome instanceof Outcome.Later later && letter.attempts() >= ATTEMPTS) {
      queue.failed(letter, now, "Given up after " + letter.attempts() + " attempts: " + later.reason());
      LOG.warn("letter {} of case {} was given up", letter.id(), letter.letter().caseNumber());
    } else if (outcome instanceof Outcome.Later later) {
      queue.putBack(letter, now.plus(pause(letter.attempts())), later.reason(), true);
      LOG.info("letter {} of case {} is tried again later", letter.id(), letter.letter().caseNumber());
    }
  }

  private Optional<String> hindrance(Letter letter, Instant now) {
    if (addresses.isSuppressed(letter.address())) {
      return Optional.of("Mail to this address came back; nothing is sent there until a coordinator corrects it.");
    }
    if (letter.typedAddress() && !addresses.isConfirmed(letter.address())
        && addresses.sentSince(letter.address(), now.minus(Duration.ofDays(1))) >= properties.unconfirmedPerDay()) {
      return Optional.of("This address is not confirmed and got its " + properties.unconfirmedPerDay() + " mails of the day.");
    }
    return Optional.empty();
  }

  /** 1, 4, 16, 64 minutes, then four hours; a fifth more or less, so that a thousand letters don't come back at once. */
  static Duration pause(int attempts) {
    Duration pause = Duration.ofMinutes(1L << Math.min(20, 2 * (attempts - 1)));
    Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    return Duration.ofMillis((long) (bounded.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }
}
