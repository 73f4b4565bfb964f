package gov.nyc.schools.spotlight.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Turns answers back into what one would have to submit for them. */
final class TypedAnswer {

  private final Widgets widgets;
  private final MultiValueMap<String, String> typed;

  TypedAnswer(Widgets widgets, MultiValueMap<String, String> typed) {
    this.widgets = widgets;
    this.typed = typed;
  }

  void put(FormField field, String path, Object answer) {
    if (answer == null) {
      return;
    }
    if (widgets.of(field).isPresent()) {
      widgets.of(field).get().typed(field, answer).forEach((part, values) -> typed.put(part.isEmpty() ? path : path + "." + part, values));
    } else if (field.type() == FieldType.DYNAMICLIST) {
      int index = 0;
      for (Object row : answer instanceof Collection<?> rows ? rows : java.util.List.of()) {
        String prefix = RowName.prefix(path, index++);
        if (row instanceof Map<?, ?> values) {
          field.columns().forEach(column -> put(column, prefix + column.key(), values.get(column.key())));
        }
      }
    } else if (answer instanceof Collection<?> many) {
      many.forEach(each -> typed.add(path, String.valueOf(each)));
    } else {
      typed.add(path, answer instanceof BigDecimal number ? number.toPlainString() : answer.toString());
    }
  }
}
