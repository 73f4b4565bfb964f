package gov.nyc.schools.spotlight.forms;

import java.util.Map;
import java.util.Objects;

/**
 * How much of a form is being answered.
 *
 * @param stepId the one step that was submitted, or null for the whole form
 * @param draft true: what is there must be sound, but nothing has to be there; false: it counts
 * @param known answers already held (of other steps, of fixed fields): conditions see them
 * @param files where the files of whoever answers are kept; {@link FileStore#NONE} when the form has none
 */
public record Scope(String stepId, boolean draft, Map<String, Object> known, FileStore files) {

  public Scope {
    Objects.requireNonNull(known);
    Objects.requireNonNull(files);
  }

  public static Scope all() {
    return new Scope(null, false, Map.of(), FileStore.NONE);
  }

  public static Scope step(String stepId) {
    return new Scope(Objects.requireNonNull(stepId), false, Map.of(), FileStore.NONE);
  }

  public Scope asDraft() {
    return new Scope(stepId, true, known, files);
  }

  public Scope knowing(Map<String, Object> answers) {
    return new Scope(stepId, draft, answers, files);
  }

  public Scope with(FileStore store) {
    return new Scope(stepId, draft, known, store);
  }
}
