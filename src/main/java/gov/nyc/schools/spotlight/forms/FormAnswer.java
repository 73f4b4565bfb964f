package gov.nyc.schools.spotlight.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form was answered with.
 *
 * @param values the sound answers by key: String, Long, BigDecimal, Boolean, List, Map (a row); dates as ISO text; a question left
 *     empty is absent, but a list is there and empty, and a checkbox is false
 * @param errors in the order of the form
 * @param typed all that was submitted, letter for letter, to show it again
 */
public record FormAnswer(Map<String, Object> values, List<FieldError> errors, MultiValueMap<String, String> typed) {

  // A room's command may know fewer fields than the form: the rest stays with the stored answer.
  private static final JsonMapper COMMANDS = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  public FormAnswer {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    errors = List.copyOf(errors);
  }

  public boolean valid() {
    return errors.isEmpty();
  }

  /** The same answer with errors that were found elsewhere: refused files, rules of a room. */
  public FormAnswer plus(List<FieldError> more) {
    return new FormAnswer(values, java.util.stream.Stream.concat(errors.stream(), more.stream()).toList(), typed);
  }

  /**
   * The answers as a room's command: a record whose components are named like the form's keys.
   *
   * @throws IllegalStateException when the answer has errors
   * @throws IllegalArgumentException when the record's types don't fit the form's
   */
  public <T> T as(Class<T> command) {
    if (!valid()) {
      throw new IllegalStateException("A form with errors makes no command: " + errors.stream().map(FieldError::path).toList());
    }
    try {
      return COMMANDS.convertValue(values, command);
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException(command.getSimpleName() + " does not fit its form: " + e.getOriginalMessage(), e);
    }
  }
}
