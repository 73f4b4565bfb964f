package gov.nyc.schools.spotlight.nomination.alike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @Test
  void countsTrigramsThatBothHaveOutOfAllThatEitherHas() {
    // "  c", " ca", "cat", "at " and "  c", " ca", "car", "ar ": two of six.
    assertThat(Likeness.of("cat").to(Likeness.of("car"))).isEqualTo(2.0 / 6);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Reading circles at lunch | READING CIRCLES, AT LUNCH!",
      "Reading circles at lunch | At lunch: reading circles",
      "Padres en la cafetería | padres en la cafeteria",
      "قراءة في المكتبة | قراءة في المكتبة",
      "圖書館裡的機器人 | 圖書館裡的機器人"})
  void findsTheSameWordsTheSameInEveryAlphabet(String one, String other) {
    assertThat(Likeness.of(one).to(Likeness.of(other))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Tide tables in the hallway | The hallway tide table",
      "Reading circles at lunch | Lunch time reading circle"})
  void holdsSimilarWordsAlike(String one, String other) {
    assertThat(Likeness.of(one).to(Likeness.of(other))).isBetween(0.4, 0.99);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Tide tables in the hallway | Reading circles at lunch",
      "Garden ledger | Two clocks, one schedule",
      "!!! | !!!"})
  void holdsOtherWordsApart(String one, String other) {
    assertThat(Likeness.of(one).to(Likeness.of(other))).isLessThan(0.2);
  }
}
