package gov.nyc.schools.spotlight.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One run of a process for a case: its drawing, and where it stands in it.
 *
 * @param processInstanceId the run's id
 * @param processKey the process, e.g. {@code nomination}
 * @param name its readable name, in English
 * @param xml the BPMN file of the version that this run follows
 * @param activeIds the elements at which it waits now
 * @param passedIds the elements that it has left, skipped and cancelled ones not among them
 * @param incidentIds the elements at which it stands still for a failed job
 * @param steps the same in words, in the order in which the elements were entered
 * @param parentId the run that called this one; null when none did
 * @param subjectId what it is about, carried as the variable that is named like the process ({@code episodeId}); null: the case as a whole
 * @param ended when the run was over; null while it lasts
 * @param outcome the readable name of the end that it reached; null while it lasts, and when it was called off
 */
public record Diagram(String processInstanceId, String processKey, String name, String xml, Set<String> activeIds,
    Set<String> passedIds, Set<String> incidentIds, List<Step> steps, String parentId, String subjectId,
    Instant started, Instant ended, String outcome) {

  /** What became of an element. */
  public enum State { DONE, ACTIVE, STUCK, CANCELLED }

  /** One element that the run entered; the same element can come up again. Gateways without a name are left out. */
  public record Step(String elementId, String name, State state, Instant since, Instant until) {}
}
