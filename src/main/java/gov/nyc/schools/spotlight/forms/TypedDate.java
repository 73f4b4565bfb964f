package gov.nyc.schools.spotlight.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as browsers send them (2026-03-31) and as people in this country type them where the browser has no picker (3/31/2026). */
final class TypedDate {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private TypedDate() {}

  /** Years 1900 to 2199: others are slips of the finger. */
  static Optional<LocalDate> read(String typed) {
    Matcher iso = ISO.matcher(typed);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher us = US.matcher(typed);
    return us.matches() ? date(us.group(3), us.group(1), us.group(2)) : Optional.empty();
  }

  /** A limit in a form file: a date, or {@code today}. */
  static LocalDate limit(String written, LocalDate today) {
    return written.equals("today") ? today : LocalDate.parse(written);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date).filter(each -> each.getYear() >= 1900 && each.getYear() < 2200);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
