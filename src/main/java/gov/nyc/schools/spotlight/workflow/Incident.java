package gov.nyc.schools.spotlight.workflow;

import java.time.Instant;

/**
 * A job whose retries are spent: it stands still until somebody mends the cause and retries it.
 *
 * @param elementId the element in the model, e.g. {@code Step_TellDecision}
 * @param message the failure's message as the engine keeps it; for operators only
 */
public record Incident(String jobId, String caseNumber, String processKey, String processInstanceId, String elementId,
    String message, Instant since) {}
