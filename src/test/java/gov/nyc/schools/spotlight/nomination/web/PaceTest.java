package gov.nyc.schools.spotlight.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.support.TrackerTest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each test counts at an hour of its own: the counts are kept for all together. */
@TrackerTest
class PaceTest {

  private static final AtomicInteger HOURS = new AtomicInteger();

  @Autowired private JdbcClient sql;
  private final Instant begin = Instant.parse("2040-01-01T00:00:00Z").plus(Duration.ofDays(HOURS.incrementAndGet()));

  @Test
  void aBrowserIsStoppedAndTheNextOneBehindTheSameAddressIsNot() {
    var pace = pace(begin, 3, 100, 100);
    var one = browser(address());
    IntStream.range(0, 3).forEach(i -> pace.begins(one));
    assertThatThrownBy(() -> pace.begins(one)).isInstanceOf(TooFast.class);
    assertThatCode(() -> pace.begins(browser(one.getRemoteAddr()))).doesNotThrowAnyException();
  }

  @Test
  void anAddressIsStoppedHoweverManyBrowsersItPretendsToBe() {
    var pace = pace(begin, 3, 5, 100);
    var address = address();
    IntStream.range(0, 5).forEach(i -> pace.begins(browser(address)));
    assertThatThrownBy(() -> pace.begins(browser(address))).isInstanceOf(TooFast.class);
    assertThatCode(() -> pace.begins(browser(address()))).doesNotThrowAnyException();
  }

  @Test
  void everybodyTogetherIsStoppedAtTheLimitOfTheForm() {
    var pace = pace(begin, 3, 5, 7);
    long passed = IntStream.range(0, 20).filter(i -> passes(pace)).count();
    assertThat(passed).isEqualTo(7);
  }

  @Test
  void anHourLaterItIsForgiven() {
    var one = browser(address());
    var pace = pace(begin, 2, 100, 100);
    pace.begins(one);
    pace.begins(one);
    assertThatThrownBy(() -> pace.begins(one)).isInstanceOf(TooFast.class);
    assertThatCode(() -> pace(begin.plus(Duration.ofMinutes(61)), 2, 100, 100).begins(one)).doesNotThrowAnyException();
  }

  @Test
  void whatWasToldOfTheWayHereCountsForNothing() {
    var pace = pace(begin, 100, 2, 100);
    var address = address();
    pace.begins(forwarded(address, "198.51.100.1"));
    pace.begins(forwarded(address, "198.51.100.2"));
    assertThatThrownBy(() -> pace.begins(forwarded(address, "198.51.100.3"))).isInstanceOf(TooFast.class);
  }

  @Test
  void aDraftIsSentOnlySoOften() {
    var pace = pace(begin, 100, 100, 100);
    var draft = UUID.randomUUID();
    IntStream.range(0, 4).forEach(i -> pace.sends(draft, browser(address())));
    assertThatThrownBy(() -> pace.sends(draft, browser(address()))).isInstanceOf(TooFast.class);
    assertThatCode(() -> pace.sends(UUID.randomUUID(), browser(address()))).doesNotThrowAnyException();
  }

  @Test
  void aDraftMailsItsLinkToOnlySoManyNewAddresses() {
    var pace = pace(begin, 100, 3, 100);
    var draft = UUID.randomUUID();
    IntStream.range(0, 2).forEach(i -> pace.mails(draft, browser(address())));
    assertThatThrownBy(() -> pace.mails(draft, browser(address()))).isInstanceOf(TooFast.class);
    var address = address();
    IntStream.range(0, 3).forEach(i -> pace.mails(UUID.randomUUID(), browser(address)));
    assertThatThrownBy(() -> pace.mails(UUID.randomUUID(), browser(address))).as("with however many drafts").isInstanceOf(TooFast.class);
  }

  @Test
  void aDraftIsSavedOnlySoOftenAndAnAddressSavesManyDrafts() {
    var pace = pace(begin, 100, 100, 100);
    var draft = UUID.randomUUID();
    var school = address();
    IntStream.range(0, 5).forEach(i -> pace.saves(draft, 0, browser(school)));
    assertThatThrownBy(() -> pace.saves(draft, 0, browser(school))).isInstanceOf(TooFast.class);
    IntStream.range(0, 4).forEach(i -> pace.saves(UUID.randomUUID(), 0, browser(school)));
    assertThatThrownBy(() -> pace.saves(UUID.randomUUID(), 0, browser(school))).isInstanceOf(TooFast.class);
  }

  @Test
  void filesAreCountedEach() {
    var pace = pace(begin, 100, 100, 100);
    var draft = UUID.randomUUID();
    pace.saves(draft, 2, browser(address()));
    assertThatThrownBy(() -> pace.saves(draft, 1, browser(address()))).isInstanceOf(TooFast.class);
    assertThatCode(() -> pace.saves(draft, 0, browser(address()))).doesNotThrowAnyException();
  }

  @Test
  void scriptsAskOnlySoOftenButNobodyIsTakenForEverybodyWithoutACookie() {
    var pace = pace(begin, 100, 100, 100);
    var one = browser(address());
    IntStream.range(0, 4).forEach(i -> pace.asks(one));
    assertThatThrownBy(() -> pace.asks(one)).isInstanceOf(TooFast.class);
    IntStream.range(0, 20).forEach(i -> {
      var bare = new MockHttpServletRequest();
      bare.setRemoteAddr(address());
      pace.asks(bare);
    });
    var staff = browser(one.getRemoteAddr());
    staff.setUserPrincipal(() -> "staff");
    IntStream.range(0, 20).forEach(i -> pace.asks(staff));
  }

  private Pace pace(Instant at, int byBrowser, int byAddress, int byAll) {
    return new Pace(sql, Clock.fixed(at, ZoneOffset.UTC), new PaceLimits(byBrowser, 4, byAddress, byAll, 5, 9, 2, 3, 4, 6, 2));
  }

  private boolean passes(Pace pace) {
    try {
      pace.begins(browser(address()));
      return true;
    } catch (TooFast refused) {
      return false;
    }
  }

  private static MockHttpServletRequest browser(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    request.setCookies(new Cookie("csrf", UUID.randomUUID().toString()));
    return request;
  }

  private static MockHttpServletRequest forwarded(String address, String pretended) {
    var request = browser(address);
    request.addHeader("X-Forwarded-For", pretended);
    return request;
  }

  private static String address() {
    return UUID.randomUUID().toString();
  }
}
