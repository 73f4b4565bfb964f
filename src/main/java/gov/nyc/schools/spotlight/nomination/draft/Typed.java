package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.forms.FormField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form, by the names of its inputs ({@code title}, {@code measures[0].what}): letter for letter, sound or
 * not. The sound answers are read from it by the form's own rules whenever they are needed, so that there is one truth.
 */
public record Typed(Map<String, List<String>> inputs) {

  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  public static Typed of(MultiValueMap<String, String> submitted) {
    return new Typed(submitted);
  }

  /** Puts what was submitted for these fields in place of what was there for them; everything else submitted is passed over. */
  public Typed with(Collection<FormField> fields, MultiValueMap<String, String> submitted) {
    var merged = new LinkedHashMap<>(inputs);
    merged.keySet().removeIf(name -> belongs(name, fields));
    submitted.forEach((name, values) -> {
      if (belongs(name, fields)) {
        merged.put(name, List.copyOf(values.stream().map(value -> value == null ? "" : value).toList()));
      }
    });
    return new Typed(merged);
  }

  /** What was typed for these fields alone. */
  public Typed of(Collection<FormField> fields) {
    var part = new LinkedHashMap<String, List<String>>();
    inputs.forEach((name, values) -> {
      if (belongs(name, fields)) {
        part.put(name, values);
      }
    });
    return new Typed(part);
  }

  public boolean isEmpty() {
    return inputs.values().stream().allMatch(values -> values.stream().allMatch(String::isEmpty));
  }

  /** The first value of an input, empty when there is none. */
  public String first(String name) {
    var values = inputs.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  public MultiValueMap<String, String> asSubmitted() {
    var submitted = new LinkedMultiValueMap<String, String>();
    inputs.forEach((name, values) -> values.forEach(value -> submitted.add(name, value)));
    return submitted;
  }

  private static boolean belongs(String name, Collection<FormField> fields) {
    return fields.stream().anyMatch(field -> name.equals(field.key())
        || name.startsWith(field.key()) && ".[".indexOf(name.charAt(field.key().length())) >= 0);
  }
}
