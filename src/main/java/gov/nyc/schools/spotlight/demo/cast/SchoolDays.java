package gov.nyc.schools.spotlight.demo.cast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Which days people work in the stories, and on which of them there is school to be filmed. */
final class SchoolDays {

  private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25));
  private static final MonthDay SUMMER = MonthDay.of(6, 25);
  private static final MonthDay FALL = MonthDay.of(9, 8);
  private static final MonthDay WINTER_BREAK = MonthDay.of(12, 23);

  private SchoolDays() {}

  /** Few days are off: so many workdays are nearly so many days, and what is due after months is due when the stories expect it. */
  static boolean isOff(LocalDate date) {
    return HOLIDAYS.contains(MonthDay.from(date)) || date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** So many workdays before a day; 0: that day, or the last workday before it. */
  static LocalDate before(LocalDate day, int workdays) {
    LocalDate date = day;
    for (int left = workdays; left > 0 || isOff(date); ) {
      date = date.minusDays(1);
      if (!isOff(date)) {
        left--;
      }
    }
    return date;
  }

  /** So many workdays after a workday. */
  static LocalDate after(LocalDate day, int workdays) {
    LocalDate date = day;
    for (int left = workdays; left > 0; ) {
      date = date.plusDays(1);
      if (!isOff(date)) {
        left--;
      }
    }
    return date;
  }

  static boolean inSession(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean summer = !day.isBefore(SUMMER) && day.isBefore(FALL);
    return !isOff(date) && !summer && day.isBefore(WINTER_BREAK);
  }

  /** That day, or the last on which there was school before it. */
  static LocalDate lastInSession(LocalDate date) {
    LocalDate day = date;
    while (!inSession(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The year in which the school year of that day began: it ends on June 30 (domain facts, consent). */
  static int yearOf(LocalDate date) {
    return date.getMonthValue() >= 7 ? date.getYear() : date.getYear() - 1;
  }
}
