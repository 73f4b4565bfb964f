package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.forms.AnswerSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What changed between two versions of a nomination, answer by answer, in the words that people read. */
final class Changes {

  /**
   * An answer that is another one now.
   *
   * @param before null when there was none
   * @param after null when there is none any more
   * @param marks both in one, word by word
   */
  record Change(String key, String label, String before, String after, List<WordMarks.Mark> marks) {}

  private Changes() {}

  /** In the order of the later version; what only the earlier one has comes last. Answers that are the same are left out. */
  static List<Change> between(List<AnswerSection> earlier, List<AnswerSection> later) {
    var was = byKey(earlier);
    var is = byKey(later);
    var keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    var changes = new ArrayList<Change>();
    for (String key : keys) {
      var before = text(was.get(key));
      var after = text(is.get(key));
      if (!before.equals(after)) {
        changes.add(new Change(key, (is.containsKey(key) ? is : was).get(key).label(), before.isEmpty() ? null : before,
            after.isEmpty() ? null : after, WordMarks.of(before, after)));
      }
    }
    return changes;
  }

  private static Map<String, AnswerSection.Line> byKey(List<AnswerSection> sections) {
    var lines = new LinkedHashMap<String, AnswerSection.Line>();
    sections.forEach(section -> section.lines().forEach(line -> lines.putIfAbsent(line.key(), line)));
    return lines;
  }

  /** A list of rows as lines of text: a row that moved shows where it went. */
  private static String text(AnswerSection.Line line) {
    if (line == null) {
      return "";
    }
    if (line.rows().isEmpty()) {
      return line.text() == null ? "" : line.text();
    }
    var text = new StringBuilder();
    for (var row : line.rows()) {
      text.append(text.isEmpty() ? "" : "\n").append(row.legend());
      row.lines().stream().filter(cell -> cell.text() != null)
          .forEach(cell -> text.append('\n').append(cell.label()).append(": ").append(cell.text()));
    }
    return text.toString();
  }
}
