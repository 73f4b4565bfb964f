package gov.nyc.schools.spotlight.schools;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackerTest
class SchoolSearchTest {

  @LocalServerPort
  private int port;

  @Test
  void suggestsPublicFactsToAnybodyWithoutASession(@Autowired SchoolImporter importer) {
    importer.read("search.csv", "dbn,name,principal,principal email\n21K821,Query Élan School,Ada Hidden,ada.hidden@example.org\n".getBytes(StandardCharsets.UTF_8));
    var answer = new Caller(port).get("/schools/search?q=query%20elan", "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"dbn\":\"21K821\"", "\"name\":\"Query Élan School\"", "\"borough\":\"Brooklyn\"").doesNotContainIgnoringCase("hidden");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("max-age=3600", "private"));
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
  }

  @Test
  void findsNothingForLessThanTwoCharactersOrNone() {
    for (String query : new String[] {"", "?q=", "?q=x", "?q=%20x%20", "?q=%F0%9F%8C%B1"}) {
      assertThat(new Caller(port).get("/schools/search" + query, "Accept", "application/json").body()).isEqualTo("[]");
    }
  }
}
