package gov.nyc.schools.spotlight.forms;

import static gov.nyc.schools.spotlight.forms.TestForms.draft;
import static gov.nyc.schools.spotlight.forms.TestForms.faults;
import static gov.nyc.schools.spotlight.forms.TestForms.form;
import static gov.nyc.schools.spotlight.forms.TestForms.read;
import static gov.nyc.schools.spotlight.forms.TestForms.reading;
import static gov.nyc.schools.spotlight.forms.TestForms.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReadingTest {

  private static final String TITLE = """
      {"type": "textfield", "key": "title", "label": "Title", "validate": {"required": true, "maxLength": 10}}""";
  private static final String STORY = """
      {"type": "textarea", "key": "story", "label": "Story", "validate": {"minLength": 3, "maxLength": 20}}""";
  private static final String ROLE = """
      {"type": "radio", "key": "role", "label": "Role", "values": [{"value": "teacher", "label": "Teacher"}, {"value": "other", "label": "Other"}]},
      {"type": "textfield", "key": "otherRole", "label": "Which?", "validate": {"required": true}, "conditional": {"hide": "=role != \\"other\\""}}""";
  private static final String MEASURES = """
      {"type": "dynamiclist", "path": "measures", "label": "Measures", "properties": {"maxRows": "2"}, "components": [
        {"type": "textfield", "key": "what", "label": "What", "validate": {"required": true, "maxLength": 5}},
        {"type": "number", "key": "after", "label": "After"}]}""";

  @Test
  void keepsTextLetterForLetterButForLineEnds() {
    FormAnswer answer = read(form(STORY), "story", "  e\u0301 \"<b>\"\r\n\ta\rb  ");
    assertThat(answer.valid()).isTrue();
    assertThat(answer.values()).isEqualTo(Map.of("story", "  e\u0301 \"<b>\"\n\ta\nb  "));
  }

  @Test
  void countsCodePointsAfterCompositionWithALineEndAsOne() {
    String twenty = "👨‍👩‍👧‍👦" + "e\u0301".repeat(11) + "\r\n" + "z";
    assertThat(new TypedText(twenty).length()).isEqualTo(20);
    assertThat(read(form(STORY), "story", twenty).valid()).isTrue();
    assertThat(read(form(STORY), "story", twenty + "!").errors()).containsExactly(FieldError.of("story", "tooLong", 20, 21, 1));
  }

  @Test
  void refusesWhatADatabaseCannotHold() {
    assertThat(read(form(STORY), "story", "ab\0c").errors()).containsExactly(FieldError.of("story", "unstorable", "U+0000", 3));
    assertThat(faults(read(form(STORY), "story", "ab\uD83D"))).containsExactly("story:unstorable");
    assertThat(faults(read(form(STORY), "story", "\u000Babc"))).containsExactly("story:unstorable");
    assertThat(read(form(STORY), "story", "a\tb\nc").valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u200B\u2060", "\u3000"})
  void missesARequiredTextOfWhichNothingCanBeSeen(String nothing) {
    assertThat(faults(read(form(TITLE), "title", nothing))).containsExactly("title:required");
    assertThat(draft(form(TITLE), "title", nothing).valid()).isTrue();
  }

  @Test
  void refusesAnUnknownKeyAndTakesNothingFromIt() {
    FormAnswer answer = read(form(TITLE), "title", "Yes", "standing", "ACCEPTED", "title.x", "1", "title[0].x", "1", "_csrf", "token");
    assertThat(answer.errors()).containsExactly(FieldError.of("", "unknownField"));
    assertThat(answer.values()).containsOnlyKeys("title");
  }

  @Test
  void refusesSeveralAnswersAndSeveralLinesWhereOneIsAsked() {
    assertThat(faults(read(form(TITLE), "title", "a", "title", "b"))).containsExactly("title:oneAnswer");
    assertThat(faults(read(form(TITLE), "title", "a\nb"))).containsExactly("title:oneLine");
  }

  @Test
  void acceptsListedOptionsOnly() {
    assertThat(read(form(ROLE), "role", "teacher").values()).isEqualTo(Map.of("role", "teacher"));
    assertThat(faults(read(form(ROLE), "role", "admin"))).contains("role:notAnOption");
  }

  @Test
  void asksAConditionalQuestionOnlyWhenItsConditionSaysSo() {
    assertThat(read(form(ROLE), "role", "teacher", "otherRole", "left over").values()).isEqualTo(Map.of("role", "teacher"));
    assertThat(faults(read(form(ROLE), "role", "other"))).containsExactly("otherRole:required");
    assertThat(draft(form(ROLE), "role", "teacher", "otherRole", "kept").values()).containsEntry("otherRole", "kept");
  }

  @Test
  void letsAHiddenAnswerHideNothingElse() {
    String chain = ROLE + """
        , {"type": "textfield", "key": "badge", "label": "Badge", "validate": {"required": true}, "conditional": {"hide": "=otherRole = null"}}""";
    assertThat(read(form(chain), "role", "teacher", "otherRole", "left over").valid()).isTrue();
    assertThat(faults(read(form(chain), "role", "other", "otherRole", "nurse"))).containsExactly("badge:required");
  }

  @Test
  void readsRowsInOrderAndSkipsEmptyOnes() {
    FormAnswer answer = read(form(MEASURES), "measures[4].what", "two", "measures[0].what", "one", "measures[0].after", "1,200.50", "measures[2].what", "");
    assertThat(answer.valid()).isTrue();
    assertThat(answer.values().get("measures")).isEqualTo(List.of(Map.of("what", "one", "after", new BigDecimal("1200.50")), Map.of("what", "two")));
  }

  @Test
  void namesTheRowInWhichSomethingIsWrong() {
    assertThat(faults(read(form(MEASURES), "measures[3].after", "7"))).containsExactly("measures[3].what:required");
    assertThat(faults(read(form(MEASURES), "measures[0].what", "a", "measures[1].what", "toolong"))).containsExactly("measures[1].what:tooLong");
    assertThat(faults(read(form(MEASURES), "measures[0].what", "a", "measures[1].what", "a"))).containsExactly("measures[1].what:duplicateRow");
    assertThat(faults(read(form(MEASURES), "measures[0].what", "a", "measures[1].what", "b", "measures[2].what", "c"))).containsExactly("measures:tooManyRows");
    assertThat(faults(read(form(MEASURES), "measures[1000].what", "a", "measures[0].id", "1"))).containsExactly(":unknownField");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1e9", "1.2.3", "--1", "٣", "1,2", "99999999999999999999", "NaN"})
  void refusesWhatIsNoNumber(String typed) {
    String number = """
        {"type": "number", "key": "n", "label": "N", "decimalDigits": 0, "validate": {"min": 1, "max": 5000}}""";
    assertThat(faults(read(form(number), "n", typed))).containsExactly("n:number");
    assertThat(faults(read(form(number), "n", "0"))).containsExactly("n:tooSmall");
    assertThat(faults(read(form(number), "n", "5001"))).containsExactly("n:tooLarge");
    assertThat(faults(read(form(number), "n", "2.5"))).containsExactly("n:wholeNumber");
    assertThat(read(form(number), "n", " 1,480 ").values()).isEqualTo(Map.of("n", 1480L));
  }

  @Test
  void readsDatesOfBrowsersAndOfPeople() {
    String date = """
        {"type": "datetime", "subtype": "date", "key": "on", "dateLabel": "On", "properties": {"earliest": "today", "latest": "2027-06-30"}}""";
    assertThat(read(form(date), "on", "2026-11-21").values()).isEqualTo(Map.of("on", "2026-11-21"));
    assertThat(read(form(date), "on", "3/1/2027").values()).isEqualTo(Map.of("on", "2027-03-01"));
    assertThat(faults(read(form(date), "on", "2027-02-29"))).containsExactly("on:date");
    assertThat(faults(read(form(date), "on", "2026-11-20"))).containsExactly("on:tooEarly");
    assertThat(faults(read(form(date), "on", "2027-07-01"))).containsExactly("on:tooLate");
  }

  @Test
  void readsCheckboxesAndChecklists() {
    String boxes = """
        {"type": "checkbox", "key": "aware", "label": "Aware", "validate": {"required": true}},
        {"type": "checklist", "key": "grades", "label": "Grades", "values": [{"value": "01", "label": "1"}, {"value": "02", "label": "2"}],
         "validate": {"required": true}}""";
    assertThat(read(form(boxes), "aware", "true", "grades", "02", "grades", "01", "grades", "02").values())
        .isEqualTo(Map.of("aware", true, "grades", List.of("01", "02")));
    assertThat(faults(read(form(boxes)))).containsExactly("aware:mustBeChecked", "grades:chooseSome");
    assertThat(faults(read(form(boxes), "aware", "1", "grades", "03"))).containsExactly("aware:notAnOption", "grades:notAnOption");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a@b", "a b@c.org", "a@b..org", "<a@b.org>", "a@b.org, c@d.org", "a@b.o"})
  void refusesWhatIsNoAddress(String typed) {
    String email = """
        {"type": "textfield", "key": "email", "label": "E-mail", "validate": {"validationType": "email"}}""";
    assertThat(faults(read(form(email), "email", typed))).containsExactly("email:email");
    assertThat(read(form(email), "email", " renée@example.org ").values()).isEqualTo(Map.of("email", "renée@example.org"));
  }

  @Test
  void readsOneStepInTheLightOfTheOthers() {
    FormDefinition form = form("""
        {"type": "group", "id": "g1", "label": "You", "properties": {"step": "you"}, "components": [
          {"type": "textfield", "key": "role", "label": "Role"}]},
        {"type": "group", "id": "where", "label": "Where", "components": [
          {"type": "textfield", "key": "school", "label": "School", "validate": {"required": true}, "conditional": {"hide": "=role = \\"partner\\""}}]}""");
    Scope where = Scope.step("where");
    assertThat(faults(reading().read(form, submitted("school", ""), where))).containsExactly("school:required");
    assertThat(reading().read(form, submitted(), where.knowing(Map.of("role", "partner"))).valid()).isTrue();
    assertThat(faults(reading().read(form, submitted("school", "x", "role", "y"), where))).containsExactly(":unknownField");
    FormAnswer answer = reading().read(form, submitted("role", ""), Scope.step("you"));
    assertThat(form.merge(Map.of("role", "partner", "school", "x"), answer, Scope.step("you"))).isEqualTo(Map.of("school", "x"));
  }

  @Test
  void passesOverWhatIsSubmittedForAFixedField() {
    FormDefinition form = form("""
        {"type": "textfield", "key": "number", "label": "Number", "readonly": true, "defaultValue": "none"}""");
    assertThat(read(form, "number", "forged").values()).isEqualTo(Map.of("number", "none"));
    assertThat(reading().read(form, submitted("number", "forged"), Scope.all().knowing(Map.of("number", "SP-1"))).values()).isEqualTo(Map.of("number", "SP-1"));
  }

  @Test
  void givesACommandAndReadsItsOwnValuesAgain() {
    record Measure(String what, BigDecimal after) {}
    record Command(String title, List<Measure> measures, int missing) {}
    FormDefinition form = form(TITLE + "," + MEASURES + """
        , {"type": "datetime", "subtype": "date", "key": "on", "label": "On"}""");
    FormAnswer answer = read(form, "title", "Yes", "measures[0].what", "a", "measures[0].after", "1.0", "on", "2026-01-02");
    assertThat(answer.as(Command.class)).isEqualTo(new Command("Yes", List.of(new Measure("a", new BigDecimal("1.0"))), 0));
    record Dated(LocalDate on) {}
    assertThat(answer.as(Dated.class)).isEqualTo(new Dated(LocalDate.of(2026, 1, 2)));
    assertThat(reading().check(form, answer.values(), Scope.all()).values()).isEqualTo(answer.values());
  }
}
