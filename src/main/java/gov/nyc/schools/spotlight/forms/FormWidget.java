package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;

/**
 * An input that form-js has no word for. A module registers a bean of this type; a field of a form file asks for it by the custom
 * property {@code widget}. The label, the hint, "required" and conditions are handled around it.
 *
 * <p>It submits under the field's own name and under names that begin with it: {@code schools}, {@code schools.text}. What follows
 * the point is a <em>part</em>; the empty part is the field's own name.
 */
public interface FormWidget {

  /** The value of the property {@code widget} that asks for it. */
  String name();

  /** The fragment that shows it, such as {@code schools/picker :: picker}; it sees {@code field} ({@link FieldView}) and {@code widget} ({@link #view}). */
  String template();

  /** Whether a name {@code <field>.<part>} may be submitted; anything else is refused as an unknown key. */
  default boolean owns(FormField field, String part) {
    return false;
  }

  /**
   * Reads and checks what was submitted. Must not throw, whatever comes. Being required is not its matter.
   *
   * @return an answer that can be stored as JSON, or none, or errors
   */
  WidgetAnswer read(WidgetInput input);

  /** What would have to be submitted to give this answer, by part. An answer of an older version of the form gives what it can. */
  MultiValueMap<String, String> typed(FormField field, Object answer);

  /** What the fragment needs beyond the field, from what is typed so far. */
  default Object view(WidgetInput typed, Locale locale) {
    return null;
  }

  /** The answer as lines of text for pages and mails: every part of it, letter for letter. */
  List<String> shown(FormField field, Object answer, Locale locale);

  /**
   * Checks the field's properties when the form is loaded.
   *
   * @throws BrokenForm when it can't be shown like this
   */
  default void check(String where, FormField field) {}
}
