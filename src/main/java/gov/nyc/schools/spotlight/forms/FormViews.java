package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** Makes what the fragments of {@code forms/form} show, in the language of the current request. */
@Service
public class FormViews {

  private final FormReading reading;
  private final Widgets widgets;
  private final MessageSource messages;

  FormViews(FormReading reading, Widgets widgets, MessageSource messages) {
    this.reading = reading;
    this.widgets = widgets;
    this.messages = messages;
  }

  /** The form with stored answers, or with the file's initial ones where the field has no stored answer. */
  public FormView fresh(FormDefinition form, Map<String, Object> stored, Scope scope) {
    MultiValueMap<String, String> typed = reading.typed(form, stored);
    form.fieldsIn(scope).stream().filter(field -> !stored.containsKey(field.key()))
        .forEach(field -> new TypedAnswer(widgets, typed).put(field, field.key(), field.initial()));
    return view(form, typed, List.of(), scope, null);
  }

  /** The form as it was submitted, with what is wrong. */
  public FormView again(FormDefinition form, FormAnswer answer, Scope scope) {
    return view(form, answer.typed(), answer.errors(), scope, null);
  }

  /**
   * The form after one of its own buttons: add a row, remove one, remove a file, find a school. Nothing is checked and nothing is
   * to be stored; files are removed from the scope's store.
   *
   * @return empty when the form was submitted otherwise
   */
  public Optional<FormView> edited(FormDefinition form, MultiValueMap<String, String> submitted, Scope scope) {
    return FormButtons.pressed(form, submitted, scope).map(edit -> view(form, edit.typed(), List.of(), scope, edit.focus()));
  }

  /** All answers to be read, in the language of the request. */
  public List<AnswerSection> answers(FormDefinition form, Map<String, Object> values) {
    return answers(form, values, LocaleContextHolder.getLocale());
  }

  /**
   * All answers to be read: every question of the form that was asked, then answers that this version of the form doesn't know,
   * under their keys.
   */
  public List<AnswerSection> answers(FormDefinition form, Map<String, Object> values, Locale locale) {
    return new AnswerTexts(widgets, new FormTexts(messages, form, locale)).sections(form, values);
  }

  private FormView view(FormDefinition form, MultiValueMap<String, String> typed, List<FieldError> errors, Scope scope, String focus) {
    FormTexts texts = new FormTexts(messages, form, LocaleContextHolder.getLocale());
    return new FormPage(form, widgets, texts, typed, errors, scope, focus, reading.hidden(form, typed, scope)).view();
  }
}
