package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Followers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Supporters hear of what later rooms make of the practice. */
@Component
class SupportersFollow implements Followers {

  private final Supporters supporters;

  SupportersFollow(Supporters supporters) {
    this.supporters = supporters;
  }

  @Override
  public List<UUID> of(String caseNumber) {
    return supporters.of(caseNumber).stream().filter(Supporter::follows).map(Supporter::personId).toList();
  }
}
