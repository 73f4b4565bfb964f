package gov.nyc.schools.spotlight.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes points in time as people in New York read them, in the language of the request. Used by templates. */
@Component
public class Moments {

  /** The zone of everybody who reads our pages. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** For machines: {@code 2026-11-21T20:04:05Z}. */
  public String iso(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Date and time: {@code Nov 21, 2026, 3:04 PM}. */
  public String moment(Instant at) {
    return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)).format(at);
  }

  /** The day on which it was: {@code Nov 21, 2026}. */
  public String date(Instant at) {
    return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(at);
  }

  public String day(LocalDate on) {
    return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(on);
  }

  private static DateTimeFormatter written(DateTimeFormatter format) {
    return format.withLocale(LocaleContextHolder.getLocale()).withZone(ZONE);
  }
}
