package gov.nyc.schools.spotlight.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.publishing.Prose.Piece;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @Test
  void readsWhatPeopleWrite() {
    var prose = Prose.of("# How it began\n\nWe **met** on *Mondays*.\n\n- one\n- two\n\n> It works.\n\n3. third");
    assertThat(prose).extracting(Piece::kind).containsExactly("heading", "paragraph", "list", "quote", "ordered");
    assertThat(prose.get(0).level()).isEqualTo(2);
    assertThat(prose.get(2).parts()).hasSize(2);
    assertThat(prose.get(4).level()).isEqualTo(3);
    assertThat(words(prose)).isEqualTo("How it beganWe met on Mondays.onetwoIt works.third");
  }

  @Test
  void beginsItsHeadingsAtTheSecondWhateverTheAuthorBeganWith() {
    assertThat(Prose.of("### a\n\n##### b\n\n###### c\n\n### d")).extracting(Piece::level).containsExactly(2, 3, 4, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,<script>", "http://plain.example", "//evil.example",
      "/sign-out", "https:evil", "https://user:secret@evil.example", "vbscript:x", "https://"})
  void leadsNowhereButToHttps(String destination) {
    var prose = Prose.of("[Press](<" + destination + ">)");
    assertThat(all(prose)).extracting(Piece::kind).doesNotContain("link");
    assertThat(words(prose)).contains("Press");
  }

  @Test
  void keepsGoodLinksAndMakesLinksOfPictures() {
    assertThat(all(Prose.of("[Press](https://a.example/b) ![A photo](https://c.example/d.png)")))
        .filteredOn(piece -> piece.kind().equals("link")).extracting(Piece::href)
        .containsExactly("https://a.example/b", "https://c.example/d.png");
  }

  @Test
  void showsHtmlAsItWasTyped() {
    var typed = "<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> b";
    assertThat(words(Prose.of(typed))).isEqualTo("<script>alert(1)</script>A <img src=x onerror=alert(1)> b");
  }

  @Test
  void endsWhereNobodyWritesDeeper() {
    assertThat(words(Prose.of(">".repeat(20_000) + " deep"))).isEqualTo("deep");
    assertThat(words(Prose.of("*a **b ".repeat(3_000)))).contains("a", "b");
    assertThat(words(Prose.of("[".repeat(5_000)))).hasSize(5_000);
  }

  private static String words(List<Piece> pieces) {
    return all(pieces).stream().filter(piece -> piece.text() != null).map(Piece::text).reduce("", String::concat);
  }

  private static List<Piece> all(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> Stream.concat(Stream.of(piece), all(piece.parts()).stream())).toList();
  }
}
