package gov.nyc.schools.spotlight.review.deciding;

import java.util.Map;

/** A mail can't be changed like this; nothing was changed. */
class RefusedLetter extends RuntimeException {

  private final transient Map<String, String> errors;

  /** @param errors bundle keys by the field that they are about; the empty name: the whole mail */
  RefusedLetter(Map<String, String> errors) {
    super(errors.toString());
    this.errors = Map.copyOf(errors);
  }

  Map<String, String> errors() {
    return errors;
  }
}
