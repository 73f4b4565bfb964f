package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The widgets that the modules have registered, by name. */
@Component
class Widgets {

  private final Map<String, FormWidget> byName;

  Widgets(List<FormWidget> widgets) {
    byName = widgets.stream().collect(Collectors.toMap(FormWidget::name, Function.identity()));
  }

  Optional<FormWidget> of(FormField field) {
    return field.widget().map(byName::get);
  }

  /** @throws BrokenForm when the field asks for a widget that nobody registered, or with properties that make no sense */
  void check(String where, FormField field) {
    if (field.widget().isPresent()) {
      of(field).orElseThrow(() -> new BrokenForm(where, "there is no widget " + field.widget().get())).check(where, field);
    }
  }
}
