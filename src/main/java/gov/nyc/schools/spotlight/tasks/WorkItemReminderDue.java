package gov.nyc.schools.spotlight.tasks;

/** A task's due date is near: whoever knows its holder's address reminds. Published once for each due date. */
public record WorkItemReminderDue(WorkItem item) {}
