package gov.nyc.schools.spotlight.schools;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A point on the map in degrees (WGS 84), to six digits, which is a decimetre. */
public record Position(BigDecimal latitude, BigDecimal longitude) {

  public Position {
    latitude = within(latitude, 90);
    longitude = within(longitude, 180);
  }

  private static BigDecimal within(BigDecimal degrees, int limit) {
    if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
      throw new IllegalArgumentException(degrees.toPlainString());
    }
    return degrees.setScale(6, RoundingMode.HALF_UP);
  }
}
