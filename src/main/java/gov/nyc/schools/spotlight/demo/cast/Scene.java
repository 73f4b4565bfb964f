package gov.nyc.schools.spotlight.demo.cast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One act at its time.
 *
 * @param workdaysAgo counted back from the day on which the stories were first told, so that nobody works on a weekend
 * @param time        in New York
 */
record Scene(Story story, int number, int workdaysAgo, LocalTime time, Act act) {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  Scene counted(int newNumber) {
    return new Scene(story, newNumber, workdaysAgo, time, act);
  }

  /** When it happens if the stories are told on that day. */
  Instant on(LocalDate day) {
    return SchoolDays.before(day, workdaysAgo).atTime(time).atZone(NEW_YORK).toInstant();
  }
}
