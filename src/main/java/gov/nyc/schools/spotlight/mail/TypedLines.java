package gov.nyc.schools.spotlight.mail;

import java.util.List;

/** Splits typed text for templates: {@code ${lines.of(text)}}; blank lines stay. */
public final class TypedLines {

  TypedLines() {}

  public List<String> of(String text) {
    return List.of(text.split("\\r\\n|\\r|\\n", -1));
  }
}
