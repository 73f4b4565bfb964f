package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The principal who was asked hears of the decision; one whose address nobody confirmed never does. */
@Component
class PrincipalAwaits implements AwaitsAnswer {

  private final Nominations nominations;

  PrincipalAwaits(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public List<UUID> people(String caseNumber) {
    return nominations.findById(caseNumber).filter(nomination -> nomination.supportId() != null)
        .map(nomination -> List.of(nomination.principalId())).orElse(List.of());
  }
}
