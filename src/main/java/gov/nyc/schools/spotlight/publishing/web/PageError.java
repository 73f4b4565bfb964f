package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;

/**
 * What is wrong with a form.
 *
 * @param fieldId id of the control
 * @param key says it in words
 */
record PageError(String fieldId, String key) {

  static PageError of(RefusedEntry refused) {
    return new PageError(refused.field(), refused.getCodes()[0]);
  }

  static PageError of(RefusedDocument refused) {
    return new PageError("file", refused.getCodes()[0]);
  }

  /** Whether it is this control's. */
  public boolean at(String field) {
    return fieldId.equals(field);
  }
}
