package gov.nyc.schools.spotlight.nomination.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A field that people don't see and machines fill in. Whoever filled it is only asked to press once more: a browser may have done it in
 * somebody's name, and nobody's work is lost for that.
 */
final class Trap {

  /** The underscore keeps it out of the form's answers. */
  private static final String FIELD = "_website";

  private Trap() {}

  static boolean caught(HttpServletRequest request) {
    var typed = request.getParameter(FIELD);
    return typed != null && !typed.isEmpty();
  }
}
