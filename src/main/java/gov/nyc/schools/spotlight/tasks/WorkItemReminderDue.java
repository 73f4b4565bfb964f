package gov.nyc.schools.spotlight.tasks;

/**
 * Whoever has a task is to be reminded: whoever knows the address does it, by a letter whose event names the occasion. Published once for each
 * due date, and when a colleague asks for it.
 *
 * @param occasion tells this reminder from others of the same task; one occasion makes one mail
 */
public record WorkItemReminderDue(WorkItem item, String occasion) {

  /** The due date is near. */
  public WorkItemReminderDue(WorkItem item) {
    this(item, String.valueOf(item.dueAt()));
  }

  /** Whether nobody asked for it. */
  public boolean byDate() {
    return occasion.equals(String.valueOf(item.dueAt()));
  }
}
