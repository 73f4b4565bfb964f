package gov.nyc.schools.spotlight.forms;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as its file says it. Immutable.
 *
 * @param id the file's name without {@code .form}
 * @param version 16 hexadecimal digits that change with every change of the file
 * @param title the heading of the file's first text in English
 * @param steps at least one
 * @param fields all inputs by key in the order of the form; columns of lists are inside their list
 */
public record FormDefinition(String id, String version, String title, List<FormStep> steps, Map<String, FormField> fields) {

  public FormDefinition(String id, String version, String title, List<FormStep> steps) {
    this(id, version, title, steps, byKey(steps));
  }

  public FormDefinition {
    steps = List.copyOf(steps);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Optional<FormStep> step(String stepId) {
    return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
  }

  /** @throws IllegalArgumentException when the scope names a step that this form doesn't have */
  public Collection<FormField> fieldsIn(Scope scope) {
    if (scope.stepId() == null) {
      return fields.values();
    }
    return step(scope.stepId()).orElseThrow(() -> new IllegalArgumentException("no step " + scope.stepId() + " in " + id)).fields();
  }

  /** Puts a step's answers in place of its former ones and leaves the answers of other steps alone. */
  public Map<String, Object> merge(Map<String, Object> stored, FormAnswer answer, Scope scope) {
    Map<String, Object> merged = new LinkedHashMap<>(stored);
    fieldsIn(scope).forEach(field -> merged.remove(field.key()));
    merged.putAll(answer.values());
    return merged;
  }

  private static Map<String, FormField> byKey(List<FormStep> steps) {
    Map<String, FormField> byKey = new LinkedHashMap<>();
    steps.forEach(step -> step.fields().forEach(field -> byKey.put(field.key(), field)));
    return byKey;
  }
}
