package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.UUID;

/**
 * A consent was taken back. What it carried has vanished from public pages by the time this is published.
 *
 * @param affected assets on public pages that the one rule hides since
 */
public record ConsentRevoked(String caseNumber, UUID personShownId, UUID consentId, List<UUID> affected) {}
