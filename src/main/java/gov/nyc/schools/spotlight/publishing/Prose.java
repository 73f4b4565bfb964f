package gov.nyc.schools.spotlight.publishing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown as a tree that the templates write out themselves, escaping every word: HTML in it is shown as it was typed, links lead to
 * https addresses or are plain words, and pictures of other hosts are links.
 */
public final class Prose {

  /**
   * A piece of a text.
   *
   * @param kind {@code paragraph, heading, list, ordered, item, quote, block} (preformatted) or {@code rule}; in a line {@code text, strong,
   *     stressed, code, link} or {@code br}
   * @param text of {@code text}, {@code code} and {@code block}; else null
   * @param href https, of a {@code link}; else null
   * @param level of a {@code heading}, 2 to 4; the first number of an {@code ordered} list; else 0
   */
  public record Piece(String kind, String text, String href, int level, List<Piece> parts) {

    static Piece text(String text) {
      return new Piece("text", text, null, 0, List.of());
    }
  }

  /** Deeper than anybody writes by hand; what lies below is shown as plain words. */
  private static final int DEEPEST = 12;
  private static final int DEEPEST_HEADING = 4;

  private static final Parser PARSER = Parser.builder().build();

  private final List<Integer> headings;
  private final Set<String> unlinked;

  private Prose(List<Integer> headings, Set<String> unlinked) {
    this.headings = headings;
    this.unlinked = unlinked;
  }

  /** {@code markdown} not null, of any length; never throws. */
  public static List<Piece> of(String markdown) {
    return of(markdown, Set.of());
  }

  /** The same, with nothing in it that leads to one of these films. */
  static List<Piece> of(String markdown, Set<String> unlinked) {
    var document = PARSER.parse(markdown);
    var levels = new TreeSet<Integer>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        levels.add(heading.getLevel());
      }
    }
    return new Prose(List.copyOf(levels), unlinked).parts(document, 0);
  }

  private List<Piece> parts(Node parent, int depth) {
    var parts = new ArrayList<Piece>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      piece(node, depth, parts);
    }
    return joined(parts);
  }

  /** The parser cuts words where markup could begin; an address is read whole. */
  private List<Piece> joined(List<Piece> parts) {
    var joined = new ArrayList<Piece>();
    var words = new StringBuilder();
    for (var part : parts) {
      if (part.kind().equals("text")) {
        words.append(part.text());
        continue;
      }
      flush(words, joined);
      joined.add(part);
    }
    flush(words, joined);
    return joined;
  }

  private void flush(StringBuilder words, List<Piece> to) {
    if (!words.isEmpty()) {
      to.add(Piece.text(FilmLinks.without(words.toString(), unlinked)));
      words.setLength(0);
    }
  }

  private void piece(Node node, int depth, List<Piece> to) {
    if (depth > DEEPEST) {
      to.add(Piece.text(plain(node)));
    } else if (node instanceof Text text) {
      to.add(Piece.text(text.getLiteral()));
    } else if (node instanceof HtmlInline html) {
      to.add(Piece.text(html.getLiteral()));
    } else if (node instanceof HtmlBlock html) {
      to.add(new Piece("paragraph", null, null, 0, List.of(Piece.text(FilmLinks.without(html.getLiteral(), unlinked)))));
    } else if (node instanceof SoftLineBreak) {
      to.add(Piece.text("\n"));
    } else if (node instanceof Code code) {
      to.add(new Piece("code", FilmLinks.without(code.getLiteral(), unlinked), null, 0, List.of()));
    } else if (node instanceof FencedCodeBlock block) {
      to.add(new Piece("block", FilmLinks.without(block.getLiteral(), unlinked), null, 0, List.of()));
    } else if (node instanceof IndentedCodeBlock block) {
      to.add(new Piece("block", FilmLinks.without(block.getLiteral(), unlinked), null, 0, List.of()));
    } else if (node instanceof Link link) {
      linked(link.getDestination(), parts(node, depth + 1), to);
    } else if (node instanceof Image image) {
      linked(image.getDestination(), parts(node, depth + 1), to);
    } else if (kind(node) == null) {
      to.addAll(parts(node, depth + 1));
    } else {
      to.add(new Piece(kind(node), null, null, level(node), parts(node, depth + 1)));
    }
  }

  private void linked(String destination, List<Piece> words, List<Piece> to) {
    if (isSafe(destination) && !FilmLinks.leads(destination, unlinked)) {
      to.add(new Piece("link", null, destination, 0, words.isEmpty() ? List.of(Piece.text(destination)) : words));
    } else {
      to.addAll(words);
    }
  }

  private static boolean isSafe(String destination) {
    try {
      var address = new URI(destination);
      return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getRawUserInfo() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  private static String kind(Node node) {
    if (node instanceof Heading) {
      return "heading";
    } else if (node instanceof BulletList) {
      return "list";
    } else if (node instanceof OrderedList) {
      return "ordered";
    } else if (node instanceof ListItem) {
      return "item";
    } else if (node instanceof BlockQuote) {
      return "quote";
    } else if (node instanceof ThematicBreak) {
      return "rule";
    } else if (node instanceof StrongEmphasis) {
      return "strong";
    } else if (node instanceof Emphasis) {
      return "stressed";
    } else if (node instanceof HardLineBreak) {
      return "br";
    }
    return node instanceof org.commonmark.node.Paragraph ? "paragraph" : null;
  }

  /** The page's own title is the first heading: a text's highest heading is the second, whatever its author began with. */
  private int level(Node node) {
    if (node instanceof Heading heading) {
      int rank = headings.indexOf(heading.getLevel());
      return Math.min(DEEPEST_HEADING, 2 + Math.max(0, rank));
    }
    return node instanceof OrderedList list && list.getMarkerStartNumber() != null ? list.getMarkerStartNumber() : 1;
  }

  /** Walks without recursion of its own: depth is what somebody may want to break us with. */
  private static String plain(Node top) {
    var words = new StringBuilder();
    Node node = top;
    while (node != null) {
      node.accept(new Words(words));
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node != top && node.getNext() == null) {
        node = node.getParent();
      }
      node = node == top ? null : node.getNext();
    }
    return words.toString();
  }

  /** The words of one node alone. */
  private static final class Words extends AbstractVisitor {

    private final StringBuilder to;

    Words(StringBuilder to) {
      this.to = to;
    }

    @Override
    public void visit(Text text) {
      to.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      to.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      to.append(html.getLiteral());
    }

    @Override
    protected void visitChildren(Node parent) {
      // The walk goes there by itself.
    }
  }
}
