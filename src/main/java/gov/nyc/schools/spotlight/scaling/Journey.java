package gov.nyc.schools.spotlight.scaling;

import java.time.Instant;
import java.util.UUID;

/**
 * A scaling journey.
 *
 * @param seriesSummary what the public reads on the page of the series
 * @param language of title and summary, as a tag: {@code es}
 * @param checkerId who checks facts at the school; null before it is planned
 * @param releaserId who releases episodes from outside; null before it is planned
 * @param producerId who planned it; null before
 * @param closeReason as typed; null unless it was closed before its end
 */
record Journey(UUID id, String caseNumber, JourneyStatus status, String seriesTitle, String seriesSummary, String language, String goal, UUID checkerId,
    UUID releaserId, UUID producerId, Instant openedAt, Instant plannedAt, Instant endedAt, String closeReason) {}
