package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of a series outlive a session: after the sign-in they stand there as they were filled, and are sent once. */
@TrackerTest
class KeptSeriesFormsTest {

  private static final String TYPED = "“Leïla’s” <b>circle</b> & co. قراءة 👩🏽‍🏫";

  @LocalServerPort private int port;
  @Autowired private ScalingBench bench;
  @Autowired private Accounts accounts;

  private final String email = word() + "@schools.example";
  private Caller caller;
  private String number;
  private String series;

  @BeforeEach
  void somebodySignsIn() {
    accounts.open("Cora Coordinator", email, "right enough", Set.of(Role.COORDINATOR));
    caller = new Caller(port);
    caller.signIn(email, "right enough");
    number = bench.seriesOf("One", "Two");
    series = "/series/" + bench.journey(number).id();
  }

  /** Sends a form of this page when the session is over; it is refilled after the sign-in, and sent as it stands. */
  private void sends(String page, String action, Map<String, String> typed) {
    var form = caller.page(page).expectForm("form[action$=" + action + "]");
    caller.forget("session");
    var refused = caller.submit(form, typed);
    assertThat(refused.statusCode()).as(action).isEqualTo(401);
    var again = caller.submit(parse(refused).expectForm("form[action=/sign-in/again]"), Map.of("email", email, "password", "right enough"));
    assertThat(caller.submit(parse(again).expectForm("main form"), Map.of()).statusCode()).as(action).isEqualTo(302);
  }

  private static Document parse(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }

  @Test
  void keepsWhatWasTypedIntoEachOfThem() {
    var first = bench.episode(number, 1).id();
    sends(series, "/episodes/" + first + "/title", Map.of("title", TYPED));
    assertThat(bench.episode(number, 1).title()).isEqualTo(TYPED);
    sends(series, "/episodes", Map.of("title", TYPED + " 3"));
    assertThat(bench.episodes(number)).extracting(Episode::title).containsExactly(TYPED, "Two", TYPED + " 3");
    sends("/episodes/" + first, "/dates", Map.of("plannedOn", "2027-05-04"));
    assertThat(bench.episode(number, 1).plannedOn()).hasToString("2027-05-04");
    sends(series, "/episodes/" + bench.episode(number, 2).id() + "/waive", Map.of("reason", TYPED));
    assertThat(bench.episode(number, 2).waiveReason()).isEqualTo(TYPED);
    sends(series, "/close", Map.of("reason", TYPED));
    assertThat(bench.journey(number).closeReason()).isEqualTo(TYPED);
  }
}
