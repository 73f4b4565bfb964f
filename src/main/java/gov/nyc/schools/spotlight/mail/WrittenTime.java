package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day or a moment as templates write it, in New York time: {@code ${due.day}}. */
public final class WrittenTime {

  private final ZonedDateTime time;
  private final Locale locale;

  private WrittenTime(ZonedDateTime time, Locale locale) {
    this.time = time;
    this.locale = locale;
  }

  static WrittenTime of(Instant moment, Locale locale) {
    return new WrittenTime(moment.atZone(QuietHours.NEW_YORK), locale);
  }

  static WrittenTime of(LocalDate day, Locale locale) {
    return new WrittenTime(day.atStartOfDay(QuietHours.NEW_YORK), locale);
  }

  /** "Thursday, December 3, 2026". */
  public String getDay() {
    return time.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", locale));
  }

  /** "Dec 3". */
  public String getShort() {
    return time.format(DateTimeFormatter.ofPattern("MMM d", locale));
  }

  /** "Thursday, December 3, 2026 at 5:00 PM New York time". */
  public String getMoment() {
    return time.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a 'New York time'", locale));
  }

  @Override
  public String toString() {
    return getDay();
  }
}
