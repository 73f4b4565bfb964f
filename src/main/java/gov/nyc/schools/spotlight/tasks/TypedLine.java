package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormField;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** One thing that somebody typed into a form that can't be taken any more: shown so that it can be copied. */
record TypedLine(String label, String text) {

  /** Whatever was submitted, but for what belongs to the page itself. */
  static List<TypedLine> of(Optional<FormDefinition> form, MultiValueMap<String, String> submitted) {
    return submitted.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("_"))
        .map(entry -> new TypedLine(label(form, entry.getKey()), String.join("\n", entry.getValue())))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }

  private static String label(Optional<FormDefinition> form, String name) {
    return form.map(known -> known.fields().get(name)).map(FormField::label).orElse(name);
  }
}
