package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A signed form, as the ledger keeps it.
 *
 * @param schoolYear the year in which the school year begins, for NYCPS use; else null
 * @param event for a third party, with organisation and purpose; else null
 * @param firstDay the first day of capture that it covers; {@code lastDay} the last
 * @param signedBy {@code PARENT} (or guardian) or {@code ADULT} (the person, 18 or older)
 * @param documentId the file with the signed form, or null
 * @param revokedOn null while it stands
 */
public record Consent(UUID id, UUID personShownId, ConsentKind kind, Integer schoolYear, String event, String organisation,
    String purpose, LocalDate firstDay, LocalDate lastDay, List<Platform> platforms, String signedBy, String signer,
    LocalDate signedOn, UUID documentId, LocalDate revokedOn) {

  public boolean revoked() {
    return revokedOn != null;
  }
}
