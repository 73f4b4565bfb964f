package gov.nyc.schools.spotlight.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes points in time as people in New York read them, in the language of the page. Used by templates. The patterns are texts of
 * the bundle: what Java's own locale data says changes from one version to the next.
 */
@Component
public class Moments {

  /** The zone of everybody who reads our pages. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final MessageSource messages;

  Moments(MessageSource messages) {
    this.messages = messages;
  }

  /** For machines: {@code 2026-11-21T20:04:05Z}. */
  public String iso(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Date and time: {@code Nov 21, 2026, 3:04 PM}. */
  public String moment(Instant at) {
    return written("site.time.moment", at);
  }

  /** The day on which it was: {@code Nov 21, 2026}. */
  public String date(Instant at) {
    return written("site.time.date", at);
  }

  public String day(LocalDate on) {
    return written("site.time.date", on);
  }

  private String written(String pattern, TemporalAccessor time) {
    var locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, locale), locale).withZone(ZONE).format(time);
  }
}
