package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CurrentVersion;
import org.springframework.stereotype.Component;

/** Tells other rooms which revision of a nomination their links speak of. */
@Component
class NewestRevision implements CurrentVersion {

  private final Nominations nominations;

  NewestRevision(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public int of(String caseNumber) {
    return nominations.findById(caseNumber).map(Nomination::revision).orElse(1);
  }
}
