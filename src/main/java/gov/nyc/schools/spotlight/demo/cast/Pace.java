package gov.nyc.schools.spotlight.demo.cast;

import java.util.SplittableRandom;

/** How long people take for a step: longer in one story than in another, and always the same in each. */
final class Pace {

  private Pace() {}

  /** A number between two, both included, by what it is of. */
  static int between(int least, int most, String story, String step) {
    return new SplittableRandom((story + "/" + step).hashCode()).nextInt(least, most + 1);
  }
}
