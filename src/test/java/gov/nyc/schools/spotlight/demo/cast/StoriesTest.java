package gov.nyc.schools.spotlight.demo.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whenever somebody first starts the tracker, the stories fit that day. Nothing is performed here: only the days are counted. */
class StoriesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  private final List<Story> stories = stories();

  private static List<Story> stories() {
    Acts acts = new Acts(null);
    CaptureActs crew = new CaptureActs(null, null, null, null);
    Beginnings begin = new Beginnings(acts);
    SpotlightStories spotlights = new SpotlightStories(begin, crew);
    return new Stories(acts, begin, spotlights, new SeriesStories(begin, spotlights, crew, new SeriesActs(null, crew, null, null, null))).all();
  }

  @Test
  void nobodyActsOnADayOffOnAnyStartDayOfThreeYears() {
    // told on a day off, the stories are those of the next workday
    FIRST.datesUntil(FIRST.plusYears(3)).filter(told -> !SchoolDays.isOff(told)).forEach(told -> stories.forEach(story -> story.scenes(told).forEach(scene -> {
      LocalDate day = scene.at().atZone(Scene.NEW_YORK).toLocalDate();
      if (SchoolDays.isOff(day) || !day.isBefore(told)) {
        throw new AssertionError(story.key() + ", told on " + told + ", acts on " + day);
      }
    })));
  }

  @Test
  void eachStoryHasItsOwnPace() {
    List<Integer> lengths = stories.stream().map(Story::key).map(SpotlightStories.Step.CLEARED::after).distinct().toList();

    assertThat(lengths).as("workdays from plan to clearance").hasSizeGreaterThan(7).allMatch(days -> days >= 16 && days <= 37);
    assertThat(stories.stream().flatMap(story -> story.scenes(FIRST).stream()).map(scene -> scene.at().atZone(Scene.NEW_YORK).toLocalTime())
        .map(LocalTime::getMinute).distinct()).hasSizeGreaterThan(50);
  }

  @Test
  void sixEpisodesAreTwoYears() {
    List<Scene> scenes = stories.stream().filter(story -> story.key().equals("first-words")).findFirst().orElseThrow().scenes(FIRST);

    assertThat(scenes.get(0).at().atZone(Scene.NEW_YORK).toLocalDate()).isBetween(FIRST.minusMonths(29), FIRST.minusYears(2));
  }
}
