package gov.nyc.schools.spotlight.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Holds mail that can wait from 19:00 to 7:00 and on weekends, New York time (mail rule 6). */
final class QuietHours {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  private final boolean kept;

  QuietHours(boolean kept) {
    this.kept = kept;
  }

  /** The first moment from {@code wanted} on at which mail of this urgency may leave. */
  Instant earliest(Instant wanted, boolean urgent) {
    if (urgent || !kept) {
      return wanted;
    }
    ZonedDateTime local = wanted.atZone(NEW_YORK);
    if (isWorkingDay(local) && !local.toLocalTime().isBefore(MORNING) && local.toLocalTime().isBefore(EVENING)) {
      return wanted;
    }
    ZonedDateTime morning = local.with(MORNING);
    if (!local.toLocalTime().isBefore(MORNING)) {
      morning = morning.plusDays(1);
    }
    while (!isWorkingDay(morning)) {
      morning = morning.plusDays(1);
    }
    return morning.toInstant();
  }

  private static boolean isWorkingDay(ZonedDateTime day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
