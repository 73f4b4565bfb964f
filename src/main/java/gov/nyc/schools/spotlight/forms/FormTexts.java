package gov.nyc.schools.spotlight.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The words of one form in one language: the bundle's when it has them, else the file's English. */
final class FormTexts {

  /** "What was the need?: please answer this." has one sign too many. */
  private static final Pattern ENDING = Pattern.compile("[?？؟:：.…]+\\s*$");

  private final MessageSource messages;
  private final String form;
  private final Locale locale;

  FormTexts(MessageSource messages, FormDefinition form, Locale locale) {
    this.messages = messages;
    this.form = "form." + form.id();
    this.locale = locale;
  }

  String title(FormDefinition definition) {
    return or(form, definition.title());
  }

  String step(FormStep step) {
    return or(form + ".step." + step.id(), step.title());
  }

  String group(FormPart.Group group) {
    return or(form + ".step." + group.id(), group.label());
  }

  Markdown note(FormPart.Note note) {
    return Markdown.of(or(form + ".text." + note.id(), note.text()));
  }

  /** @param key of the field; of a column: list and column joined by a point */
  String label(String key, FormField field) {
    return or(form + "." + key, field.label());
  }

  /** What one row of a list is called: "Measure" in "Measure 2", where the list's label is "Measures". */
  String row(String key, FormField list) {
    String translated = messages.getMessage(form + "." + key + ".row", null, null, locale);
    return translated != null ? translated : list.property("row").orElseGet(() -> label(key, list));
  }

  String hint(String key, FormField field) {
    return or(form + "." + key + ".hint", field.hint());
  }

  String option(String key, Option option) {
    return or(form + "." + key + ".option." + option.value(), option.label());
  }

  /** A sentence of this module or of a room. */
  String say(String key, Object... args) {
    return messages.getMessage(key, args, key, locale);
  }

  String error(FieldError error, String label) {
    return say(error.messageKey(), Stream.concat(Stream.of(ENDING.matcher(label).replaceFirst("")), error.args().stream().map(this::spoken)).toArray());
  }

  private Object spoken(Object arg) {
    return arg instanceof LocalDate date ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date) : arg;
  }

  Locale locale() {
    return locale;
  }

  List<String> date(String iso) {
    return List.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(LocalDate.parse(iso)));
  }

  // Without a default, since a bundle's default goes through MessageFormat, which would eat a file's apostrophes.
  private String or(String key, String english) {
    String translated = messages.getMessage(key, null, null, locale);
    return translated != null ? translated : english;
  }
}
