package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who can be seen or heard in what a case shows.
 *
 * @param alias a pseudonym or initials, 1 to 60 characters, once in a case; never a student's full name
 * @param consents the oldest first
 */
public record PersonShown(UUID id, String caseNumber, String alias, boolean student, List<Consent> consents) {

  public PersonShown {
    consents = List.copyOf(consents);
  }

  /** The other consents that stand and cover some of the same days: who takes one back may mean these too. */
  public List<Consent> besides(UUID consentId) {
    var one = consents.stream().filter(consent -> consent.id().equals(consentId)).findFirst();
    return one.map(taken -> consents.stream()
        .filter(other -> !other.id().equals(consentId) && !other.revoked() && other.overlaps(taken)).toList()).orElse(List.of());
  }
}
