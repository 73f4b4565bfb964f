package gov.nyc.schools.spotlight.mail;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns a letter's HTML into its text part, so that both say the same. The text is "flowed" (RFC 3676): a line that ends with a space
 * goes on in the next one, so typed text comes out letter for letter though no line is long.
 */
final class PlainText {

  private static final int WIDTH = 76;
  private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "blockquote", "ul", "ol", "hr");
  private static final Set<String> LINES = Set.of("div", "li");
  private static final Set<String> TABLE_PARTS = Set.of("table", "tbody", "tr", "td", "th");

  private final StringBuilder text = new StringBuilder();
  /** Line breaks that are owed before the next word. */
  private int breaks;

  static String of(Element body) {
    PlainText plain = new PlainText();
    plain.walk(body, false);
    return flowed(plain.text.toString().strip());
  }

  private void walk(Node node, boolean typed) {
    if (node instanceof TextNode words) {
      if (typed) {
        write(words.getWholeText());
      } else {
        append(words.getWholeText().replaceAll("\\s+", " "));
      }
      return;
    }
    if (!(node instanceof Element element) || element.hasAttr("data-html-only")) {
      return;
    }
    String name = element.normalName();
    int room = room(element, name);
    if (name.equals("br")) {
      breaks++;
      return;
    }
    owe(room);
    if (element.hasClass("plain-link")) {
      // the address stands right under what it is for
      breaks = 1;
    }
    if (name.equals("li")) {
      append("- ");
    }
    int start = text.length();
    boolean quoted = typed || element.hasClass("typed");
    element.childNodes().forEach(child -> walk(child, quoted));
    after(element, name, start);
    owe(name.equals("th") ? 0 : room);
  }

  private void after(Element element, String name, int start) {
    if (name.equals("h1")) {
      breaks = 0;
      append("\n" + "=".repeat(Math.min(WIDTH, Math.max(3, text.length() - start))));
    } else if (name.equals("th")) {
      append(": ");
    } else if (name.equals("a") && element.hasClass("button")) {
      append(":");
    } else if (name.equals("a") && !element.text().strip().equals(element.attr("href"))) {
      append(" <" + element.attr("href") + ">");
    }
  }

  /** Line breaks before and after an element. */
  private static int room(Element element, String name) {
    if (TABLE_PARTS.contains(name)) {
      boolean layout = element.closest("table").attr("role").equals("presentation");
      boolean besideLabel = name.equals("td") && element.previousElementSibling() != null;
      return layout ? 2 : besideLabel ? 0 : name.equals("table") ? 2 : 1;
    }
    return PARAGRAPHS.contains(name) ? 2 : LINES.contains(name) ? 1 : 0;
  }

  private void owe(int lines) {
    if (text.length() > 0) {
      breaks = Math.max(breaks, lines);
    }
  }

  private void append(String words) {
    boolean atStart = breaks > 0 || text.length() == 0 || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
    write(atStart && words.startsWith(" ") ? words.substring(1) : words);
  }

  private void write(String words) {
    if (words.isEmpty()) {
      return;
    }
    if (breaks > 0 && text.length() > 0) {
      while (text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append("\n".repeat(breaks));
    }
    breaks = 0;
    text.append(words);
  }

  private static String flowed(String plain) {
    StringBuilder flowed = new StringBuilder();
    for (String line : plain.split("\n", -1)) {
      String rest = line.stripTrailing();
      while (true) {
        String stuffed = rest.startsWith(" ") || rest.startsWith(">") ? " " + rest : rest;
        int cut = stuffed.length() <= WIDTH ? -1 : breakAt(stuffed);
        if (cut < 0) {
          flowed.append(stuffed).append("\r\n");
          break;
        }
        flowed.append(stuffed, 0, cut).append("\r\n");
        rest = stuffed.substring(cut);
      }
    }
    return flowed.toString();
  }

  /** The place behind the last space that fits, or behind the first one at all; -1 for one long word such as an address. */
  private static int breakAt(String line) {
    int space = line.lastIndexOf(' ', WIDTH - 1);
    while (space > 0 && line.substring(0, space).isBlank()) {
      space = -1;
    }
    if (space <= 0) {
      space = line.indexOf(' ', WIDTH);
    }
    return space < 0 || space + 1 >= line.length() ? -1 : space + 1;
  }
}
