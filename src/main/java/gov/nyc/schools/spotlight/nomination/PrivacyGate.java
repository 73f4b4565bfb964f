package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.DecisionGate;
import org.springframework.stereotype.Component;

/** No case is accepted while its privacy flag is up (domain.md: gates that are not scored). */
@Component
class PrivacyGate implements DecisionGate {

  private final Nominations nominations;

  PrivacyGate(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public String key() {
    return "nomination.gate.privacy";
  }

  @Override
  public boolean open(String caseNumber) {
    return nominations.findById(caseNumber).filter(nomination -> !nomination.privacyFlagged()).isPresent();
  }
}
