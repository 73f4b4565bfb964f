package gov.nyc.schools.spotlight.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbnTest {

  @ParameterizedTest
  @ValueSource(strings = {"01M015", "06M999", "07X001", "12X000", "13K001", "23K155", "32K554", "24Q001", "30Q001", "31R004", "75M001", "75R037",
      "79M645", "79Q344", "84M001", "84R070"})
  void acceptsEveryDistrictInItsBorough(String value) {
    assertThat(new Dbn(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"2M475,SHAPE", "02B475,SHAPE", "02M47,SHAPE", "02M4755,SHAPE", "'',SHAPE", "00M001,NO_SUCH_DISTRICT", "33K001,NO_SUCH_DISTRICT",
      "76M001,NO_SUCH_DISTRICT", "85X001,NO_SUCH_DISTRICT", "07M001,OTHER_BOROUGH", "01X001,OTHER_BOROUGH", "24K001,OTHER_BOROUGH",
      "32Q001,OTHER_BOROUGH", "31K001,OTHER_BOROUGH", "79R001,OTHER_BOROUGH", "٠٢M475,SHAPE"})
  void refusesTheRestWithTheReason(String value, InvalidDbn.Reason reason) {
    assertThatThrownBy(() -> new Dbn(value)).isInstanceOfSatisfying(InvalidDbn.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void forgivesSmallLettersAndBlanksAroundWhatIsTyped() {
    assertThat(Dbn.of(" 02m475\n")).isEqualTo(new Dbn("02M475"));
  }

  @Test
  void knowsCharterSchools() {
    assertThat(new Dbn("84X123").isCharter()).isTrue();
    assertThat(new Dbn("10X123").isCharter()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'PK,0K,01,02,03,04,05',ELEMENTARY", "'PK,0K,01..05',ELEMENTARY", "'PK,0K,01,02,03,04,05,06',ELEMENTARY", "'0K-08',K_8", "'06,07,08',MIDDLE",
      "'05,06,07,08',MIDDLE", "'06..12',GRADES_6_12", "'9,10,11,12',HIGH", "'0K..12,SE',K_12", "'SE',UNSTATED", "'',UNSTATED", "'09,10,11,12,13,14',HIGH"})
  void derivesTheKindFromTheGrades(String grades, SchoolKind kind) {
    assertThat(SchoolKind.of(new Dbn("02M001"), GradeSet.of(grades))).isEqualTo(kind);
    assertThat(SchoolKind.of(new Dbn("75M001"), GradeSet.of(grades))).isEqualTo(SchoolKind.D75);
    assertThat(SchoolKind.of(new Dbn("79M001"), GradeSet.of(grades))).isEqualTo(SchoolKind.D79);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "01,xx", "05..01", "1..2..3", "01,,99"})
  void refusesAGradeThatIsNone(String grades) {
    assertThatThrownBy(() -> GradeSet.of(grades)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"P.S. 015 Roberto Clemente,ps 15 roberto clemente", "PS15,ps 15", "P.S./I.S. 111,ps is 111", "O’Hara-Núñez,ohara nunez", "J.H.S. 07,jhs 7",
      "Groß-Łukasz,gross lukasz", "007,7", "000,0"})
  void foldsNamesToWhatTheyHaveInCommon(String name, String key) {
    assertThat(SearchKey.of(name)).isEqualTo(key);
  }
}
