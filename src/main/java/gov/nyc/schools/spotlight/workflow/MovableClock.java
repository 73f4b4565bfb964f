package gov.nyc.schools.spotlight.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The application's one clock, in UTC, which also drives the engine's. It keeps ticking when it is moved. In production nobody
 * moves it; tests and the making of demo cases do.
 *
 * <p>Instants are cut to microseconds, the precision of the database, so that what was stored equals what was meant.
 */
@Component
public class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    MovableClock movable = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return movable.withZone(other);
      }

      @Override
      public Instant instant() {
        return movable.instant();
      }
    };
  }

  /** Moves to that instant, before or after now; time goes on from there. */
  public void moveTo(Instant instant) {
    setAhead(Duration.between(Instant.now(), instant));
  }

  /** Moves forward by that much, or back if it is negative. */
  public void advance(Duration step) {
    setAhead(ahead.plus(step));
  }

  public void backToRealTime() {
    setAhead(Duration.ZERO);
  }

  private synchronized void setAhead(Duration ahead) {
    this.ahead = ahead;
    if (ahead.isZero()) {
      ClockUtil.reset();
    } else {
      ClockUtil.offset(ahead.toMillis());
    }
  }
}
