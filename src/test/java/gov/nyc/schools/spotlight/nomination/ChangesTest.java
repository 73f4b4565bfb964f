package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.nomination.WordMarks.Kind.GONE;
import static gov.nyc.schools.spotlight.nomination.WordMarks.Kind.NEW;
import static gov.nyc.schools.spotlight.nomination.WordMarks.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.forms.AnswerSection.Line;
import gov.nyc.schools.spotlight.forms.AnswerSection.Row;
import gov.nyc.schools.spotlight.nomination.WordMarks.Mark;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void namesTheAnswersThatDifferAndNoOther() {
    var changes = Changes.between(version(line("title", "Robots"), line("need", "Time"), line("stories", "Told once")),
        version(line("title", "Robots"), line("need", "More time"), line("links", "https://example.org")));
    assertThat(changes).extracting(Changes.Change::key).containsExactly("need", "links", "stories");
    assertThat(changes.get(1)).extracting(Changes.Change::before, Changes.Change::after).containsExactly(null, "https://example.org");
    assertThat(changes.get(2)).extracting(Changes.Change::before, Changes.Change::after).containsExactly("Told once", null);
  }

  @Test
  void marksTheWordsThatWentAndCame() {
    assertThat(WordMarks.of("From 31% to 78% in a year.", "From 31% to 81% in one year.")).containsExactly(new Mark(SAME, "From 31% to "),
        new Mark(GONE, "78"), new Mark(NEW, "81"), new Mark(SAME, "% in "), new Mark(GONE, "a"), new Mark(NEW, "one"), new Mark(SAME, " year."));
  }

  @Test
  void comparesRowsOfAListAsLines() {
    var before = new Line("measures", "Measures", null, List.of(new Row("Measure 1", List.of(line("what", "Reading")))));
    var after = new Line("measures", "Measures", null, List.of(new Row("Measure 1", List.of(line("what", "Writing")))));
    assertThat(Changes.between(version(before), version(after)).get(0).marks()).contains(new Mark(GONE, "Reading"), new Mark(NEW, "Writing"));
  }

  @Test
  void showsLongTextsWholeInPlaceOfComparingForever() {
    assertThat(WordMarks.of("a ".repeat(3000), "b ".repeat(3000))).extracting(Mark::kind).startsWith(GONE, NEW).hasSizeLessThan(4);
  }

  @Property(tries = 200)
  void losesNothingOfEither(@ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String one,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String other) {
    var before = one.replace('a', ' ');
    var after = other.replace('a', ' ');
    var marks = WordMarks.of(before, after);
    assertThat(joined(marks, NEW)).isEqualTo(before);
    assertThat(joined(marks, GONE)).isEqualTo(after);
  }

  private static String joined(List<Mark> marks, WordMarks.Kind without) {
    return marks.stream().filter(mark -> mark.kind() != without).map(Mark::text).collect(Collectors.joining());
  }

  private static List<AnswerSection> version(Line... lines) {
    return List.of(new AnswerSection("The practice", List.of(lines)));
  }

  private static Line line(String key, String text) {
    return new Line(key, "Label of " + key, text, List.of());
  }
}
