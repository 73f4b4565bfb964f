package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;
import java.util.UUID;

/**
 * A task that is no longer open.
 *
 * @param finishedBy who finished it; null when nobody did
 * @param completed false when the case moved on without it (a timer, a withdrawal)
 */
public record FinishedTask(String taskId, String taskKey, String caseNumber, String formId, Instant finishedAt,
    UUID finishedBy, boolean completed) {}
