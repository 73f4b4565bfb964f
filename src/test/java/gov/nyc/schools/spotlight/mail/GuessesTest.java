package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {

  private final Guesses guesses = new Guesses(20);

  @Test
  void slowsDownAnAddressThatHasTriedTwentyUnknownLinks() {
    IntStream.range(0, 20).forEach(i -> guesses.count("192.0.2.1"));
    assertThatThrownBy(() -> guesses.slowDown("192.0.2.1")).isInstanceOf(Guesses.TooManyGuesses.class);
  }

  @Test
  void letsOthersAndAFewMistakesPass() {
    IntStream.range(0, 19).forEach(i -> guesses.count("192.0.2.1"));
    assertThatCode(() -> guesses.slowDown("192.0.2.1")).doesNotThrowAnyException();
    assertThatCode(() -> guesses.slowDown("192.0.2.2")).doesNotThrowAnyException();
  }
}
