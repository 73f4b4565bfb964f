package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The buttons inside of a form that work without scripts: {@code _add=measures}, {@code _remove=measures.2}, {@code _find=schools}. */
final class FormButtons {

  private static final int LAST_INDEX = 999;

  /** @param focus the id of the control on which the page should open */
  record Edit(MultiValueMap<String, String> typed, String focus) {}

  private FormButtons() {}

  static Optional<Edit> pressed(FormDefinition form, MultiValueMap<String, String> submitted, Scope scope) {
    return add(form, submitted).or(() -> remove(form, submitted, scope)).or(() -> find(form, submitted));
  }

  private static Optional<Edit> add(FormDefinition form, MultiValueMap<String, String> submitted) {
    return field(form, submitted.getFirst("_add")).filter(field -> field.type() == FieldType.DYNAMICLIST).map(list -> {
      MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(submitted);
      var indexes = RowName.indexes(list.key(), submitted);
      int next = indexes.isEmpty() ? 0 : indexes.last() + 1;
      String first = RowName.prefix(list.key(), next) + list.columns().get(0).key();
      if (indexes.size() < list.most() && next <= LAST_INDEX) {
        typed.put(first, List.of(""));
      }
      return new Edit(typed, FieldView.id(first));
    });
  }

  private static Optional<Edit> remove(FormDefinition form, MultiValueMap<String, String> submitted, Scope scope) {
    String pressed = submitted.getFirst("_remove");
    int point = pressed == null ? -1 : pressed.indexOf('.');
    return field(form, point < 0 ? null : pressed.substring(0, point)).map(field -> {
      String which = pressed.substring(point + 1);
      MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(submitted);
      if (field.type() == FieldType.DYNAMICLIST) {
        typed.keySet().removeIf(name -> name.startsWith(field.key() + "[" + which + "]."));
      } else if (field.widget().equals(Optional.of("file"))) {
        scope.files().remove(field.key(), which);
      }
      return new Edit(typed, FieldView.id(field.key()) + "-add");
    });
  }

  private static Optional<Edit> find(FormDefinition form, MultiValueMap<String, String> submitted) {
    return field(form, submitted.getFirst("_find")).map(field -> new Edit(submitted, FieldView.id(field.key()) + "-found"));
  }

  private static Optional<FormField> field(FormDefinition form, String key) {
    return Optional.ofNullable(key).map(form.fields()::get);
  }
}
