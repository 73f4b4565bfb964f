package gov.nyc.schools.spotlight.forms;

import java.util.List;

/** What stands on a form, in the order in which it is read: inputs, explanations, lines, and groups of these. */
public sealed interface FormPart permits FormField, FormPart.Note, FormPart.Rule, FormPart.Group {

  /** An explanation in Markdown; {@code id} names its translation. */
  record Note(String id, String text) implements FormPart {}

  /** A line between parts. */
  record Rule() implements FormPart {}

  /** Inputs that belong together under one legend (perhaps empty). */
  record Group(String id, String label, List<FormPart> parts) implements FormPart {
    public Group {
      parts = List.copyOf(parts);
    }
  }
}
