package gov.nyc.schools.spotlight.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every page shows of a case. */
public record CaseCard(String number, CaseKind kind, String title, Stage stage, Standing standing, Instant openedAt,
    Instant closedAt, Instant lastActivityAt, UUID nominatorId, List<CaseSchool> schools) {

  public List<Integer> districts() {
    return schools.stream().map(CaseSchool::district).filter(java.util.Objects::nonNull).distinct().toList();
  }
}
