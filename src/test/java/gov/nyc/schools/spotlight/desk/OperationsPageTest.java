package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.FakeClamd;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackerTest
class OperationsPageTest {

  @Autowired private Scene scene;

  @Test
  void tellsOperatorsWhatIsConfigured() throws Exception {
    var page = Jsoup.parse(scene.pages().perform(get("/operations").with(by(scene.staff(Role.OPERATOR)))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString());
    assertThat(page.select("#scanner").attr("data-state")).isEqualTo("on");
    assertThat(page.select("#scanner").text()).contains(FakeClamd.address());
    assertThat(page.select("#mail").text()).contains("Mail leaves by this server.");
    assertThat(page.select("#address").text()).contains("https://spotlight.test");
    assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Operations");
  }

  @Test
  void isNobodyElses() throws Exception {
    for (var role : List.of(Role.REVIEWER, Role.COORDINATOR, Role.DECIDER, Role.PRODUCER)) {
      scene.pages().perform(get("/operations").with(by(scene.staff(role)))).andExpect(status().isForbidden());
    }
  }
}
