package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A student is named or can be recognised: the case can't be accepted until a member of staff clears it. */
@Service
@Transactional
public class PrivacyFlags {

  private final Nominations nominations;
  private final NominationPolicy policy;
  private final CaseFiles files;
  private final CurrentPerson current;
  private final Clock clock;

  PrivacyFlags(Nominations nominations, NominationPolicy policy, CaseFiles files, CurrentPerson current, Clock clock) {
    this.nominations = nominations;
    this.policy = policy;
    this.files = files;
    this.current = current;
    this.clock = clock;
  }

  /** Raises the flag; one that is up stays as it is. */
  public void raise(String caseNumber) {
    var by = allowed(NominationAction.RAISE_PRIVACY_FLAG, caseNumber);
    var nomination = nominations.get(caseNumber);
    if (!nomination.privacyFlagged()) {
      nomination.raisePrivacyFlag(by, clock.instant());
      files.record(caseNumber, CaseEvent.by(by, Channel.PAGE, "privacy-flag-raised"));
    }
  }

  /** Clears the flag; one that is down stays as it is. */
  public void clear(String caseNumber) {
    var by = allowed(NominationAction.CLEAR_PRIVACY_FLAG, caseNumber);
    var nomination = nominations.get(caseNumber);
    if (nomination.privacyFlagged()) {
      nomination.clearPrivacyFlag(by, clock.instant());
      files.record(caseNumber, CaseEvent.by(by, Channel.PAGE, "privacy-flag-cleared"));
    }
  }

  private java.util.UUID allowed(NominationAction action, String caseNumber) {
    var by = current.require().id();
    policy.requireStaff(action, caseNumber, by);
    return by;
  }
}
