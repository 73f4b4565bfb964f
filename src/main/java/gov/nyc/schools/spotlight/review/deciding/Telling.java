package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import java.util.UUID;

/** A decision with what its mails name of the case. */
record Telling(Decision decision, String title, CaseKind kind, UUID nominatorId) {

  static Telling of(Decision decision, CaseCard file) {
    return new Telling(decision, file.title(), file.kind(), file.nominatorId());
  }
}
