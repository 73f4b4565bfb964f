package gov.nyc.schools.spotlight.workflow;

/** An open task's assignee, due date or another property changed; carries the new state. Published like {@link TaskOpened}. */
public record TaskChanged(OpenTask task) {}
