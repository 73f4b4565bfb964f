package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  @Override
  public Map<String, List<UUID>> people(Collection<String> caseNumbers) {
    return nominations.findAllById(caseNumbers).stream().filter(nomination -> nomination.supportId() != null)
        .collect(Collectors.toMap(Nomination::caseNumber, nomination -> List.of(nomination.principalId())));
  }
}
