package gov.nyc.schools.spotlight.scaling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The fields of a form that is written by hand: what it does not have is refused as it is in every other form. */
final class SentFields {

  private SentFields() {}

  /**
   * Names that begin with an underscore belong to the framework.
   *
   * @throws RefusedChange when anything else was sent: an altered form is not half believed
   */
  static void requireOnly(HttpServletRequest request, String... known) {
    var fields = Set.of(known);
    if (request.getParameterMap().keySet().stream().anyMatch(name -> !name.startsWith("_") && !fields.contains(name))) {
      throw new RefusedChange("forms.error.unknownField");
    }
  }
}
