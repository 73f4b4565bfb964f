package gov.nyc.schools.spotlight.demo.cast;

import java.time.Instant;
import java.time.ZoneId;

/** One act at its moment; the scenes of a story are counted from 0 in the order of time. */
record Scene(Story story, int number, Instant at, Act act) {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
}
