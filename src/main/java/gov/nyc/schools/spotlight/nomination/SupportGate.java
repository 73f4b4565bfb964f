package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.DecisionGate;
import org.springframework.stereotype.Component;

/** No case is accepted without its principal's support (domain.md: gates that are not scored). */
@Component
class SupportGate implements DecisionGate {

  private final Nominations nominations;

  SupportGate(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public String key() {
    return "nomination.gate.support";
  }

  @Override
  public boolean open(String caseNumber) {
    return nominations.findById(caseNumber).filter(Nomination::supported).isPresent();
  }
}
