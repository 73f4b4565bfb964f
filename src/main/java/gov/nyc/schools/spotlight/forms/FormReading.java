package gov.nyc.schools.spotlight.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Checks what people typed against the form's file, and takes nothing that the file doesn't know. */
@Service
public class FormReading {

  private final Widgets widgets;
  private final Clock clock;

  FormReading(Widgets widgets, Clock clock) {
    this.widgets = widgets;
    this.clock = clock;
  }

  /**
   * Reads a submitted form. Never throws for anything that was submitted.
   *
   * <p>Names that begin with an underscore belong to the framework and to buttons. Any other name that the scope doesn't have is one
   * error without naming it, and its value goes nowhere. An answer with an error isn't among the values.
   *
   * @throws IllegalArgumentException when the scope names a step that the form doesn't have
   */
  public FormAnswer read(FormDefinition form, MultiValueMap<String, String> submitted, Scope scope) {
    Collection<FormField> fields = form.fieldsIn(scope);
    List<FieldError> errors = new ArrayList<>();
    if (submitted.keySet().stream().anyMatch(name -> !name.startsWith("_") && !owned(fields, name))) {
      errors.add(FieldError.of("", "unknownField"));
    }
    RowReading.Row answers = answers(fields, submitted, scope);
    errors.addAll(answers.errors());
    return new FormAnswer(answers.values(), errors, new LinkedMultiValueMap<>(submitted));
  }

  /** Checks stored answers once more as if they were submitted now: before a draft of several steps counts. */
  public FormAnswer check(FormDefinition form, Map<String, Object> stored, Scope scope) {
    return read(form, typed(form, stored), scope);
  }

  /** What would have to be submitted to give these answers; answers that the form doesn't know are left out. */
  public MultiValueMap<String, String> typed(FormDefinition form, Map<String, Object> answers) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    form.fields().values().forEach(field -> new TypedAnswer(widgets, typed).put(field, field.key(), answers.get(field.key())));
    return typed;
  }

  /** The full names of the inputs that are not asked with what is typed so far. */
  Set<String> hidden(FormDefinition form, MultiValueMap<String, String> submitted, Scope scope) {
    return answers(form.fieldsIn(scope), submitted, scope.asDraft()).hidden();
  }

  private RowReading.Row answers(Collection<FormField> fields, MultiValueMap<String, String> submitted, Scope scope) {
    return new RowReading(new FieldReading(widgets, clock, submitted, scope), scope).read(fields, "", scope.known());
  }

  private boolean owned(Collection<FormField> fields, String name) {
    return fields.stream().anyMatch(field -> owns(field, name));
  }

  private boolean owns(FormField field, String name) {
    if (!name.startsWith(field.key())) {
      return false;
    }
    String rest = name.substring(field.key().length());
    if (field.type() == FieldType.DYNAMICLIST) {
      return RowName.parse(rest).filter(row -> owned(field.columns(), row.column())).isPresent();
    }
    return rest.isEmpty()
        || rest.startsWith(".") && widgets.of(field).filter(widget -> widget.owns(field, rest.substring(1))).isPresent();
  }
}
