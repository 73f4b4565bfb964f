package gov.nyc.schools.spotlight.forms;

import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A form as one page shows it, in the language of the request.
 *
 * @param stepId the one step that it has, or null
 * @param errors for the summary, each leading to its control
 * @param known answers of elsewhere that conditions on this page ask for, as they would be submitted
 * @param conditional whether answers on this page can hide questions on it
 * @param ownButtons whether it has buttons beside the page's own, so that the Enter key needs a first button without a name
 */
public record FormView(String formId, String stepId, String title, List<Step> steps, List<ErrorView> errors, MultiValueMap<String, String> known, boolean conditional, boolean ownButtons) {

  /** One page, or section of a page. */
  public record Step(String id, String title, List<Part> parts) {}

  /** {@code kind} is {@code field}, {@code note}, {@code rule} or {@code group}; what it needs is set, the rest null or empty. */
  public record Part(String kind, FieldView field, Markdown note, String label, List<Part> parts) {}

  /** Fits the site's error summary. {@code fieldId} is null when the error concerns the form as a whole. */
  public record ErrorView(String fieldId, String text) {}

  /** The one step, or all of them when the id is null. */
  public List<Step> stepsOf(String stepId) {
    return stepId == null ? steps : steps.stream().filter(step -> step.id().equals(stepId)).toList();
  }
}
