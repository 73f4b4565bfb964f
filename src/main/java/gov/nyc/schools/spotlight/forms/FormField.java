package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One input of a form. Immutable.
 *
 * @param key names the answer; unique in the form (a column's key: in its list)
 * @param label the English question; {@code form.<id>.<key>} translates it
 * @param hint the English help text, or null; {@code form.<id>.<key>.hint} translates it
 * @param options what to choose from; empty for other kinds
 * @param hiddenWhen the condition under which the question isn't asked, or null
 * @param initial the answer that a fresh form shows, or null
 * @param fixed shown but not to be changed: whatever is submitted for it is passed over
 * @param properties the file's custom properties, {@code widget} among them
 * @param columns the inputs of one row of a dynamic list; empty for other kinds
 */
public record FormField(String key, FieldType type, String label, String hint, FieldRules rules, List<Option> options, Condition hiddenWhen,
    Object initial, boolean fixed, Map<String, String> properties, List<FormField> columns) implements FormPart {

  static final int MOST_ROWS = 50;

  public FormField {
    options = List.copyOf(options);
    properties = Map.copyOf(properties);
    columns = List.copyOf(columns);
  }

  public boolean required() {
    return rules.required();
  }

  public Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** @throws NumberFormatException when the property isn't a whole number */
  public int number(String property, int otherwise) {
    return property(property).map(Integer::parseInt).orElse(otherwise);
  }

  public Optional<String> widget() {
    return property("widget");
  }

  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** How many rows or choices are at most allowed: property {@code maxRows} or {@code maxItems}. */
  int most() {
    return type == FieldType.DYNAMICLIST ? number("maxRows", MOST_ROWS) : number("maxItems", Integer.MAX_VALUE);
  }

  int fewest() {
    return type == FieldType.DYNAMICLIST ? number("minRows", 0) : number("minItems", 0);
  }
}
