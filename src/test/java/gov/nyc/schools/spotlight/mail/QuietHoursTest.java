package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      2026-11-20T15:00:00Z, 2026-11-20T15:00:00Z
      2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z
      2026-11-19T11:59:59Z, 2026-11-19T12:00:00Z
      2026-11-18T23:59:59Z, 2026-11-18T23:59:59Z
      2026-11-19T00:00:00Z, 2026-11-19T12:00:00Z
      2026-11-21T00:00:00Z, 2026-11-23T12:00:00Z
      2026-11-21T15:00:00Z, 2026-11-23T12:00:00Z
      2026-11-22T18:00:00Z, 2026-11-23T12:00:00Z
      2026-07-03T23:30:00Z, 2026-07-06T11:00:00Z
      """)
  void rule06WaitsForSevenOnAWorkingDayInNewYork(Instant wanted, Instant leaves) {
    assertThat(new QuietHours(true).earliest(wanted, false)).isEqualTo(leaves);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21T15:00:00Z", "2026-11-19T03:00:00Z"})
  void rule06WhatIsUrgentLeavesAtOnce(Instant wanted) {
    assertThat(new QuietHours(true).earliest(wanted, true)).isEqualTo(wanted);
    assertThat(new QuietHours(false).earliest(wanted, false)).isEqualTo(wanted);
  }
}
