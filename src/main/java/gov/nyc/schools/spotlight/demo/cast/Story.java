package gov.nyc.schools.spotlight.demo.cast;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What happens to one invented nomination, in the order of time; the key names its texts in {@code demo/nominations.json}. */
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
   * Lets something happen next.
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

  List<Scene> scenes() {
    return List.copyOf(scenes);
  }
}
