package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@TrackerTest
class AccessTest {

  /** The whole list of what a stranger may ask for. Whoever adds to it says why in the review. */
  private static final List<String> OPEN_TO_STRANGERS = List.of("/", "/nominate", "/nominate/.*", "/share", "/share/.*", "/gallery", "/gallery/.*",
      "/sign-in", "/sign-in/.*", "/confirm/.*", "/status/.*", "/answer/.*", "/information/.*", "/revise/.*", "/correct/.*", "/support/.*", "/following/.*", "/withdraw/.*", "/link/.*",
      "/schools/search", "/forms/.*/hidden", "/error",
      "/actuator/health.*");

  @LocalServerPort
  private int port;

  @Autowired
  private List<RequestMappingHandlerMapping> mappings;

  @Autowired
  private Accounts accounts;

  @Test
  void refusesStrangersEverythingThatIsNotOnTheList() {
    var answered = new TreeSet<String>();
    // With the cookie and the token of a page that everybody may read: what refuses it has looked at who is there.
    var stranger = new Caller(port);
    var token = stranger.page("/sign-in").expectFirst("input[name=_csrf]").attr("value");
    for (var mapping : mappings) {
      mapping.getHandlerMethods().forEach((route, handler) -> {
        for (var pattern : route.getPatternValues()) {
          var path = pattern.replaceAll("\\{\\*?[^}]*}", "1").replace("/**", "/1");
          var methods = route.getMethodsCondition().getMethods();
          var status = methods.isEmpty() || methods.stream().anyMatch(method -> HttpMethod.GET.matches(method.name()))
              ? new Caller(port).get(path).statusCode()
              : stranger.post(path, Map.of("_csrf", List.of(token))).statusCode();
          var refused = Set.of(302, 401, 404).contains(status);
          if (!refused && OPEN_TO_STRANGERS.stream().noneMatch(path::matches)) {
            answered.add(path + " answers " + status);
          }
        }
      });
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void leadsAStrangerToTheSignInAndBackToWhatWasAsked() {
    var stranger = new Caller(port);
    var asked = stranger.get("/test-form?view=mine&q=%22a%26b%22");
    assertThat(asked.statusCode()).isEqualTo(302);
    var signIn = asked.headers().firstValue("Location").orElseThrow();
    assertThat(signIn).endsWith("/sign-in?to=%2Ftest-form%3Fview%3Dmine%26q%3D%2522a%2526b%2522");
    var form = stranger.page(signIn.replaceFirst("^https?://[^/]+", "")).expectForm("form[action=/sign-in]");
    var back = stranger.submit(form, Map.of("email", account(), "password", "right enough"));
    assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/test-form?view=mine&q=%22a%26b%22");
  }

  @Test
  void neverLeadsElsewhere() {
    for (var elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/sign-out", "evil")) {
      var to = new Caller(port).page("/sign-in?to=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8))
          .expectFirst("input[name=to]").attr("value");
      assertThat(to).as(elsewhere).isEqualTo("/tasks");
    }
  }

  @Test
  void answersNotFoundForAnAddressThatDoesNotExistWhoeverAsks() {
    assertThat(new Caller(port).get("/no/such/page").statusCode()).isEqualTo(404);
    assertThat(signedIn().get("/no/such/page").statusCode()).isEqualTo(404);
  }

  @Test
  void givesStrangersNoSession() {
    var stranger = new Caller(port);
    for (var path : List.of("/", "/sign-in", "/test-form", "/no/such/page", "/nominate/test-form/1", "/?lang=ar", "/nominate/test-failure/bug")) {
      stranger.get(path);
    }
    stranger.post("/nominate/test-form/1", Map.of("id", List.of("1")));
    stranger.submit(stranger.page("/nominate/test-form/1").expectForm("main form"), Map.of("id", UUID.randomUUID().toString()));
    stranger.signIn("nobody@example.org", "nothing");
    assertThat(stranger.cookies()).extracting(HttpCookie::getName).containsOnly("csrf", "lang");
  }

  @Test
  void givesASessionThatScriptsAndOtherSitesCannotUse() {
    var person = new Caller(port);
    var answer = person.signIn(account(), "right enough");
    assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("session="))
        .singleElement().asString().contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
  }

  @Test
  void endsTheSessionAtSignOut() {
    var person = signedIn();
    var form = person.page("/test-form").expectForm("form[action=/sign-out]");
    var session = person.cookies().stream().filter(cookie -> cookie.getName().equals("session")).findFirst().orElseThrow().getValue();
    assertThat(person.submit(form, Map.of()).statusCode()).isEqualTo(302);
    assertThat(new Caller(port).get("/test-form", "Cookie", "session=" + session).statusCode()).isEqualTo(302);
  }

  @Test
  void putsAPersonOutAtOnceWhenTheAccountIsClosed() {
    var email = UUID.randomUUID() + "@example.org";
    var id = accounts.open("Kim Doe", email, "right enough", Set.of(Role.REVIEWER));
    var person = new Caller(port);
    assertThat(person.signIn(email, "right enough").statusCode()).isEqualTo(302);
    assertThat(person.get("/test-form").statusCode()).isEqualTo(200);
    accounts.activate(id, false);
    assertThat(person.get("/test-form").statusCode()).isEqualTo(302);
    assertThat(person.signIn(email, "right enough").statusCode()).isEqualTo(401);
  }

  @Test
  void countsARoleTakenAwayFromTheNextClickOn() {
    var email = UUID.randomUUID() + "@example.org";
    var id = accounts.open("Kim Doe", email, "right enough", Set.of(Role.REVIEWER));
    var person = new Caller(port);
    assertThat(person.signIn(email, "right enough").statusCode()).isEqualTo(302);
    accounts.grant(id, Set.of());
    assertThat(person.get("/test-form").statusCode()).isEqualTo(403);
    accounts.grant(id, Set.of(Role.PRODUCER));
    assertThat(person.get("/test-form").statusCode()).isEqualTo(200);
  }

  @Test
  void showsHealthToEverybodyAndTheRestToOperators() {
    assertThat(new Caller(port).get("/actuator/health", "Accept", "application/json").body()).doesNotContain("components", "details");
    assertThat(new Caller(port).get("/actuator/metrics").statusCode()).isIn(302, 404);
    assertThat(signedIn().get("/actuator/metrics").statusCode()).isIn(403, 404);
  }

  @Test
  void sendsTheHeadersOfEveryPage() {
    var headers = new Caller(port).get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy")).hasValue("default-src 'none'; script-src 'self'; style-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void keepsTheAddressesOfLinkPagesToItself() {
    for (var path : List.of("/nominate/test-form/1", "/share/x/you", "/answer/" + "a".repeat(32), "/status/x", "/confirm/x", "/withdraw/x")) {
      var headers = new Caller(port).get(path).headers();
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("X-Robots-Tag").orElse("")).as(path).contains("noindex");
      assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
    }
  }

  @Test
  void letsBrowsersKeepAssetsWhoseAddressHoldsAHash() {
    var styles = new Caller(port).page("/").expectFirst("link[rel=stylesheet]").attr("href");
    assertThat(styles).matches("/assets/styles-[0-9a-f]{32}\\.css");
    var answer = new Caller(port).get(styles);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=");
  }

  @Test
  void saysTheSameToAWrongPasswordAndToAnUnknownAddress() {
    var wrong = Jsoup.parse(new Caller(port).signIn(account(), "wrong").body()).select("main [role=alert]").text();
    var unknown = Jsoup.parse(new Caller(port).signIn("nobody@example.org", "wrong").body()).select("main [role=alert]").text();
    assertThat(wrong).isNotEmpty().isEqualTo(unknown);
  }

  private Caller signedIn() {
    var person = new Caller(port);
    assertThat(person.signIn(account(), "right enough").statusCode()).isEqualTo(302);
    return person;
  }

  private String account() {
    var email = UUID.randomUUID() + "@example.org";
    accounts.open("Kim Doe", email, "right enough", Set.of(Role.COORDINATOR));
    return email;
  }
}
