package gov.nyc.schools.spotlight.mail;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries many tokens from one address. Tokens have 160 bits and can't be guessed, so this only spares the database;
 * it is kept in memory, on the real clock, and forgets.
 */
@Component
class Guesses {

  private static final int REMEMBERED = 10_000;
  private static final long WINDOW = Duration.ofMinutes(10).toNanos();

  private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > REMEMBERED;
    }
  };

  private final int free;

  /** @param free how many unknown tokens an address may try in ten minutes */
  Guesses(@Value("${tracker.mail.unknown-links:20}") int free) {
    this.free = free;
  }

  private record Count(int wrong, long since) {}

  synchronized void count(String address) {
    Count count = counts.get(address);
    counts.put(address, count == null || isOver(count) ? new Count(1, System.nanoTime()) : new Count(count.wrong() + 1, count.since()));
  }

  /** Refuses an address that has tried too many. */
  synchronized void slowDown(String address) {
    Count count = counts.get(address);
    if (count != null && !isOver(count) && count.wrong() >= free) {
      throw new TooManyGuesses();
    }
  }

  private static boolean isOver(Count count) {
    return System.nanoTime() - count.since() > WINDOW;
  }

  /** Answered with 429 and a page that says to wait. */
  static class TooManyGuesses extends RuntimeException {
    TooManyGuesses() {
      super("too many unknown links from one address", null, false, false);
    }
  }
}
