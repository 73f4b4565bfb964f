package gov.nyc.schools.spotlight.forms;

/** A form file that can't be used; the message says in one sentence which file, which part, and what is wrong. Stops the start. */
public class BrokenForm extends RuntimeException {

  /** @param where file and perhaps the field, such as {@code forms/nomination-draft.form, title} */
  public BrokenForm(String where, String what) {
    super(where + ": " + what);
  }
}
