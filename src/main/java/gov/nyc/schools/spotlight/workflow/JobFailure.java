package gov.nyc.schools.spotlight.workflow;

/**
 * A job that failed when it was run by hand.
 *
 * @param elementId the element in the model whose job it is
 * @param retriesLeft how often it will be tried again; 0: it is an incident now
 */
public record JobFailure(String jobId, String processInstanceId, String elementId, int retriesLeft, RuntimeException cause) {}
