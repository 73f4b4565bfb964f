package gov.nyc.schools.spotlight.mail;

/** Makes typed text fit for a header: one line, no control characters, of bounded length (mail rule 4). */
final class HeaderText {

  private static final int LONGEST = 250;

  private HeaderText() {}

  static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
