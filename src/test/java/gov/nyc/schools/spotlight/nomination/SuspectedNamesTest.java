package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.nomination.SuspectedNames.Suspicion;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectedNamesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "We saw a student named Jamal read aloud. | Jamal",
      "My student Ana Núñez could not read. | Ana Núñez",
      "Our youngest pupil, Siobhán, began in May. | Siobhán",
      "Jamal Williams, a third grader, said so. | Jamal Williams",
      "Then D’Andre (age 9) stood up. | D’Andre",
      "Mei-Ling is a 4th grader now. | Mei-Ling",
      "Jean-Luc is in fifth grade. | Jean-Luc",
      "The boy Kofi A. came back each day. | Kofi A.",
      "Una alumna llamada Lucía lo explicó. | Lucía",
      "JoAnn, one of our students, wrote it. | JoAnn"})
  void noticesANameBesideAWordForAChild(String text, String name) {
    assertThat(SuspectedNames.in(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Our Student Council meets on Fridays, and the Student Success Team helps.",
      "Every student English teachers see writes.",
      "Each student on Monday reads with Ms. Rivera, a teacher of ten years.",
      "A third grader, J., said: I can read this now.",
      "The students at P.S. 12 in the Bronx; the child is five.",
      "Dr. Okafor, the principal, knows each child.",
      "My students. They love it. Our pupils. When it rains, they stay.",
      "In Grade 3 the boys and girls count together."})
  void leavesOfficesPlacesAndGrownPeopleAlone(String text) {
    assertThat(SuspectedNames.in(text)).isEmpty();
  }

  @Test
  void looksOnlyWherePeopleWriteFreelyAndSaysWhere() {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("name", "My student Jamal");
    answers.put("stories", "My student Jamal reads. Jamal, a fourth grader, writes.");
    answers.put("outcomes", "A girl named Ana reads.");
    answers.put("studentsServed", 12L);
    assertThat(SuspectedNames.in(answers)).containsExactly(new Suspicion("stories", "Jamal"), new Suspicion("outcomes", "Ana"));
  }
}
