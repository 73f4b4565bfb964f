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

  /** What the form's conditions and widgets may use besides what is typed, by name: the drivers of a journey. */
  default Map<String, Object> known(WorkItem item) {
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

  /** What stands under the task's name, over case and form: how far its holder has come with work of this kind. */
  default Optional<CasePanel.Content> above(WorkItem item) {
    return Optional.empty();
  }

  /** Whether its holder may leave it for now and take another of the same kind first. */
  default boolean skips() {
    return false;
  }

  /** Its holder leaves it for now; what was typed is kept. Called only when {@link #skips()}. */
  default void skip(WorkItem item, UUID personId) {}

  /**
   * Which open task of this kind comes next for this person; nothing: the lists' own order decides.
   *
   * @param leaving the task that the person comes from: named only when nothing else is left
   * @return the task's id
   */
  default Optional<String> next(UUID personId, String leaving) {
    return Optional.empty();
  }

  /**
   * Who acts and how.
   *
   * @param channel PAGE for a signed-in person, LINK or REPLY for one who was mailed
   */
  record Acting(UUID personId, Channel channel) {}
}
