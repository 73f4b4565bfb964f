package gov.nyc.schools.spotlight.forms;

import java.util.List;

/** The answers of one step to be read; {@code title} is empty for a form without steps. */
public record AnswerSection(String title, List<Line> lines) {

  /**
   * One question and its answer, letter for letter.
   *
   * @param text null when it wasn't answered; several answers stand on lines of their own
   * @param rows of a list, each a line of its own kind for every column; else empty
   */
  public record Line(String key, String label, String text, List<Row> rows) {}

  /** One row of a list. */
  public record Row(String legend, List<Line> lines) {}
}
