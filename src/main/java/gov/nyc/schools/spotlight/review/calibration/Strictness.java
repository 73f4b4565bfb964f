package gov.nyc.schools.spotlight.review.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * How one reviewer scores, held against those who scored the same nominations.
 *
 * @param reviews finished, in rounds that somebody else finished too
 * @param own of this person's totals
 * @param others of the others' totals in the same rounds
 */
record Strictness(UUID reviewer, String name, int reviews, Spread own, Spread others) {

  /** From so many reviews on a difference says something about the person, and not about the nominations. */
  static final int ENOUGH = 5;

  /**
   * Totals of 100.
   *
   * @param deviation standard deviation of the sample; 0 for one total
   */
  record Spread(double mean, double deviation) {

    /** Where one deviation around the mean begins on a scale from 0 to 100. */
    public double getFrom() {
      return Math.max(0, mean - deviation);
    }

    public double getWidth() {
      return Math.min(100, mean + deviation) - getFrom();
    }
  }

  /** By how many points of 100 this person's mean is above the others'; below: negative. */
  public BigDecimal getApart() {
    return BigDecimal.valueOf(own.mean() - others.mean()).setScale(1, RoundingMode.HALF_UP);
  }

  public boolean isFew() {
    return reviews < ENOUGH;
  }
}
