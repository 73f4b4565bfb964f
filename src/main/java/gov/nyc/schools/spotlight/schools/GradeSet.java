package gov.nyc.schools.spotlight.schools;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The grades that a school teaches, kept as a set; what kind of school that makes is derived ({@link SchoolKind}). */
public record GradeSet(Set<Grade> grades) {

  public static final GradeSet NONE = new GradeSet(Set.of());

  public GradeSet {
    grades = Collections.unmodifiableSet(grades.isEmpty() ? EnumSet.noneOf(Grade.class) : EnumSet.copyOf(grades));
  }

  /**
   * Reads a list such as {@code PK,0K,01..05}; commas, semicolons or blanks between, ranges with two dots or a hyphen.
   *
   * @throws IllegalArgumentException naming the first entry that is no grade
   */
  public static GradeSet of(String written) {
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    if (written != null) {
      for (String entry : written.strip().split("[,;\\s]+")) {
        if (!entry.isEmpty()) {
          grades.addAll(range(entry));
        }
      }
    }
    return new GradeSet(grades);
  }

  private static Collection<Grade> range(String entry) {
    String[] ends = entry.split("\\.\\.|[-–]", -1);
    if (ends.length > 2) {
      throw new IllegalArgumentException(entry);
    }
    Grade first = Grade.of(ends[0]).orElseThrow(() -> new IllegalArgumentException(entry));
    Grade last = Grade.of(ends[ends.length - 1]).orElseThrow(() -> new IllegalArgumentException(entry));
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException(entry);
    }
    return EnumSet.range(first, last);
  }

  /** The codes in order, joined by commas: the form in which lists write them. */
  public String codes() {
    return grades.stream().map(Grade::code).collect(Collectors.joining(","));
  }

  boolean holdsAny(Grade from, Grade to) {
    return grades.stream().anyMatch(EnumSet.range(from, to)::contains);
  }
}
