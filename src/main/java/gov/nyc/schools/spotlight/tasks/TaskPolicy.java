package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may see and do an open task, by its role alone; districts, conflicts of interest and the room's own rules narrow
 * it further.
 */
final class TaskPolicy {

  /** The candidate groups that members of staff can hold. */
  static final Set<String> STAFF_GROUPS = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

  private TaskPolicy() {}

  /** Whether this person may open the task: a colleague's too, to see who has it, but never another reviewer's. */
  static boolean sees(SignedIn person, WorkItem item) {
    if (item.assigneeId() != null && !item.isHeldBy(person.id()) && item.given()) {
      return false;
    }
    return staffRole(item).map(person::has).orElse(item.isHeldBy(person.id()));
  }

  /** Whether this person may finish the task now. */
  static boolean does(SignedIn person, WorkItem item) {
    return sees(person, item) && (item.assigneeId() == null || item.isHeldBy(person.id()));
  }

  static boolean takes(SignedIn person, WorkItem item) {
    return sees(person, item) && item.assigneeId() == null;
  }

  static boolean releases(SignedIn person, WorkItem item) {
    return sees(person, item) && item.isHeldBy(person.id()) && !item.given() && staffRole(item).isPresent();
  }

  private static Optional<Role> staffRole(WorkItem item) {
    return Arrays.stream(Role.values()).filter(role -> role.group().equals(item.role())).findFirst();
  }
}
