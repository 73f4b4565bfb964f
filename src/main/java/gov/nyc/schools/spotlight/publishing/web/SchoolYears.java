package gov.nyc.schools.spotlight.publishing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** School years run from July 1 to June 30, in New York. */
@Component
class SchoolYears {

  private static final ZoneId CITY = ZoneId.of("America/New_York");
  private static final int BEFORE = 6;

  private final Clock clock;

  SchoolYears(Clock clock) {
    this.clock = clock;
  }

  /** The years in which the school years begin that a form may be for: the next one first. */
  List<Integer> choices() {
    var today = LocalDate.ofInstant(clock.instant(), CITY);
    int now = today.getMonthValue() >= Month.JULY.getValue() ? today.getYear() : today.getYear() - 1;
    return IntStream.rangeClosed(0, BEFORE + 1).mapToObj(back -> now + 1 - back).toList();
  }
}
