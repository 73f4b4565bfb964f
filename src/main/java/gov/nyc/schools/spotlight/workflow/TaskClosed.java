package gov.nyc.schools.spotlight.workflow;

/**
 * A task is no longer open. Published like {@link TaskOpened}.
 *
 * @param completed true when somebody completed it, false when the process went on without (a timer, a withdrawal)
 */
public record TaskClosed(OpenTask task, boolean completed) {}
