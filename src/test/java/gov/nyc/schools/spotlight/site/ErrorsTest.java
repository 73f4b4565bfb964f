package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackerTest
class ErrorsTest {

  @LocalServerPort
  private int port;

  @Test
  void showsAReferenceForWhatNobodyForesawAndNothingOfTheCause() {
    var answer = new Caller(port).get("/nominate/test-failure/bug");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(main(answer)).containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}");
    assertThat(answer.body()).doesNotContain("secret", "Exception", "gov.nyc");
  }

  @Test
  void keepsWhatWasTypedAndSaysThatItWasNotSaved() {
    var answer = sent("stale");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(main(answer)).contains("Somebody else saved first", "Nothing was saved", "one <two> & three, long enough to be missed");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void offersToSendAgainWhatFailedOnOurSide() {
    var answer = sent("bug");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Jsoup.parse(answer.body()).expectFirst("main form input[name=text]").attr("value"))
        .isEqualTo("one <two> & three, long enough to be missed");
  }

  @Test
  void saysWhatTheExceptionOfARoomHasToSay() {
    var answer = new Caller(port).get("/nominate/test-failure/said");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(main(answer)).contains("What this address opened has ended.");
  }

  @Test
  void findsNothingUnderAnIdThatCannotBeOne() {
    assertThat(new Caller(port).get("/confirm/test-number/many").statusCode()).isEqualTo(404);
    assertThat(new Caller(port).get("/confirm/test-number/1?page=x").statusCode()).isEqualTo(400);
  }

  @Test
  void saysThatAPageCannotBeUsedThatWay() {
    var caller = new Caller(port);
    var form = caller.page("/nominate/test-form/1").expectForm("main form");
    form.attr("action", "/confirm/test-number/1");
    assertThat(caller.submit(form, Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  void answersScriptsByProblemJson() {
    var answer = new Caller(port).get("/nominate/test-failure/bug", "Accept", "application/json");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"reference\"").doesNotContain("secret");
  }

  @Test
  void showsThePageOfErrorsInTheFrameOfAllPages() {
    var page = Jsoup.parse(new Caller(port).get("/no/such/page").body());
    assertThat(page.select("header, main, footer, a.usa-skipnav")).hasSize(4);
    assertThat(page.title()).isEqualTo("This page was not found · Spotlight tracker");
  }

  @Test
  void saysThatAnUploadIsTooLarge() {
    var caller = new Caller(port);
    var form = caller.page("/nominate/test-form/1").expectForm("main form");
    var answer = caller.submit(form, Map.of("id", "large"), List.of(new Caller.Upload("file", "film.mov", "video/quicktime", new byte[61 << 20])));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(main(answer)).contains("too large", "60 MB");
  }

  @Test
  void readsAFormWithAFileThatIsTooLargeByItself() {
    var caller = new Caller(port);
    var form = caller.page("/nominate/test-form/1").expectForm("main form");
    var answer = caller.submit(form, Map.of("id", "largish"), List.of(new Caller.Upload("file", "a.pdf", "application/pdf", new byte[12 << 20])));
    assertThat(answer.body()).as("the room says so, with the texts kept").isEqualTo("read");
  }

  @Test
  void keepsTheTextsOfAnUploadWhoseTokenIsGone() {
    var caller = new Caller(port);
    var form = caller.page("/nominate/test-form/1").expectForm("main form");
    caller.forget("csrf");
    var answer = caller.submit(form, Map.of("text", "one <two> & three, long enough to be missed"),
        List.of(new Caller.Upload("file", "a.pdf", "application/pdf", new byte[10])));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(main(answer)).contains("Files can't be kept", "one <two> & three, long enough to be missed");
  }

  private HttpResponse<String> sent(String failure) {
    var caller = new Caller(port);
    var form = caller.page("/nominate/test-form/1").expectForm("main form");
    form.attr("action", "/nominate/test-failure/" + failure);
    return caller.submit(form, Map.of("text", "one <two> & three, long enough to be missed"));
  }

  private static String main(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).expectFirst("main").text();
  }
}
