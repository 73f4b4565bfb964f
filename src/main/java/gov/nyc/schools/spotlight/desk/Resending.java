package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a case's letter once more, or keeps it from leaving, and writes down who asked for it. */
@Service
@Transactional
class Resending {

  /** In characters, as the outbox takes it. */
  static final int LONGEST_PREFACE = 1_000;

  private final Outbox outbox;
  private final CaseFiles files;
  private final CurrentPerson current;

  Resending(Outbox outbox, CaseFiles files, CurrentPerson current) {
    this.outbox = outbox;
    this.files = files;
    this.current = current;
  }

  /** Whoever calls has checked that the letter is the case's. */
  void resend(String caseNumber, UUID letterId, String preface) {
    var person = current.requireAny(Action.RESEND_MAIL.roles());
    var again = outbox.resend(letterId, preface.replace("\r\n", "\n"));
    files.record(caseNumber, CaseEvent.by(person.id(), Channel.PAGE, "mail-resent")
        .with(Map.of("letterId", letterId.toString(), "resentAs", again.toString())));
  }

  /**
   * Keeps a letter from leaving, for good. Whoever calls has checked that it is the case's.
   *
   * @return false when it left, or was settled otherwise meanwhile; nothing was changed
   */
  boolean discard(String caseNumber, UUID letterId) {
    var person = current.requireAny(Action.DISCARD_MAIL.roles());
    boolean discarded = outbox.discard(letterId);
    if (discarded) {
      files.record(caseNumber, CaseEvent.by(person.id(), Channel.PAGE, "mail-discarded").with(Map.of("letterId", letterId.toString())));
    }
    return discarded;
  }
}
