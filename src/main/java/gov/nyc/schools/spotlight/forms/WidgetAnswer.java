package gov.nyc.schools.spotlight.forms;

import java.util.List;

/**
 * What a widget read.
 *
 * @param value String, Long, BigDecimal, Boolean, List or Map of these; null when nothing was answered
 */
public record WidgetAnswer(Object value, List<FieldError> errors) {

  public WidgetAnswer {
    errors = List.copyOf(errors);
  }

  public static WidgetAnswer none() {
    return new WidgetAnswer(null, List.of());
  }

  public static WidgetAnswer of(Object value) {
    return new WidgetAnswer(value, List.of());
  }

  public static WidgetAnswer refused(FieldError... errors) {
    return new WidgetAnswer(null, List.of(errors));
  }
}
