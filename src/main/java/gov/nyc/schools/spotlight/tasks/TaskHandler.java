package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the finished form of one kind of task: typed command in, domain change, routing answer out. A room registers
 * one bean for each of its tasks. It runs in the transaction that also completes the task.
 *
 * @param <C> a record whose components are named as the form's keys
 */
public interface TaskHandler<C> {

  /** The element's id in its model: {@code Task_ScreenNomination}. */
  String taskKey();

  Class<C> command();

  /**
   * Makes the change.
   *
   * @return the routing variables that the process needs: strings, booleans and numbers only
   * @throws RefusedTask when the command breaks a rule of the room; the page shows why and keeps what was typed
   */
  Map<String, Object> handle(WorkItem item, C command, Acting by);

  /** Values that the form starts with, by key. */
  default Map<String, Object> initial(WorkItem item) {
    return Map.of();
  }

  /**
   * Whether this person, who holds the task's role, may see and do this very task (conflict of interest, own
   * nomination). The role itself is checked before.
   */
  default boolean permits(WorkItem item, UUID personId) {
    return true;
  }

  /** What stands beside the form, before the case's own panels. */
  default Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.empty();
  }

  /** Whether whoever has this task may read the case: not before a conflict of interest could be declared. */
  default boolean showsCase() {
    return true;
  }

  /** Whether what is typed can be saved and finished later: for forms that take longer than a sitting. */
  default boolean keepsDraft() {
    return false;
  }

  /**
   * Who acts and how.
   *
   * @param channel PAGE for a signed-in person, LINK or REPLY for one who was mailed
   */
  record Acting(UUID personId, Channel channel) {}
}
