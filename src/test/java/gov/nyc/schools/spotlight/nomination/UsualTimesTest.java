package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test lives in three years of its own, so that what other tests did is not measured. */
@TrackerTest
class UsualTimesTest {

  private static final AtomicInteger YEARS = new AtomicInteger();

  @Autowired private Scene scene;
  @Autowired private JdbcClient sql;
  private final Instant now = Instant.parse("2500-01-01T12:00:00Z").plus(Duration.ofDays(1200L * YEARS.incrementAndGet()));

  @Test
  void nothingIsSaidOfNine() {
    decided(9, 20);
    assertThat(times().from(Standing.UNDER_REVIEW)).isEmpty();
  }

  @Test
  void ofTenTheMiddleAndNearlyAllAreSaid() {
    for (int days = 11; days <= 20; days++) {
      decided(1, days);
    }
    assertThat(times().from(Standing.UNDER_REVIEW)).containsExactly(new UsualTimes.Usual("decision", 16, 20, 10));
  }

  @Test
  void aCaseThatWasToldTwiceIsCountedUntilTheLastTime() {
    decided(9, 10);
    var number = decided(1, 10);
    happened(number, "decision-told", now.minus(Duration.ofDays(100)).plus(Duration.ofDays(10)));
    assertThat(times().from(Standing.DECIDING).get(0).measured()).isEqualTo(10);
  }

  @Test
  void readingIsMeasuredToTheFirstTimeThatScreeningSaidSomething() {
    for (int i = 0; i < 10; i++) {
      var number = decided(1, 30);
      happened(number, "nomination-screened", begun().plus(Duration.ofDays(3)));
      happened(number, "nomination-screened", begun().plus(Duration.ofDays(20)));
    }
    assertThat(times().from(Standing.SCREENING)).extracting(UsualTimes.Usual::span, UsualTimes.Usual::days)
        .containsExactly(org.assertj.core.api.Assertions.tuple("reading", 3), org.assertj.core.api.Assertions.tuple("decision", 30));
  }

  @Test
  void whatIsLessThanADayIsADay() {
    for (int i = 0; i < 10; i++) {
      var number = scene.opened();
      happened(number, "address-confirmed", begun());
      happened(number, "decision-told", begun().plus(Duration.ofHours(2)));
    }
    assertThat(times().from(Standing.DECIDING)).containsExactly(new UsualTimes.Usual("decision", 1, 1, 10));
  }

  @Test
  void afterTheDecisionTheWayToTheSpotlightIsMeasuredAndNoOtherPublication() {
    for (int i = 0; i < 10; i++) {
      var number = decided(1, 30);
      published(number, "episode", begun().plus(Duration.ofDays(31)));
      published(number, "spotlight", begun().plus(Duration.ofDays(100)));
      published(number, "spotlight", begun().plus(Duration.ofDays(150)));
    }
    assertThat(times().from(Standing.CAPTURING)).containsExactly(new UsualTimes.Usual("publication", 70, 70, 10));
  }

  @Test
  void itCostsOneStatementHoweverManyWereDecided() {
    decided(12, 5);
    assertThat(SqlCount.of(() -> times().from(Standing.UNDER_REVIEW))).isOne();
  }

  @Test
  void afterTheDecisionNothingIsSaid() {
    decided(12, 5);
    assertThat(times().from(Standing.ACCEPTED)).isEmpty();
    assertThat(times().from(Standing.DECLINED)).isEmpty();
  }

  private UsualTimes times() {
    return new UsualTimes(sql, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Instant begun() {
    return now.minus(Duration.ofDays(100));
  }

  private String decided(int many, int days) {
    String number = null;
    for (int i = 0; i < many; i++) {
      number = scene.opened();
      happened(number, "address-confirmed", begun());
      happened(number, "decision-told", begun().plus(Duration.ofDays(days)));
    }
    return number;
  }

  private void published(String number, String kind, Instant at) {
    sql.sql("insert into case_event (case_number, at, type, channel, details) values (:number, :at, 'publication-out', 'SYSTEM', jsonb_build_object('kind', :kind))")
        .param("number", number).param("at", Timestamp.from(at)).param("kind", kind).update();
  }

  private void happened(String number, String type, Instant at) {
    sql.sql("insert into case_event (case_number, at, type, channel) values (:number, :at, :type, 'SYSTEM')").param("number", number)
        .param("at", Timestamp.from(at)).param("type", type).update();
  }
}
