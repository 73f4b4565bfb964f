package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson learned.
 *
 * @param headline an imperative, 1 to 120 characters
 * @param explanation 1 to 1,000 characters
 */
public record Lesson(String headline, String explanation) {

  /** All texts of a page: its lessons after the others. */
  public static List<String> texts(List<Lesson> lessons, String... others) {
    return Stream.concat(Stream.of(others), lessons.stream().flatMap(lesson -> Stream.of(lesson.headline(), lesson.explanation()))).toList();
  }
}
