package gov.nyc.schools.spotlight.demo.cast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What happens to one invented nomination; the key names its texts in {@code demo/nominations.json}. Its days are counted from the
 * day on which the stories are first told, so that they fit any day.
 */
final class Story {

  /** People don't act by the bell: each act is up to so many minutes off the time that it was given. */
  private static final int MINUTES_OFF = 14;

  /** @param day when it happens if the stories are told on a day */
  private record Planned(UnaryOperator<LocalDate> day, LocalTime time, Act act) {

    Instant on(LocalDate told) {
      return day.apply(told).atTime(time).atZone(Scene.NEW_YORK).toInstant();
    }
  }

  private final String key;
  private final List<Planned> planned = new ArrayList<>();

  private Story(String key) {
    this.key = key;
  }

  static Story of(String key) {
    return new Story(key);
  }

  /**
   * Lets something happen.
   *
   * @param workdays before the day on which the stories are told
   * @param time in New York, as {@code 09:30}, some minutes more or less
   */
  Story ago(int workdays, String time, Act act) {
    return on(told -> SchoolDays.before(told, workdays), time, act);
  }

  /**
   * Lets something happen that follows from an earlier day by the calendar, as answers follow from questions.
   *
   * @param workdays of that day before the one on which the stories are told
   * @param days after that day; on the first workday from then on
   */
  Story later(int workdays, int days, String time, Act act) {
    return on(told -> SchoolDays.from(SchoolDays.before(told, workdays).plusDays(days)), time, act);
  }

  private Story on(UnaryOperator<LocalDate> day, String time, Act act) {
    int off = Pace.between(-MINUTES_OFF, MINUTES_OFF, key, "minutes " + planned.size());
    planned.add(new Planned(day, LocalTime.parse(time).plusMinutes(off), act));
    return this;
  }

  String key() {
    return key;
  }

  /** In the order of time, whatever was said first, and counted in that order. */
  List<Scene> scenes(LocalDate told) {
    List<Map.Entry<Instant, Act>> sorted = planned.stream().map(scene -> Map.entry(scene.on(told), scene.act())).sorted(Map.Entry.comparingByKey())
        .toList();
    return IntStream.range(0, sorted.size()).mapToObj(at -> new Scene(this, at, sorted.get(at).getKey(), sorted.get(at).getValue())).toList();
  }
}
