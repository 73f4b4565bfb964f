package gov.nyc.schools.spotlight.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers all that is wrong with a form before it is refused: whoever typed it mends it in one go. */
final class Mistakes {

  private final List<Mistake> found = new ArrayList<>();

  void when(boolean broken, String field, String key) {
    if (broken) {
      found.add(new Mistake(field, key));
    }
  }

  /** What was read, or null when it was refused. */
  <T> T of(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RefusedEntry refused) {
      found.addAll(refused.mistakes());
      return null;
    }
  }

  /** @throws RefusedEntry when there is any */
  void refuse() {
    if (!found.isEmpty()) {
      throw new RefusedEntry(found);
    }
  }
}
