package gov.nyc.schools.spotlight.forms.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.forms.BrokenForm;
import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FieldRules;
import gov.nyc.schools.spotlight.forms.FieldType;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class WidgetsTest {

  private static final FieldRules SHORT = new FieldRules(true, null, 20, null, null, null, false, null);

  // Still October in New York.
  private final MonthInput month = new MonthInput(Clock.fixed(Instant.parse("2026-11-01T03:00:00Z"), ZoneOffset.UTC));
  private final LinksInput links = new LinksInput();
  private final GradesInput grades = new GradesInput(new StaticMessageSource());

  @Test
  void readsAMonthFromItsTwoHalvesOrWhole() {
    assertThat(read(month, Map.of(), "f.month", "9", "f.year", " 2024 ")).isEqualTo(WidgetAnswer.of("2024-09"));
    assertThat(read(month, Map.of(), "f", "2024-09")).isEqualTo(WidgetAnswer.of("2024-09"));
    assertThat(read(month, Map.of(), "f.month", "", "f.year", " ")).isEqualTo(WidgetAnswer.none());
    assertThat(month.shown(field(Map.of()), "2024-09", Locale.ENGLISH)).containsExactly("September 2024");
    assertThat(month.shown(field(Map.of()), "some time ago", Locale.ENGLISH)).containsExactly("some time ago");
  }

  @ParameterizedTest
  @CsvSource({"'',2024,f.month", "13,2024,f.year", "9,24,f.year", "9,'',f.year", "0,2024,f.year", "x,2024,f.year", "9,20245,f.year"})
  void refusesWhatIsNoMonthAtTheHalfThatIsWrong(String typedMonth, String typedYear, String path) {
    assertThat(read(month, Map.of(), "f.month", typedMonth, "f.year", typedYear).errors()).extracting(FieldError::path).containsExactly(path);
  }

  @Test
  void holdsAMonthAgainstItsLimitsByTheCitysCalendar() {
    Map<String, String> limits = Map.of("earliest", "2020-01", "latest", "today");
    assertThat(read(month, limits, "f", "2026-10").errors()).isEmpty();
    assertThat(read(month, limits, "f", "2026-11").errors()).extracting(FieldError::code).containsExactly("monthTooLate");
    assertThat(read(month, limits, "f", "2019-12").errors()).extracting(FieldError::code).containsExactly("monthTooEarly");
    assertThatThrownBy(() -> month.check("a form", field(Map.of("latest", "soon")))).isInstanceOf(BrokenForm.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "https://example.org/mural?year=2025&lang=en#top", "HTTPS://Example.org/a_(b)", "https://example.org/über/学校",
      "https://schools.nyc.gov:8443/a%20b", "https://example.org/?q={x}|[y]"})
  void takesLinksAsTheyWereTyped(String link) {
    assertThat(read(links, Map.of(), "f", " " + link + " ", "f", "").value()).isEqualTo(List.of(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "http://example.org", "https://", "https://localhost/", "https://user:secret@example.org/", "https://nyc.gov@evil.org", "javascript:alert(1)",
      "https://example.org/a b", "https://example.org/\"onx=", "https://example.org\\@evil.org", "https://exa\0mple.org", "https://example.org/\nx"})
  void refusesWhatIsNoLinkToAPage(String link) {
    assertThat(read(links, Map.of(), "f", link).errors()).extracting(FieldError::code).containsExactly("link");
    assertThat(read(links, Map.of(), "f", link).value()).isNull();
  }

  @Test
  void refusesTooManyLinksTooLongOnesAndTheSameTwice() {
    assertThat(read(links, Map.of("maxItems", "1"), "f", "https://a.org", "f", "https://b.org").errors()).containsExactly(FieldError.of("f", "tooMany", 1, 2));
    assertThat(read(links, Map.of(), "f", "https://a.org", "f", "https://a.org").errors()).containsExactly(FieldError.of("f", "sameLink", 2));
    assertThat(read(links, Map.of(), "f", "https://a.org/" + "x".repeat(500)).errors()).hasSize(1);
  }

  @Test
  void readsGradesInTheirOrder() {
    assertThat(read(grades, Map.of(), "f", "SE", "f", "01", "f", "PK", "f", "01").value()).isEqualTo(List.of("PK", "01", "SE"));
    assertThat(read(grades, Map.of(), "f", "13").errors()).extracting(FieldError::code).containsExactly("notAnOption");
    assertThat(read(grades, Map.of(), "f", "").value()).isEqualTo(List.of());
  }

  @Test
  void givesBackWhatWouldHaveToBeSubmitted() {
    for (var each : Map.<FormWidget, Object>of(month, "2024-09", links, List.of("https://a.org"), grades, List.of("PK", "SE")).entrySet()) {
      MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
      each.getKey().typed(field(Map.of()), each.getValue()).forEach((part, values) -> submitted.put(part.isEmpty() ? "f" : "f." + part, values));
      assertThat(each.getKey().read(new WidgetInput(field(Map.of()), "f", submitted, Scope.all())).value()).isEqualTo(each.getValue());
    }
  }

  @Test
  void takesALineThatIsOfferedOrAnother() {
    assertThat(take("f", "=Coaches, “two”")).isEqualTo(WidgetAnswer.of("Coaches, “two”"));
    assertThat(take("f", "=other")).isEqualTo(WidgetAnswer.of("other"));
    assertThat(take("f", "other", "f.other", "Parents")).isEqualTo(WidgetAnswer.of("Parents"));
    assertThat(take("f.other", "Parents")).as("without a choice").isEqualTo(WidgetAnswer.of("Parents"));
    assertThat(take("f", "other", "f.other", " ")).isEqualTo(WidgetAnswer.none());
    assertThat(take()).isEqualTo(WidgetAnswer.none());
  }

  @Test
  void refusesALineChosenAndWrittenOrTooLong() {
    assertThat(take("f", "=Coaches", "f.other", "Parents").errors()).containsExactly(FieldError.of("f.other", "offeredAndWritten"));
    assertThat(take("f", "Coaches").errors()).containsExactly(FieldError.of("f", "notAnOption"));
    assertThat(take("f", "=" + "x".repeat(21)).errors()).containsExactly(FieldError.of("f", "tooLong", 20, 21, 1));
    assertThat(take("f.other", "a\nb").errors()).containsExactly(FieldError.of("f.other", "oneLine"));
    assertThat(take("f.other", "a\0b").errors()).extracting(FieldError::code).containsExactly("unstorable");
    assertThatThrownBy(() -> offered.check("a form", field(Map.of()))).isInstanceOf(BrokenForm.class);
  }

  @Test
  void showsALineThatIsNotOfferedAnyMoreAsWritten() {
    var view = (OfferedInput.View) offered.view(offeredTyped("f", "=Parents"), Locale.ENGLISH);
    assertThat(view.writes()).isTrue();
    assertThat(view.other()).isEqualTo("Parents");
    assertThat(view.choices()).extracting(OfferedInput.Choice::chosen).containsExactly(false);
    assertThat(((OfferedInput.View) offered.view(offeredTyped("f", "=Coaches"), Locale.ENGLISH)).choices()).extracting(OfferedInput.Choice::chosen)
        .containsExactly(true);
  }

  private final OfferedInput offered = new OfferedInput();

  private WidgetAnswer take(String... namesAndValues) {
    return offered.read(offeredTyped(namesAndValues));
  }

  private static WidgetInput offeredTyped(String... namesAndValues) {
    var field = new FormField("f", FieldType.TEXTFIELD, "F", null, SHORT, List.of(), null, null, false, Map.of("offers", "drivers"), List.of());
    return new WidgetInput(field, "f", submitted(namesAndValues), Scope.all().knowing(Map.of("drivers", List.of("Coaches"))));
  }

  private static WidgetAnswer read(FormWidget widget, Map<String, String> properties, String... namesAndValues) {
    return widget.read(new WidgetInput(field(properties), "f", submitted(namesAndValues), Scope.all()));
  }

  private static MultiValueMap<String, String> submitted(String... namesAndValues) {
    MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      submitted.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return submitted;
  }

  private static FormField field(Map<String, String> properties) {
    return new FormField("f", FieldType.TEXTFIELD, "F", null, FieldRules.NONE, List.of(), null, null, false, properties, List.of());
  }
}
