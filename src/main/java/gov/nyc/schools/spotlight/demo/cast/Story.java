package gov.nyc.schools.spotlight.demo.cast;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What happens to one invented nomination; the key names its texts in {@code demo/nominations.json}. */
final class Story {

  private final String key;
  private final List<Scene> scenes = new ArrayList<>();

  private Story(String key) {
    this.key = key;
  }

  static Story of(String key) {
    return new Story(key);
  }

  /**
   * Lets something happen.
   *
   * @param time in New York, as {@code 09:30}
   */
  Story ago(int workdays, String time, Act act) {
    scenes.add(new Scene(this, scenes.size(), workdays, LocalTime.parse(time), act));
    return this;
  }

  String key() {
    return key;
  }

  /** In the order of time, whatever was said first, and counted in that order. */
  List<Scene> scenes() {
    List<Scene> sorted = scenes.stream().sorted(Comparator.comparing(Scene::workdaysAgo).reversed().thenComparing(Scene::time)).toList();
    return IntStream.range(0, sorted.size()).mapToObj(at -> sorted.get(at).counted(at)).toList();
  }
}
