package gov.nyc.schools.spotlight.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A line of a case's timeline. */
public record RecordedEvent(long id, String caseNumber, Instant at, String type, UUID actorId, String actorName,
    Channel channel, Map<String, Object> details) {}
