package gov.nyc.schools.spotlight.forms;

import gov.nyc.schools.spotlight.forms.FormView.ErrorView;
import gov.nyc.schools.spotlight.forms.FormView.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Puts one page together from a form, what is typed, and what is wrong with it. */
final class FormPage {

  private final FormDefinition form;
  private final Widgets widgets;
  private final FormTexts texts;
  private final MultiValueMap<String, String> typed;
  private final List<FieldError> errors;
  private final Scope scope;
  private final String focus;
  private final Set<String> hidden;
  private final Set<String> here;
  /** What a link in the error summary leads to, by the names of inputs. */
  private final Map<String, FieldView> shown = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  FormPage(FormDefinition form, Widgets widgets, FormTexts texts, MultiValueMap<String, String> typed, List<FieldError> errors, Scope scope,
      String focus, Set<String> hidden) {
    this.form = form;
    this.widgets = widgets;
    this.texts = texts;
    this.typed = typed;
    this.errors = errors;
    this.scope = scope;
    this.focus = focus;
    this.hidden = hidden;
    this.here = form.fieldsIn(scope).stream().map(FormField::key).collect(Collectors.toSet());
  }

  FormView view() {
    List<FormView.Step> steps = form.steps().stream().filter(step -> scope.stepId() == null || step.id().equals(scope.stepId()))
        .map(step -> new FormView.Step(step.id(), texts.step(step), parts(step.parts()))).toList();
    boolean ownButtons = form.fieldsIn(scope).stream().anyMatch(field -> field.type() == FieldType.DYNAMICLIST || field.widget().isPresent());
    boolean conditional = shown.values().stream().anyMatch(FieldView::conditional);
    return new FormView(form.id(), scope.stepId(), texts.title(form), steps, errors.stream().map(this::error).toList(), known(), conditional, ownButtons);
  }

  private List<Part> parts(List<FormPart> parts) {
    List<Part> views = new ArrayList<>();
    for (FormPart part : parts) {
      if (part instanceof FormPart.Note note) {
        views.add(new Part("note", null, texts.note(note), null, List.of()));
      } else if (part instanceof FormPart.Rule) {
        views.add(new Part("rule", null, null, null, List.of()));
      } else if (part instanceof FormPart.Group group) {
        views.add(new Part("group", null, null, texts.group(group), parts(group.parts())));
      } else if (part instanceof FormField field && asked(field)) {
        views.add(new Part("field", field(field, field.key(), field.key(), ""), null, null, List.of()));
      }
    }
    return views;
  }

  /** A question that answers of other pages have hidden can't come back on this one. */
  private boolean asked(FormField field) {
    return !hidden.contains(field.key()) || field.hiddenWhen().names().stream().anyMatch(here::contains);
  }

  private FieldView field(FormField field, String path, String textKey, String before) {
    FormWidget widget = field.fixed() ? null : widgets.of(field).orElse(null);
    List<String> values = field.fixed() ? fixed(field) : typed.getOrDefault(path, List.of()).stream()
        .filter(Objects::nonNull).map(value -> new TypedText(value).showable()).toList();
    String label = texts.label(textKey, field);
    labels.put(path, before + label);
    boolean conditional = field.hiddenWhen() != null;
    FieldView view = new FieldView(field, FieldView.id(path), path, label, texts.hint(textKey, field), fault(field, path, before + label), values,
        choices(field, path, textKey, values), rows(field, path), blank(field, path), field.columns().isEmpty() ? null : texts.row(path, field), widget == null ? null : widget.template(),
        widget == null ? null : widget.view(new WidgetInput(field, path, typed, scope), texts.locale()), conditional, hidden.contains(path),
        focusOn(FieldView.id(path)));
    shown.put(path, view);
    return view;
  }

  private String focusOn(String id) {
    if (focus == null || !focus.startsWith(id)) {
      return null;
    }
    return switch (focus.substring(id.length())) {
      case "" -> "control";
      case "-add" -> "add";
      case "-found" -> "found";
      default -> null;
    };
  }

  private List<String> fixed(FormField field) {
    Object known = scope.known().getOrDefault(field.key(), field.initial());
    return known == null ? List.of() : new AnswerTexts(widgets, texts).shown(field, field.key(), known);
  }

  private List<FieldView.Choice> choices(FormField field, String path, String textKey, List<String> values) {
    List<FieldView.Choice> choices = new ArrayList<>();
    for (Option option : offered(field)) {
      choices.add(new FieldView.Choice(FieldView.id(path) + "-" + choices.size(), option.value(), texts.option(textKey, option), values.contains(option.value())));
    }
    return choices;
  }

  /** Without those that the answer can't be this time: property {@code withheld} names them among what is known besides the answers. */
  private List<Option> offered(FormField field) {
    var withheld = field.property("withheld").map(name -> scope.known().get(name)).orElse(null);
    return withheld instanceof Collection<?> values ? field.options().stream().filter(option -> !values.contains(option.value())).toList()
        : field.options();
  }

  private List<FieldView.RowView> rows(FormField list, String path) {
    if (list.type() != FieldType.DYNAMICLIST) {
      return List.of();
    }
    SortedSet<Integer> indexes = new TreeSet<>(RowName.indexes(path, typed));
    for (int index = 0; indexes.size() < Math.max(1, list.fewest()); index++) {
      indexes.add(index);
    }
    List<FieldView.RowView> rows = new ArrayList<>();
    for (int index : indexes) {
      rows.add(row(list, path, String.valueOf(index), rows.size() + 1));
    }
    return rows;
  }

  private FieldView.RowView blank(FormField list, String path) {
    return list.type() == FieldType.DYNAMICLIST ? row(list, path, FieldView.NEXT, 0) : null;
  }

  private FieldView.RowView row(FormField list, String path, String index, int number) {
    String legend = texts.say("forms.row.legend", texts.row(path, list), number == 0 ? FieldView.NEXT : String.valueOf(number));
    List<FieldView> fields = list.columns().stream()
        .map(column -> field(column, path + "[" + index + "]." + column.key(), path + "." + column.key(), legend + ": ")).toList();
    return new FieldView.RowView(number, index, legend, fields);
  }

  private String fault(FormField field, String path, String label) {
    String said = errors.stream().filter(error -> error.path().equals(path) || field.widget().isPresent() && error.path().startsWith(path + "."))
        .map(error -> texts.error(error, label)).collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private ErrorView error(FieldError error) {
    String path = error.path();
    FieldView exact = shown.get(path);
    if (exact != null) {
      return new ErrorView(exact.control(), texts.error(error, labels.get(path)));
    }
    // A part of a widget: its own control, under the field's label.
    return shown.keySet().stream().filter(name -> path.startsWith(name + ".")).findFirst()
        .map(name -> new ErrorView(FieldView.id(path), texts.error(error, labels.get(name))))
        .orElseGet(() -> new ErrorView(null, texts.error(error, texts.title(form))));
  }

  /** Only what conditions ask for: the rest of a draft is no business of the page. */
  private MultiValueMap<String, String> known() {
    MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
    form.fieldsIn(scope).stream().filter(field -> field.hiddenWhen() != null).flatMap(field -> field.hiddenWhen().names().stream()).distinct()
        .filter(name -> !here.contains(name) && form.fields().containsKey(name))
        .forEach(name -> new TypedAnswer(widgets, known).put(form.fields().get(name), name, scope.known().get(name)));
    return known;
  }
}
