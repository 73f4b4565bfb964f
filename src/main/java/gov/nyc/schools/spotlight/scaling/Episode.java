package gov.nyc.schools.spotlight.scaling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One episode of a series.
 *
 * @param position from 1, the order of publication
 * @param language of its words, as a tag: {@code es}
 * @param revision counts the versions of its words
 * @param checkId the school's fact check that counts, or null
 * @param releaseId the release from outside that counts, or null
 * @param waivedBy who decided to go on without it; null when nobody did, or when its journey ended
 */
record Episode(UUID id, UUID journeyId, int position, EpisodeStatus status, String title, String context, String synopsis, String transcript,
    List<String> perspectives, String language, int revision, LocalDate filmingFrom, LocalDate filmingTo, LocalDate plannedOn, LocalDate filmedFrom,
    LocalDate filmedTo, String archiveReason, boolean comingSoon, UUID checkId, UUID releaseId, Instant releasedAt, Instant publishedAt,
    String waiveReason, Instant waivedAt, UUID waivedBy) {

  /** It was out, its page was taken down, and it is worked on again: it keeps its place, and no other waits for it. */
  public boolean takenUp() {
    return publishedAt != null && !status.over();
  }
}
