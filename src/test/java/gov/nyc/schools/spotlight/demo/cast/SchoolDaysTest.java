package gov.nyc.schools.spotlight.demo.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The days off by rule, held against two calendars that New York City Public Schools have published. */
class SchoolDaysTest {

  @Test
  void knowsTheDaysOffOfTwoPublishedYears() {
    assertThat(weekdaysWithoutSchool("2024-09-05", "2025-06-26")).as("2024-25").containsExactlyInAnyOrderElementsOf(days(
        "2024-10-03", "2024-10-04", "2024-10-14", "2024-11-01", "2024-11-05", "2024-11-11", "2024-11-28", "2024-11-29", "2024-12-24", "2024-12-25",
        "2024-12-26", "2024-12-27", "2024-12-30", "2024-12-31", "2025-01-01", "2025-01-20", "2025-01-29", "2025-02-17", "2025-02-18", "2025-02-19",
        "2025-02-20", "2025-02-21", "2025-03-31", "2025-04-14", "2025-04-15", "2025-04-16", "2025-04-17", "2025-04-18", "2025-05-26", "2025-06-06",
        "2025-06-19"));
    assertThat(weekdaysWithoutSchool("2025-09-04", "2026-06-26")).as("2025-26").containsExactlyInAnyOrderElementsOf(days(
        "2025-09-23", "2025-09-24", "2025-10-02", "2025-10-13", "2025-10-20", "2025-11-04", "2025-11-11", "2025-11-27", "2025-11-28", "2025-12-24",
        "2025-12-25", "2025-12-26", "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-19", "2026-02-16", "2026-02-17",
        "2026-02-18", "2026-02-19", "2026-02-20", "2026-03-20", "2026-04-03", "2026-04-06", "2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10",
        "2026-05-25", "2026-05-27", "2026-06-19"));
  }

  @Test
  void countsWorkdaysOverARecess() {
    assertThat(SchoolDays.after(day("2026-04-02"), 1)).isEqualTo("2026-04-13");
    assertThat(SchoolDays.before(day("2026-01-05"), 1)).isEqualTo("2025-12-23");
    assertThat(SchoolDays.from(day("2025-12-24"))).isEqualTo("2026-01-05");
  }

  @Test
  void filmsWhenThereIsSchoolOnly() {
    day("2025-07-01").datesUntil(day("2028-07-01")).forEach(date -> {
      LocalDate last = SchoolDays.lastInSession(date);
      LocalDate first = SchoolDays.firstOf(3, last);
      LocalDate planned = SchoolDays.inSessionAround(date, SchoolDays.after(date, 20));
      assertThat(List.of(first, last, planned)).as("filming around " + date).allMatch(SchoolDays::inSession);
      assertThat(first).isBetween(last.minusDays(6), last);
      assertThat(planned).isAfter(date);
    });
  }

  @Test
  void knowsTheSchoolYearOfADay() {
    assertThat(SchoolDays.yearOf(day("2026-06-30"))).isEqualTo(2025);
    assertThat(SchoolDays.yearOf(day("2026-07-01"))).isEqualTo(2026);
    assertThat(SchoolDays.isSummer(day("2026-09-09"))).as("Thursday after Labor Day is the first").isTrue();
    assertThat(SchoolDays.inSession(day("2026-09-10"))).isTrue();
  }

  private static List<LocalDate> weekdaysWithoutSchool(String first, String last) {
    return day(first).datesUntil(day(last).plusDays(1)).filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(date -> !SchoolDays.inSession(date)).toList();
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
