package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writes a signed form into the ledger. What was not said is null, and refused together with all else that breaks a rule. Source of the
 * two kinds and of what they cover: domain facts, "Consent".
 *
 * @param signedBy {@code PARENT} or {@code ADULT}
 * @param signer the name on the form, 1 to 120 characters
 * @param signedOn today at the latest, New York
 * @param form the form itself, or null
 */
public record AddConsent(UUID personShownId, ConsentKind kind, Integer schoolYear, String event, String organisation, String purpose,
    LocalDate firstDay, LocalDate lastDay, List<Platform> platforms, String signedBy, String signer, LocalDate signedOn, Upload form) {

  public AddConsent {
    platforms = platforms == null ? List.of() : List.copyOf(platforms);
  }

  /** @param schoolYear the year in which it begins: 2026 covers July 1, 2026 to June 30, 2027 */
  public static AddConsent nycpsUse(UUID personShownId, Integer schoolYear, String signedBy, String signer, LocalDate signedOn) {
    return new AddConsent(personShownId, ConsentKind.NYCPS_USE, schoolYear, null, null, null,
        schoolYear == null ? null : LocalDate.of(schoolYear, 7, 1), schoolYear == null ? null : LocalDate.of(schoolYear + 1, 6, 30),
        List.of(Platform.NYCPS), signedBy, signer, signedOn, null);
  }

  /** For the days of one event, both included. */
  public static AddConsent thirdParty(UUID personShownId, String event, String organisation, String purpose, LocalDate firstDay,
      LocalDate lastDay, List<Platform> platforms, String signedBy, String signer, LocalDate signedOn) {
    return new AddConsent(personShownId, ConsentKind.THIRD_PARTY, null, event, organisation, purpose, firstDay, lastDay, platforms,
        signedBy, signer, signedOn, null);
  }

  public AddConsent withForm(Upload upload) {
    return new AddConsent(personShownId, kind, schoolYear, event, organisation, purpose, firstDay, lastDay, platforms, signedBy,
        signer, signedOn, upload);
  }
}
