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
}
