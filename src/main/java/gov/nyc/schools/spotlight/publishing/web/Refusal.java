package gov.nyc.schools.spotlight.publishing.web;

import java.util.List;
import java.util.stream.Stream;

/** All that is wrong with a form, as its page says it: in the summary, and each beside its field. */
record Refusal(List<PageError> errors) {

  /** Nothing is wrong. */
  static final Refusal NONE = new Refusal(List.of());

  /** @param fieldId id of the control, or null when it concerns the whole form */
  public record PageError(String fieldId, String text) {}

  Refusal {
    errors = List.copyOf(errors);
  }

  public boolean any() {
    return !errors.isEmpty();
  }

  /** What is wrong with this control; null when nothing is. */
  public String of(String fieldId) {
    return errors.stream().filter(error -> fieldId.equals(error.fieldId())).map(PageError::text).findFirst().orElse(null);
  }

  /** The same, with one thing more at the end. */
  Refusal and(String fieldId, String text) {
    return new Refusal(Stream.concat(errors.stream(), Stream.of(new PageError(fieldId, text))).toList());
  }
}
