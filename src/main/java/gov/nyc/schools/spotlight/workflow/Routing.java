package gov.nyc.schools.spotlight.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Guards the rule that processes carry ids and routing answers only: our tables hold the truth. */
final class Routing {

  /** Longer than any id or answer, shorter than anything that somebody wrote. */
  static final int LONGEST = 100;

  private Routing() {}

  /**
   * The variables for the engine: strings, booleans, numbers or null; ids are written out.
   *
   * @throws IllegalArgumentException for any other type and for texts of more than {@value #LONGEST} characters
   */
  static Map<String, Object> of(Map<String, ?> values) {
    Map<String, Object> variables = new LinkedHashMap<>();
    values.forEach((name, value) -> variables.put(name, allowed(name, value)));
    return variables;
  }

  private static Object allowed(String name, Object value) {
    if (value instanceof UUID id) {
      return id.toString();
    }
    if (value instanceof String text && text.length() > LONGEST) {
      throw new IllegalArgumentException("'" + name + "' is too long to be an id or an answer: keep it in a table");
    }
    if (value == null || value instanceof String || value instanceof Boolean || value instanceof Integer
        || value instanceof Long || value instanceof Double) {
      return value;
    }
    throw new IllegalArgumentException("'" + name + "' is a " + value.getClass().getSimpleName()
        + ": processes carry strings, booleans and numbers only");
  }
}
