package gov.nyc.schools.spotlight.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts as one, word by word: what stayed, what went, what came. Taken together, nothing of either is lost. */
final class WordMarks {

  /** What became of a piece of text. */
  enum Kind { SAME, GONE, NEW }

  /** A piece of text, white space included. */
  record Mark(Kind kind, String text) {
    public boolean gone() {
      return kind == Kind.GONE;
    }

    public boolean added() {
      return kind == Kind.NEW;
    }
  }

  /** Words, runs of white space, and any other character by itself. */
  private static final Pattern PIECES = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+|\\s+|[^\\p{L}\\p{M}\\p{N}'’\\s]", Pattern.DOTALL);
  /** Longer texts are shown as a whole before and a whole after, where their ends don't agree. */
  private static final int MOST = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Mark> marks = new ArrayList<>();

  private WordMarks(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<Mark> of(String before, String after) {
    return new WordMarks(pieces(before), pieces(after)).compared();
  }

  private static List<String> pieces(String text) {
    return PIECES.matcher(text).results().map(MatchResult::group).toList();
  }

  private List<Mark> compared() {
    int start = 0;
    while (start < Math.min(before.size(), after.size()) && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    add(Kind.SAME, before.subList(0, start));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    add(Kind.SAME, before.subList(before.size() - end, before.size()));
    return List.copyOf(marks);
  }

  private void middle(List<String> old, List<String> young) {
    if ((long) old.size() * young.size() > MOST) {
      add(Kind.GONE, old);
      add(Kind.NEW, young);
      return;
    }
    int[][] common = longestCommon(old, young);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < young.size()) {
      if (old.get(i).equals(young.get(j))) {
        add(Kind.SAME, List.of(old.get(i)));
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        add(Kind.GONE, List.of(old.get(i++)));
      } else {
        add(Kind.NEW, List.of(young.get(j++)));
      }
    }
    add(Kind.GONE, old.subList(i, old.size()));
    add(Kind.NEW, young.subList(j, young.size()));
  }

  /** How many pieces the rests from there on have in common, in order. */
  private static int[][] longestCommon(List<String> old, List<String> young) {
    int[][] common = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        common[i][j] = old.get(i).equals(young.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(Kind kind, List<String> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    var text = String.join("", pieces);
    if (!marks.isEmpty() && marks.get(marks.size() - 1).kind() == kind) {
      text = marks.remove(marks.size() - 1).text() + text;
    }
    marks.add(new Mark(kind, text));
  }
}
