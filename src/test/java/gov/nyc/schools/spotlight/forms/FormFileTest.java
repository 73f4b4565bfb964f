package gov.nyc.schools.spotlight.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormFileTest {

  @Test
  void takesTheHeadingAsTitleAndGroupsAsSteps() {
    FormDefinition form = TestForms.form("""
        {"type": "text", "text": "# Nominate a practice"},
        {"type": "group", "id": "you", "label": "You", "components": [{"type": "textfield", "key": "name", "label": "Name"}]},
        {"type": "separator"},
        {"type": "textfield", "key": "last", "label": "Last"}""");
    assertThat(form.title()).isEqualTo("Nominate a practice");
    assertThat(form.steps()).extracting(FormStep::id).containsExactly("you", "part2");
    assertThat(form.fields()).containsOnlyKeys("name", "last");
    assertThat(form.version()).matches("[0-9a-f]{16}");
  }

  static Stream<Arguments> brokenComponents() {
    return Stream.of(
        Arguments.of("{\"type\": \"html\", \"id\": \"x\"}", "forms/test.form, x: the type 'html' is not supported"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a b\", \"label\": \"A\"}", "letters, digits and underscores"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\"}", "forms/test.form, a: it needs a label"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"maxlength\": 3}", "the property 'maxlength' is not supported"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"validate\": {\"maxLength\": \"many\"}}", "maxLength must be a number"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"validate\": {\"pattern\": \"(\"}}", "its pattern can't be read"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"conditional\": {\"hide\": \"=a =\"}}", "its condition can't be read"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"conditional\": {\"hide\": \"=b = 1\"}}", "asks for 'b', which the form doesn't have"),
        Arguments.of("{\"type\": \"select\", \"key\": \"a\", \"label\": \"A\"}", "it has no options"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}, {\"type\": \"number\", \"key\": \"a\", \"label\": \"B\"}", "the key 'a' is there twice"),
        Arguments.of("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"properties\": {\"widget\": \"none\"}}", "there is no widget none"),
        Arguments.of("{\"type\": \"text\", \"text\": \"a <b>bold</b> word\"}", "without expressions or HTML"),
        Arguments.of("{\"type\": \"dynamiclist\", \"path\": \"a\", \"label\": \"A\", \"components\": []}", "a list needs inputs"),
        Arguments.of("", "it has no components"));
  }

  @ParameterizedTest
  @MethodSource("brokenComponents")
  void saysInOneSentenceWhatIsBroken(String components, String sentence) {
    assertThatThrownBy(() -> TestForms.form(components)).isInstanceOf(BrokenForm.class).hasMessageContaining(sentence);
  }

  @Test
  void refusesAFileThatIsNoFormOfThisVersionAndName() {
    assertThatThrownBy(() -> TestForms.file("a", "{")).isInstanceOf(BrokenForm.class).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> TestForms.file("a", "{\"id\": \"a\", \"schemaVersion\": 17}")).hasMessageContaining("schemaVersion must be 16");
    assertThatThrownBy(() -> TestForms.file("a", "{\"id\": \"b\", \"schemaVersion\": 16}")).hasMessageContaining("its id must be a");
    assertThatThrownBy(() -> TestForms.file("a", "{\"id\": \"a\", \"id\": \"a\", \"schemaVersion\": 16}")).hasMessageContaining("not JSON");
  }

  @Test
  void findsTheNamesThatAConditionAsksFor() {
    Condition condition = Condition.compile("here", "=some x in rows satisfies x.what = other and count(rows) > 2 or list contains(grades, \"01\")");
    assertThat(condition.names()).containsExactlyInAnyOrder("rows", "other", "grades");
  }
}
