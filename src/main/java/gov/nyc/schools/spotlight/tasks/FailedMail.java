package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.LetterFailed;
import gov.nyc.schools.spotlight.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Calls a coordinator when a case's mail could not be delivered: nobody waits for an answer to a mail that never left. */
@Component
class FailedMail {

  private final Attention attention;
  private final CaseFiles files;

  FailedMail(Attention attention, CaseFiles files) {
    this.attention = attention;
    this.files = files;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void notDelivered(LetterFailed letter) {
    if (letter.caseNumber() != null && files.find(letter.caseNumber()).isPresent()) {
      attention.needed(letter.caseNumber(), Role.COORDINATOR, "mail-failed", letter.letterId().toString());
    }
  }
}
