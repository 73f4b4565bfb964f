package gov.nyc.schools.spotlight.forms;

/** There is no form file of this name. */
public class UnknownForm extends RuntimeException {

  UnknownForm(String id) {
    super("There is no form " + id);
  }
}
