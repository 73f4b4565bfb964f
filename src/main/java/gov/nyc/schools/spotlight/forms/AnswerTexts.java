package gov.nyc.schools.spotlight.forms;

import gov.nyc.schools.spotlight.forms.AnswerSection.Line;
import gov.nyc.schools.spotlight.forms.AnswerSection.Row;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says answers in words. What an older or newer version of the form has taken is never left out. */
final class AnswerTexts {

  private final Widgets widgets;
  private final FormTexts texts;

  AnswerTexts(Widgets widgets, FormTexts texts) {
    this.widgets = widgets;
    this.texts = texts;
  }

  List<AnswerSection> sections(FormDefinition form, Map<String, Object> values) {
    List<AnswerSection> sections = new ArrayList<>();
    for (FormStep step : form.steps()) {
      List<Line> lines = lines(step.fields(), "", values, values);
      if (!lines.isEmpty()) {
        sections.add(new AnswerSection(texts.step(step), lines));
      }
    }
    List<Line> unknown = unknown(form.fields().keySet(), values);
    if (!unknown.isEmpty()) {
      sections.add(new AnswerSection(texts.say("forms.answers.older"), unknown));
    }
    return sections;
  }

  private List<Line> lines(Collection<FormField> fields, String prefix, Map<String, Object> values, Map<String, Object> context) {
    List<Line> lines = new ArrayList<>();
    for (FormField field : fields) {
      Object value = values.get(field.key());
      if (value != null || field.hiddenWhen() == null || !field.hiddenWhen().holds(context)) {
        lines.add(line(field, prefix + field.key(), value, context));
      }
    }
    return lines;
  }

  private Line line(FormField field, String key, Object value, Map<String, Object> context) {
    String label = texts.label(key, field);
    if (field.type() == FieldType.DYNAMICLIST && widgets.of(field).isEmpty() && value instanceof Collection<?> many) {
      return new Line(key, label, null, rows(field, key, many, context));
    }
    String text = value == null ? "" : String.join("\n", shown(field, key, value));
    return new Line(key, label, text.isEmpty() ? null : text, List.of());
  }

  private List<Row> rows(FormField list, String key, Collection<?> many, Map<String, Object> context) {
    List<Row> rows = new ArrayList<>();
    for (Object each : many) {
      Map<String, Object> row = map(each);
      Map<String, Object> around = new LinkedHashMap<>(context);
      around.putAll(row);
      List<Line> lines = new ArrayList<>(lines(list.columns(), key + ".", row, around));
      lines.addAll(unknown(list.columns().stream().map(FormField::key).toList(), row));
      rows.add(new Row(texts.say("forms.row.legend", texts.row(key, list), String.valueOf(rows.size() + 1)), lines));
    }
    return rows;
  }

  List<String> shown(FormField field, String key, Object value) {
    if (widgets.of(field).isPresent()) {
      return widgets.of(field).get().shown(field, value, texts.locale());
    }
    if (value instanceof Boolean yes) {
      return List.of(texts.say(yes ? "forms.yes" : "forms.no"));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(each -> option(field, key, String.valueOf(each))).toList();
    }
    if (value instanceof Number number) {
      return List.of(number(number));
    }
    if (field.type() == FieldType.DATETIME && TypedDate.read(value.toString()).isPresent()) {
      return texts.date(TypedDate.read(value.toString()).get().toString());
    }
    return List.of(option(field, key, value.toString()));
  }

  /** An option that the form no longer has is shown as it was kept. */
  private String option(FormField field, String key, String value) {
    return field.option(value).map(option -> texts.option(key, option)).orElse(value);
  }

  private String number(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 10);
    format.setMinimumFractionDigits(number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0);
    return format.format(number);
  }

  private static List<Line> unknown(Collection<String> known, Map<String, Object> values) {
    return values.entrySet().stream().filter(entry -> !known.contains(entry.getKey()) && entry.getValue() != null)
        .map(entry -> new Line(entry.getKey(), entry.getKey(), plain(entry.getValue()), List.of())).toList();
  }

  private static String plain(Object value) {
    if (value instanceof Collection<?> many) {
      return String.join("\n", many.stream().map(AnswerTexts::plain).toList());
    }
    if (value instanceof Map<?, ?> map) {
      return String.join("\n", map.entrySet().stream().map(entry -> entry.getKey() + ": " + plain(entry.getValue())).toList());
    }
    return String.valueOf(value);
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, each) -> map.put(String.valueOf(key), each));
    } else {
      map.put("", value);
    }
    return map;
  }
}
