package gov.nyc.schools.spotlight.forms;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A text as a person typed it. Kept letter for letter but for line ends, which all become {@code \n}. Its length is counted in
 * code points after NFC with a line end counted as one: the very count that the page shows while one types.
 */
public record TypedText(String text) {

  public TypedText {
    text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  public int length() {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length());
  }

  /** Whether nothing can be seen of it: empty, blanks, or invisible characters alone. */
  public boolean blank() {
    return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT || Character.isISOControl(point));
  }

  public boolean hasLineEnd() {
    return text.indexOf('\n') >= 0;
  }

  /**
   * The first character that can be neither stored nor shown: a control character other than tab and line end, or half of a
   * surrogate pair.
   */
  public Optional<Unstorable> unstorable() {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      boolean control = Character.isISOControl(point) && point != '\t' && point != '\n';
      if (control || Character.getType(point) == Character.SURROGATE) {
        return Optional.of(new Unstorable(String.format("U+%04X", point), text.codePointCount(0, at) + 1));
      }
    }
    return Optional.empty();
  }

  /** The text with a visible mark in place of what can't be shown, so that its writer finds the spot. */
  public String showable() {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      boolean control = Character.isISOControl(point) && point != '\t' && point != '\n';
      shown.appendCodePoint(control || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
    });
    return shown.toString();
  }

  /** A character that is refused and which one it is in the text, from 1. */
  public record Unstorable(String name, int position) {}
}
