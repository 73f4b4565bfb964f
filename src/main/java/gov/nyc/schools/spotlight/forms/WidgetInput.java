package gov.nyc.schools.spotlight.forms;

import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * What was submitted for one widget.
 *
 * @param path the field's name as submitted; in a list {@code measures[1].file}
 * @param submitted everything that was submitted, buttons included
 * @param scope whether it counts, and what is known besides
 */
public record WidgetInput(FormField field, String path, MultiValueMap<String, String> submitted, Scope scope) {

  /** The name under which a part is submitted; the empty part is the field itself. */
  public String name(String part) {
    return part.isEmpty() ? path : path + "." + part;
  }

  /** All that was submitted for a part, never null. */
  public List<String> all(String part) {
    List<String> values = submitted.get(name(part));
    return values == null ? List.of() : values.stream().map(value -> value == null ? "" : value).toList();
  }

  /** The first that was submitted for a part, or "". */
  public String first(String part) {
    List<String> values = all(part);
    return values.isEmpty() ? "" : values.get(0);
  }

  public FieldError error(String part, String code, Object... args) {
    return FieldError.of(name(part), code, args);
  }
}
