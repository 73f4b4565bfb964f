package gov.nyc.schools.spotlight.demo.cast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Which days people work in the stories, and on which of them there is school to be filmed. */
final class SchoolDays {

  private static final MonthDay LAST_OF_YEAR = MonthDay.of(6, 24);
  private static final MonthDay FIRST_OF_YEAR = MonthDay.of(9, 8);

  private SchoolDays() {}

  static boolean isOff(LocalDate date) {
    boolean turnOfTheYear = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 24
        || date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1;
    return turnOfTheYear || date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
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
    return !isOff(date) && !(day.isAfter(LAST_OF_YEAR) && day.isBefore(FIRST_OF_YEAR));
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
