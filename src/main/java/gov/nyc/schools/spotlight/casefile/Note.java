package gov.nyc.schools.spotlight.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A note of staff to staff as it now reads. Outsiders never see one.
 *
 * @param revision how often it was saved, from 1: an edit names the one that it began from
 * @param editedAt null when it was never changed
 */
public record Note(UUID id, String caseNumber, UUID authorId, String authorName, Instant writtenAt, Instant editedAt,
    int revision, String body) {}
