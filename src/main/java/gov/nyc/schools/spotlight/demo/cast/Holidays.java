package gov.nyc.schools.spotlight.demo.cast;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The days on which New York City's schools and their offices rest, by rule for every year: the stories are told whenever somebody
 * first starts the tracker. Lunar New Year and Diwali follow no rule that is short, so they are known for some years only.
 */
final class Holidays {

  private static final Set<LocalDate> TABLED = Stream.of("2024-11-01", "2025-01-29", "2025-10-20", "2026-02-17", "2027-10-29",
      "2028-01-26", "2028-10-17", "2029-02-13", "2029-11-05").map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
  /** The days of each year, by their number in it. */
  private static final Map<Integer, BitSet> KNOWN = new ConcurrentHashMap<>();

  private Holidays() {}

  static boolean isOne(LocalDate date) {
    return KNOWN.computeIfAbsent(date.getYear(), Holidays::numbersOf).get(date.getDayOfYear());
  }

  private static BitSet numbersOf(int year) {
    BitSet numbers = new BitSet();
    Stream.concat(of(year).stream(), TABLED.stream()).filter(day -> day.getYear() == year).forEach(day -> numbers.set(day.getDayOfYear()));
    return numbers;
  }

  private static Set<LocalDate> of(int year) {
    Set<LocalDate> days = new HashSet<>();
    days.add(laborDay(year));
    days.add(LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, MONDAY)));
    days.add(observed(LocalDate.of(year, Month.NOVEMBER, 11)));
    LocalDate thanksgiving = LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY));
    days.addAll(Set.of(thanksgiving, thanksgiving.plusDays(1)));
    days.addAll(daysFrom(LocalDate.of(year, Month.DECEMBER, 24), 8));
    days.addAll(newYear(year));
    days.add(LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(3, MONDAY)));
    days.addAll(daysFrom(LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY)), 5));
    days.add(easter(year).minusDays(2));
    days.addAll(daysFrom(springRecess(year), 5));
    days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    days.add(observed(LocalDate.of(year, Month.JUNE, 19)));
    days.add(observed(LocalDate.of(year, Month.JULY, 4)));
    LocalDate roshHashanah = roshHashanah(year);
    days.addAll(Set.of(roshHashanah, roshHashanah.plusDays(1), roshHashanah.plusDays(9)));
    days.addAll(eids(year));
    return days;
  }

  static LocalDate laborDay(int year) {
    return LocalDate.of(year, Month.SEPTEMBER, 1).with(firstInMonth(MONDAY));
  }

  /** The polls are in schools: staff work, and there is nobody to be filmed. */
  static LocalDate electionDay(int year) {
    return LocalDate.of(year, Month.NOVEMBER, 1).with(firstInMonth(MONDAY)).with(next(TUESDAY));
  }

  /** A Friday between it and a weekend is no day to come back. */
  private static Set<LocalDate> newYear(int year) {
    LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
    return first.getDayOfWeek() == THURSDAY ? Set.of(first, first.plusDays(1)) : Set.of(first);
  }

  /** A holiday on a weekend is kept on its nearest workday. */
  private static LocalDate observed(LocalDate date) {
    return date.getDayOfWeek() == SUNDAY ? date.plusDays(1) : date.getDayOfWeek() == SATURDAY ? date.minusDays(1) : date;
  }

  private static Set<LocalDate> daysFrom(LocalDate first, int days) {
    return LongStream.range(0, days).mapToObj(first::plusDays).collect(Collectors.toSet());
  }

  /** The first Monday on or after the eve of Passover, which is 163 days before the next new year. */
  private static LocalDate springRecess(int year) {
    return roshHashanah(year).minusDays(163).minusDays(1).with(nextOrSame(MONDAY));
  }

  /** First day of the Hebrew year that begins in that year: days since its epoch by the mean moon, then the two rules that postpone it. */
  private static LocalDate roshHashanah(int year) {
    int hebrew = year + 3761;
    long before = elapsed(hebrew - 1);
    long day = elapsed(hebrew);
    long after = elapsed(hebrew + 1);
    long late = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
    return LocalDate.ofEpochDay(day + late - 2_092_590);
  }

  private static long elapsed(int hebrewYear) {
    long months = Math.floorDiv(235L * hebrewYear - 234, 19L);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920L);
    return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
  }

  /** Gregorian, by the rule that Meeus, Jones and Butcher have put into numbers. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Eid al-Fitr and Eid al-Adha; on a Sunday, the Monday after. */
  private static Set<LocalDate> eids(int year) {
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    Set<LocalDate> days = new HashSet<>();
    for (int hijrah = first; hijrah <= first + 1; hijrah++) {
      for (LocalDate eid : Set.of(LocalDate.from(HijrahDate.of(hijrah, 10, 1)), LocalDate.from(HijrahDate.of(hijrah, 12, 10)))) {
        days.add(eid.getDayOfWeek() == SUNDAY ? eid.plusDays(1) : eid);
      }
    }
    return days;
  }
}
