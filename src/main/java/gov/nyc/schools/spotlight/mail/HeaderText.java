package gov.nyc.schools.spotlight.mail;

/**
 * Makes typed text fit for a header: one line, no control characters, of bounded length (mail rule 4). Characters that turn the
 * order of letters around go too: a typed title must not rewrite what stands before and behind it in a subject.
 */
final class HeaderText {

  private static final int LONGEST = 250;
  private static final String TURNS_AROUND = "[\\u202a-\\u202e\\u2066-\\u2069]";

  private HeaderText() {}

  static String oneLine(String text) {
    String line = text.replaceAll(TURNS_AROUND, "").replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
