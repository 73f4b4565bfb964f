package gov.nyc.schools.spotlight.casefile;

import java.util.List;
import java.util.UUID;

/**
 * Opens a case.
 *
 * @param title 1 to 120 characters as typed
 * @param schools 1 to 10, in the order named
 * @param nominatorId a contact of this case alone
 */
public record OpenCase(CaseKind kind, String title, UUID nominatorId, List<CaseSchool> schools) {

  public OpenCase {
    schools = List.copyOf(schools);
  }
}
