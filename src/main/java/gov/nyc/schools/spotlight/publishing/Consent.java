package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  /** Whether somebody may be captured on a day that both cover. */
  boolean overlaps(Consent other) {
    return !firstDay.isAfter(other.lastDay) && !lastDay.isBefore(other.firstDay);
  }

  /** Whether both say the same: the same sheet of paper, for all that the ledger knows. */
  boolean saysTheSameAs(Consent other) {
    return personShownId.equals(other.personShownId) && kind == other.kind && firstDay.equals(other.firstDay)
        && lastDay.equals(other.lastDay) && Set.copyOf(platforms).equals(Set.copyOf(other.platforms))
        && Objects.equals(event, other.event) && Objects.equals(organisation, other.organisation)
        && Objects.equals(purpose, other.purpose) && signedBy.equals(other.signedBy) && signer.equals(other.signer)
        && signedOn.equals(other.signedOn);
  }
}
