package gov.nyc.schools.spotlight.forms;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param path the input's name as submitted ({@code title}, {@code measures[1].what}); empty when it concerns the whole form
 * @param code names the sentence: message {@code forms.error.<code>}, or the full key when it has a dot
 * @param args numbers and words for the sentence, from index 1 (index 0 is the label)
 */
public record FieldError(String path, String code, List<Object> args) {

  public FieldError {
    args = List.copyOf(args);
  }

  public static FieldError of(String path, String code, Object... args) {
    return new FieldError(path, code, List.of(args));
  }

  /** Whether it is about the field with this key, or a part of it. */
  public boolean concerns(String key) {
    return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
  }

  public String messageKey() {
    return code.indexOf('.') < 0 ? "forms.error." + code : code;
  }
}
