package gov.nyc.schools.spotlight.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a form: a top-level group of the file, or loose parts that stand together outside of groups.
 *
 * @param id for addresses: the group's property {@code step}, else its component id
 * @param title the group's label in English, perhaps empty; {@code form.<id>.<step id>} translates it
 */
public record FormStep(String id, String title, List<FormPart> parts) {

  public FormStep {
    parts = List.copyOf(parts);
  }

  /** Its inputs in order, those of inner groups included. */
  public List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    collect(parts, fields);
    return fields;
  }

  private static void collect(List<FormPart> parts, List<FormField> into) {
    for (FormPart part : parts) {
      if (part instanceof FormField field) {
        into.add(field);
      } else if (part instanceof FormPart.Group group) {
        collect(group.parts(), into);
      }
    }
  }
}
