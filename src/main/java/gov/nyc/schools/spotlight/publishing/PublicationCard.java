package gov.nyc.schools.spotlight.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * What staff see of a publication.
 *
 * @param path of the public page, {@code /gallery/…}; of the series for what is announced in it; null when there is none yet
 * @param publishedAt the first time; null while it is announced only
 * @param changedAt the last publish, announcement or withdrawal
 * @param reason code of why it was withdrawn, or null
 */
public record PublicationCard(UUID id, Subject subject, PublicationState state, String title, String slug, String path, int position,
    int revision, Instant publishedAt, Instant changedAt, String reason) {

  public boolean isPublic() {
    return state == PublicationState.PUBLISHED;
  }
}
