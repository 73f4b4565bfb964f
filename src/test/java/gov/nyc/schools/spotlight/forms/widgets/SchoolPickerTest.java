package gov.nyc.schools.spotlight.forms.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FieldRules;
import gov.nyc.schools.spotlight.forms.FieldType;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@TrackerTest
class SchoolPickerTest {

  private static final FormField FIELD = new FormField("schools", FieldType.TEXTFIELD, "Schools", null, FieldRules.NONE, List.of(), null, null, false,
      Map.of("widget", "school-picker", "maxItems", "2"), List.of());

  @Autowired
  private SchoolPicker picker;

  @BeforeEach
  void bringTheSchools(@Autowired SchoolImporter importer) {
    importer.read("picker.csv", """
        dbn,name
        21K811,Picker Vellichor North
        21K812,Picker Vellichor South
        21K813,Picker Sonder School
        """.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesTickedSchoolsAndAnUnlistedOne() {
    WidgetAnswer answer = read("schools", "21K812", "schools", "21k811", "schools", "21K812", "schools.unlisted", " The <new> one");
    assertThat(answer.errors()).isEmpty();
    assertThat(answer.value()).isEqualTo(Map.of("dbns", List.of("21K812", "21K811"), "unlisted", " The <new> one"));
    assertThat(picker.shown(FIELD, answer.value(), Locale.ENGLISH))
        .containsExactly("Picker Vellichor South (21K812)", "Picker Vellichor North (21K811)", "Not listed:  The <new> one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"21k813", " 21K813, ", "picker sonder school", "PICKER  SÓNDER SCHOOL."})
  void takesATypedCodeOrExactNameWithoutAPress(String typed) {
    assertThat(((Map<?, ?>) read("schools.text", typed).value()).get("dbns")).isEqualTo(List.of("21K813"));
  }

  @Test
  void takesSeveralTypedCodes() {
    assertThat(((Map<?, ?>) read("schools.text", "21K811 21K813").value()).get("dbns")).isEqualTo(List.of("21K811", "21K813"));
    assertThat(codes(read("schools.text", "21K811, 21K812; 21K813"))).containsExactly("tooMany");
  }

  @ParameterizedTest
  @CsvSource({"vellichor,schools.picker.choose", "qqqq zzzz,schools.picker.none", "21K999,schools.picker.unknown", "21Q811,schools.dbn.otherBorough",
      "99K811,schools.dbn.noSuchDistrict"})
  void asksAgainWhenWhatIsTypedIsNotOneSchool(String typed, String code) {
    WidgetAnswer answer = read("schools", "21K813", "schools.text", typed);
    assertThat(codes(answer)).containsExactly(code);
    assertThat(((Map<?, ?>) answer.value()).get("dbns")).isEqualTo(List.of("21K813"));
  }

  @Test
  void needsNoSecondChoiceWhenOneOfTheMatchesIsTicked() {
    assertThat(read("schools", "21K811", "schools.text", "vellichor").errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"21K999", "xx", "1 or 1=1", "\0"})
  void refusesATickedSchoolThatNobodyOffered(String dbn) {
    assertThat(codes(read("schools", dbn))).containsExactly("notAnOption");
  }

  @Test
  void showsMatchesThatAreNotPickedYet() {
    SchoolPicker.View view = picker.view(input("schools", "21K811", "schools.text", "vellichor"), Locale.ENGLISH);
    assertThat(view.picked()).extracting(SchoolPicker.Choice::dbn).containsExactly("21K811");
    assertThat(view.found()).extracting(SchoolPicker.Choice::dbn).contains("21K812").doesNotContain("21K811");
    assertThat(view.nothing()).isFalse();
    assertThat(picker.view(input("schools.text", "qqqq zzzz"), Locale.ENGLISH).nothing()).isTrue();
  }

  @Test
  void asksTheDatabaseAsOftenForOneSchoolAsForMany() {
    long one = SqlCount.of(() -> read("schools", "21K811"));
    assertThat(SqlCount.of(() -> read("schools", "21K811", "schools", "21K812", "schools", "21K813"))).isEqualTo(one);
  }

  private WidgetAnswer read(String... namesAndValues) {
    return picker.read(input(namesAndValues));
  }

  private static List<String> codes(WidgetAnswer answer) {
    return answer.errors().stream().map(FieldError::code).toList();
  }

  private static WidgetInput input(String... namesAndValues) {
    MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      submitted.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new WidgetInput(FIELD, "schools", submitted, Scope.all());
  }
}
