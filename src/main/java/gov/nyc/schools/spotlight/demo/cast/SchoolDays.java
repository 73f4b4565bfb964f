package gov.nyc.schools.spotlight.demo.cast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which days people work in the stories, and on which of them there is school to be filmed. */
final class SchoolDays {

  private static final MonthDay LAST_OF_SCHOOL = MonthDay.of(6, 26);

  /** Days; a long weekend is no break. */
  private static final int CLOSE = 6;

  /** Each day's last workday before it: two years are counted back for every scene. */
  private static final Map<LocalDate, LocalDate> BEFORE = new ConcurrentHashMap<>();

  private SchoolDays() {}

  /** Nobody works: a weekend, a holiday or a recess. In the summer people work, though there is no school. */
  static boolean isOff(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.isOne(date);
  }

  /** So many workdays before a day; 0: that day, or the last workday before it. */
  static LocalDate before(LocalDate day, int workdays) {
    LocalDate date = day;
    for (int left = isOff(day) ? Math.max(workdays, 1) : workdays; left > 0; left--) {
      date = BEFORE.computeIfAbsent(date, SchoolDays::workdayBefore);
    }
    return date;
  }

  private static LocalDate workdayBefore(LocalDate day) {
    LocalDate date = day.minusDays(1);
    while (isOff(date)) {
      date = date.minusDays(1);
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

  /** That day, or the first workday after it. */
  static LocalDate from(LocalDate date) {
    LocalDate day = date;
    while (isOff(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  static boolean inSession(LocalDate date) {
    return !isOff(date) && !isSummer(date) && !date.equals(Holidays.electionDay(date.getYear()));
  }

  /** School begins on the Thursday after Labor Day. */
  static boolean isSummer(LocalDate date) {
    return MonthDay.from(date).isAfter(LAST_OF_SCHOOL)
        && date.isBefore(Holidays.laborDay(date.getYear()).with(TemporalAdjusters.next(DayOfWeek.THURSDAY)));
  }

  /** That day, or the last on which there was school before it. */
  static LocalDate lastInSession(LocalDate date) {
    LocalDate day = date;
    while (!inSession(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** A day of school to plan for: the last up to that day, or the first after it when all of them are over by today. */
  static LocalDate inSessionAround(LocalDate today, LocalDate date) {
    LocalDate day = lastInSession(date);
    if (day.isAfter(today)) {
      return day;
    }
    day = date;
    while (!inSession(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The first of so many days of school that end with a last one and lie close together. */
  static LocalDate firstOf(int days, LocalDate last) {
    LocalDate first = last;
    for (int day = 1; day < days; day++) {
      LocalDate before = lastInSession(first.minusDays(1));
      if (before.isBefore(last.minusDays(CLOSE))) {
        break;
      }
      first = before;
    }
    return first;
  }

  /** The year in which the school year of that day began: it ends on June 30 (domain facts, consent). */
  static int yearOf(LocalDate date) {
    return date.getMonthValue() >= 7 ? date.getYear() : date.getYear() - 1;
  }
}
