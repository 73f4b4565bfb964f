package gov.nyc.schools.spotlight.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever a browser, or somebody with a script, sends. */
class AnythingSubmittedTest {

  private static final FormDefinition FORM = TestForms.form("""
      {"type": "textfield", "key": "title", "label": "Title", "validate": {"required": true, "maxLength": 10, "pattern": "^[^x]*$"}},
      {"type": "textarea", "key": "story", "label": "Story", "validate": {"minLength": 2, "maxLength": 40}},
      {"type": "textfield", "key": "email", "label": "E-mail", "validate": {"validationType": "email"}},
      {"type": "number", "key": "pupils", "label": "Pupils", "decimalDigits": 1, "validate": {"min": 0, "max": 5000}},
      {"type": "datetime", "subtype": "date", "key": "on", "label": "On", "properties": {"latest": "today"}},
      {"type": "radio", "key": "role", "label": "Role", "values": [{"value": "teacher", "label": "Teacher"}, {"value": "other", "label": "Other"}]},
      {"type": "textfield", "key": "otherRole", "label": "Which?", "validate": {"required": true}, "conditional": {"hide": "=role != \\"other\\""}},
      {"type": "textfield", "key": "badge", "label": "Badge", "conditional": {"hide": "=otherRole = null or pupils > 3 or list contains(needs, \\"time\\")"}},
      {"type": "checklist", "key": "needs", "label": "Needs", "values": [{"value": "time", "label": "Time"}, {"value": "space", "label": "Space"}]},
      {"type": "checkbox", "key": "aware", "label": "Aware"},
      {"type": "dynamiclist", "path": "measures", "label": "Measures", "properties": {"maxRows": "3"}, "components": [
        {"type": "textfield", "key": "what", "label": "What", "validate": {"required": true, "maxLength": 5}},
        {"type": "number", "key": "after", "label": "After", "conditional": {"hide": "=what = \\"n\\" or role = \\"other\\""}}]}""");

  private static final Set<String> COLUMNS = Set.of("what", "after");

  @Property(tries = 500)
  void neverThrowsAndNeverTakesWhatTheFormDoesNotKnow(@ForAll("submissions") MultiValueMap<String, String> submitted, @ForAll boolean draft) {
    Scope scope = draft ? Scope.all().asDraft() : Scope.all();
    FormAnswer answer = TestForms.reading().read(FORM, submitted, scope);
    assertThat(FORM.fields().keySet()).containsAll(answer.values().keySet());
    rows(answer).forEach(row -> assertThat(COLUMNS).containsAll(row.keySet()));
    boolean stranger = submitted.keySet().stream().anyMatch(name -> !name.startsWith("_") && !name.matches("measures\\[(0|[1-9]\\d{0,2})]\\.(what|after)")
        && (!FORM.fields().containsKey(name) || name.equals("measures")));
    assertThat(answer.errors().stream().anyMatch(error -> error.code().equals("unknownField"))).isEqualTo(stranger);
    assertThat(answer.typed()).isEqualTo(submitted);
  }

  @Property(tries = 500)
  void takesOnlyWhatTheRulesAllow(@ForAll("submissions") MultiValueMap<String, String> submitted) {
    FormAnswer answer = TestForms.reading().read(FORM, submitted, Scope.all());
    if (answer.values().get("title") instanceof String title) {
      assertThat(new TypedText(title).length()).isLessThanOrEqualTo(10);
      assertThat(title).doesNotContain("x", "\n", "\0");
    }
    if (answer.values().get("role") instanceof String role) {
      assertThat(role).isIn("teacher", "other");
    }
    assertThat(answer.values().containsKey("otherRole")).isEqualTo(answer.values().containsKey("otherRole") && "other".equals(answer.values().get("role")));
    assertThat(rows(answer)).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
  }

  /** What was taken once is taken again: a draft that was sound stays sound. */
  @Property(tries = 300)
  void readsItsOwnAnswersAgain(@ForAll("submissions") MultiValueMap<String, String> submitted) {
    FormAnswer answer = TestForms.reading().read(FORM, submitted, Scope.all());
    if (answer.valid()) {
      FormAnswer again = TestForms.reading().check(FORM, answer.values(), Scope.all());
      assertThat(again.errors()).isEmpty();
      assertThat(again.values()).isEqualTo(answer.values());
    }
  }

  @Property(tries = 300)
  void keepsEveryTextLetterForLetter(@ForAll @Size(max = 20) List<@net.jqwik.api.From("characters") String> characters) {
    String typed = String.join("", characters);
    FormDefinition form = TestForms.form("""
        {"type": "textarea", "key": "story", "label": "Story"}""");
    FormAnswer answer = TestForms.read(form, "story", typed);
    if (answer.valid() && answer.values().containsKey("story")) {
      assertThat(answer.values().get("story")).isEqualTo(typed.replace("\r\n", "\n").replace('\r', '\n'));
    } else {
      assertThat(new TypedText(typed).blank() || new TypedText(typed).unstorable().isPresent()).isTrue();
    }
  }

  @Provide
  Arbitrary<MultiValueMap<String, String>> submissions() {
    Arbitrary<String> known = Arbitraries.of("title", "story", "email", "pupils", "on", "role", "otherRole", "badge", "needs", "aware", "measures", "measures[0].what",
        "measures[1].what", "measures[7].after", "measures[0].after", "measures[2].what", "measures[999].what");
    Arbitrary<String> strange = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(12), Arbitraries.of("_csrf", "_add", "measures[", "measures[1]", "measures[1000].what",
        "measures[-1].what", "measures[0].id", "measures[0].what.x", "title.x", "TITLE", "class.module", "role[0]", "", "\0"));
    Arbitrary<String> names = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(12, known), net.jqwik.api.Tuple.of(1, strange));
    Arbitrary<String> values = Arbitraries.oneOf(characters().list().ofMaxSize(12).map(list -> String.join("", list)),
        Arbitraries.of("teacher", "other", "time", "space", "true", "on", "1", "3.5", "-0", "0.0", "4,000", "1e5", "2026-01-01", "2/29/2024", "2026-13-01", "a@example.org", "n", ""),
        Arbitraries.strings().ofMaxLength(50));
    return Arbitraries.maps(names, values.list().ofMinSize(0).ofMaxSize(3)).ofMaxSize(14).map(map -> {
      MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
      submitted.putAll(map);
      return submitted;
    });
  }

  @Provide
  Arbitrary<String> characters() {
    return Arbitraries.of("a", "x", " ", "\n", "\r\n", "\r", "\t", "\0", "\u0007", "\u0085", "é", "e\u0301", "👩🏽‍🏫", "\uD83D", "\uDE00", "\u202E", "\u200B", "أ", "<", "&", "\"", "'", "{", "}", "\uFEFF", "\uFFFF");
  }

  @SuppressWarnings("unchecked")
  private static Collection<Map<String, Object>> rows(FormAnswer answer) {
    return ((Collection<Map<String, Object>>) answer.values().getOrDefault("measures", List.of())).stream().collect(Collectors.toList());
  }
}
