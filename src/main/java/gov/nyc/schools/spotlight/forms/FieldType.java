package gov.nyc.schools.spotlight.forms;

import java.util.Optional;

/** The kinds of input that a form file may have; the names are form-js's own. */
public enum FieldType {
  TEXTFIELD, TEXTAREA, NUMBER, SELECT, RADIO, CHECKBOX, CHECKLIST, TAGLIST, DATETIME, DYNAMICLIST;

  static Optional<FieldType> of(String name) {
    for (FieldType type : values()) {
      if (type.named().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** As the form file and the templates write it. */
  public String named() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean hasOptions() {
    return this == SELECT || this == RADIO || this == CHECKLIST || this == TAGLIST;
  }

  /** Whether its answer is a list, which is there even when nothing was chosen. */
  boolean isMany() {
    return this == CHECKLIST || this == TAGLIST || this == DYNAMICLIST;
  }
}
