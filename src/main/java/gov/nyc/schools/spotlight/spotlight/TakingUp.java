package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.Reopening;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a spotlight up again that was out: it is written, checked, cleared and published anew, whatever has become of the case since. */
@Component("spotlightTakingUp")
@Transactional(propagation = Propagation.MANDATORY)
class TakingUp implements Reopening {

  private final Spotlights spotlights;
  private final SchoolWithdrawals withdrawals;
  private final CaseFiles files;
  private final Processes processes;

  TakingUp(Spotlights spotlights, SchoolWithdrawals withdrawals, CaseFiles files, Processes processes) {
    this.spotlights = spotlights;
    this.withdrawals = withdrawals;
    this.files = files;
    this.processes = processes;
  }

  @Override
  public boolean reopen(Subject subject, UUID by, Channel channel) {
    var number = subject.caseNumber();
    return subject.kind() == PublicationKind.SPOTLIGHT
        && (spotlights.find(number).filter(Spotlight::takenUp).isPresent() || begin(number, by, channel));
  }

  /** @return false when none was out, when it is taken up already, or when the school has withdrawn */
  boolean begin(String caseNumber, UUID by, Channel channel) {
    if (withdrawals.find(caseNumber).isPresent() || !spotlights.reopen(caseNumber)) {
      return false;
    }
    files.record(caseNumber, CaseEvent.by(by, channel, "spotlight-taken-up"));
    // The lab, if it was for the lab, has gone on with it long since.
    processes.start("spotlight", caseNumber, Map.of("forLab", false));
    return true;
  }
}
