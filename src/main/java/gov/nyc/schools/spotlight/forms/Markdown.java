package gov.nyc.schools.spotlight.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of Markdown that forms' explanations use, as blocks that a template writes out itself: headings, paragraphs, lists;
 * in a line **strong**, *stressed* and [links](https://…). Nothing in it can become markup.
 */
public record Markdown(List<Block> blocks) {

  /** {@code kind} is {@code heading}, {@code paragraph} or {@code list}; each line is a run of pieces. */
  public record Block(String kind, List<List<Piece>> lines) {}

  /** {@code kind} is {@code plain}, {@code strong}, {@code stressed} or {@code link}; {@code href} for links alone. */
  public record Piece(String kind, String text, String href) {}

  private static final Pattern STYLED =
      Pattern.compile("\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<stressed>[^*]+)\\*|\\[(?<label>[^]]+)]\\((?<href>(?:https://|mailto:|/)[^)\\s]+)\\)");

  static Markdown of(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String block : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
      List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty()) {
        continue;
      }
      if (lines.stream().allMatch(line -> line.matches("\\s*[-*] .*"))) {
        blocks.add(new Block("list", lines.stream().map(line -> pieces(line.strip().substring(2))).toList()));
      } else if (lines.get(0).matches("#{1,6} .*")) {
        blocks.add(new Block("heading", List.of(pieces(lines.get(0).replaceFirst("#{1,6} ", "")))));
        addParagraph(blocks, lines.subList(1, lines.size()));
      } else {
        addParagraph(blocks, lines);
      }
    }
    return new Markdown(blocks);
  }

  private static void addParagraph(List<Block> blocks, List<String> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Block("paragraph", List.of(pieces(String.join(" ", lines)))));
    }
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    Matcher styled = STYLED.matcher(line);
    int done = 0;
    while (styled.find()) {
      addPlain(pieces, line.substring(done, styled.start()));
      if (styled.group("strong") != null) {
        pieces.add(new Piece("strong", styled.group("strong"), null));
      } else if (styled.group("stressed") != null) {
        pieces.add(new Piece("stressed", styled.group("stressed"), null));
      } else {
        pieces.add(new Piece("link", styled.group("label"), styled.group("href")));
      }
      done = styled.end();
    }
    addPlain(pieces, line.substring(done));
    return pieces;
  }

  private static void addPlain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece("plain", text, null));
    }
  }
}
