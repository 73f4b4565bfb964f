package gov.nyc.schools.spotlight.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads inputs that depend on one another: those of a form, or those of one row of a list. */
final class RowReading {

  /**
   * @param hidden the full names of the inputs that are not asked
   * @param blank whether nothing at all was answered
   */
  record Row(Map<String, Object> values, List<FieldError> errors, Set<String> hidden, boolean blank) {}

  private final FieldReading single;
  private final Scope scope;
  private final Set<String> hiddenNames = new HashSet<>();

  RowReading(FieldReading single, Scope scope) {
    this.single = single;
    this.scope = scope;
  }

  /** @param around answers that conditions may ask for besides */
  Row read(Collection<FormField> fields, String prefix, Map<String, Object> around) {
    Map<FormField, WidgetAnswer> read = new LinkedHashMap<>();
    fields.forEach(field -> read.put(field, null));
    fields.stream().filter(field -> field.type() != FieldType.DYNAMICLIST).forEach(field -> read.put(field, single.read(field, prefix + field.key())));
    // Rows see the answers outside of their list, wherever on the form these stand.
    Map<String, Object> outside = context(around, read);
    fields.stream().filter(field -> read.get(field) == null).forEach(field -> read.put(field, list(field, prefix + field.key(), outside)));

    Set<FormField> hidden = hidden(read, around);
    Map<String, Object> values = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    boolean blank = true;
    for (Map.Entry<FormField, WidgetAnswer> entry : read.entrySet()) {
      FormField field = entry.getKey();
      WidgetAnswer answer = entry.getValue();
      boolean asked = !hidden.contains(field);
      if (!asked) {
        hiddenNames.add(prefix + field.key());
      }
      blank &= answer.errors().isEmpty() && empty(answer.value());
      if (answer.value() != null && (asked || scope.draft())) {
        values.put(field.key(), answer.value());
      }
      if (asked) {
        errors.addAll(answer.errors());
        if (!scope.draft() && field.required() && answer.errors().isEmpty() && empty(answer.value())) {
          errors.add(FieldError.of(prefix + field.key(), missing(field)));
        }
      }
    }
    return new Row(values, errors, hiddenNames, blank);
  }

  private WidgetAnswer list(FormField list, String path, Map<String, Object> around) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    Map<Map<String, Object>, Integer> seen = new HashMap<>();
    int shown = 0;
    for (int index : RowName.indexes(path, single.submitted())) {
      shown++;
      String prefix = RowName.prefix(path, index);
      Row row = read(list.columns(), prefix, around);
      if (row.blank()) {
        continue;
      }
      Integer before = row.errors().isEmpty() ? seen.putIfAbsent(row.values(), shown) : null;
      if (before != null && !list.property("duplicates").equals(java.util.Optional.of("allowed"))) {
        errors.add(FieldError.of(prefix + list.columns().get(0).key(), "duplicateRow", before));
      }
      errors.addAll(row.errors());
      rows.add(row.values());
    }
    if (rows.size() > list.most()) {
      errors.add(0, FieldError.of(path, "tooManyRows", list.most(), rows.size()));
    }
    if (!scope.draft() && !rows.isEmpty() && rows.size() < list.fewest()) {
      errors.add(0, FieldError.of(path, "tooFewRows", list.fewest()));
    }
    return new WidgetAnswer(errors.isEmpty() ? rows : null, errors);
  }

  /** A hidden question's answer doesn't count for other conditions, which may hide more, or less. */
  private static Set<FormField> hidden(Map<FormField, WidgetAnswer> read, Map<String, Object> around) {
    Set<FormField> hidden = Set.of();
    for (int round = 0; round <= read.size(); round++) {
      Map<String, Object> answers = context(around, read);
      hidden.forEach(field -> answers.remove(field.key()));
      Set<FormField> next = new HashSet<>();
      read.keySet().stream().filter(field -> field.hiddenWhen() != null && field.hiddenWhen().holds(answers)).forEach(next::add);
      if (next.equals(hidden)) {
        return hidden;
      }
      hidden = next;
    }
    return hidden;
  }

  private static Map<String, Object> context(Map<String, Object> around, Map<FormField, WidgetAnswer> read) {
    Map<String, Object> answers = new HashMap<>(around);
    read.forEach((field, answer) -> {
      answers.remove(field.key());
      if (answer != null && answer.value() != null) {
        answers.put(field.key(), answer.value());
      }
    });
    return answers;
  }

  static boolean empty(Object value) {
    return value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> many && many.isEmpty();
  }

  private static String missing(FormField field) {
    return switch (field.type()) {
      case CHECKBOX -> "mustBeChecked";
      case SELECT, RADIO -> "chooseOne";
      case CHECKLIST, TAGLIST -> "chooseSome";
      case DYNAMICLIST -> "addARow";
      default -> "required";
    };
  }
}
