package gov.nyc.schools.spotlight.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold over a whole form: keys are unique, and conditions ask for answers that the form has. */
final class FormChecks {

  private FormChecks() {}

  static void check(String where, FormDefinition form) {
    Set<String> keys = new HashSet<>();
    for (FormStep step : form.steps()) {
      unique(where, step.fields(), keys);
    }
    for (FormField field : form.fields().values()) {
      known(where, field, keys);
      Set<String> columns = new HashSet<>();
      unique(where + ", " + field.key(), field.columns(), columns);
      columns.addAll(keys);
      field.columns().forEach(column -> known(where, column, columns));
    }
  }

  private static void unique(String where, List<FormField> fields, Set<String> keys) {
    for (FormField field : fields) {
      if (!keys.add(field.key())) {
        throw new BrokenForm(where, "the key '" + field.key() + "' is there twice");
      }
    }
  }

  private static void known(String where, FormField field, Set<String> keys) {
    if (field.hiddenWhen() == null) {
      return;
    }
    for (String name : field.hiddenWhen().names()) {
      if (!keys.contains(name)) {
        throw new BrokenForm(where + ", " + field.key(), "its condition asks for '" + name + "', which the form doesn't have");
      }
    }
  }
}
