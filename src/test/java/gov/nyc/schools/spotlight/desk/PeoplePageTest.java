package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.people.Staff;
import gov.nyc.schools.spotlight.people.StaffMember;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two administrators change the same account. */
@TrackerTest
class PeoplePageTest {

  @Autowired private Scene scene;
  @Autowired private Staff staff;

  @Test
  void showsTheOtherVersionAndReplacesItOnlyOnceItWasSeen() throws Exception {
    var admin = scene.staff(Role.ADMIN);
    var person = scene.staff(Role.REVIEWER).id();
    var seen = find(admin, person).version();
    assertThat(saves(admin, person, seen, "PRODUCER", "2").getStatus()).isEqualTo(302);
    var stale = saves(admin, person, seen, "DECIDER", "75");
    assertThat(stale.getStatus()).isEqualTo(409);
    var page = Jsoup.parse(stale.getContentAsString());
    assertThat(page.select("main section").text()).contains("Producer", "2");
    assertThat(page.select("#role-DECIDER").hasAttr("checked")).isTrue();
    assertThat(page.select("#districts").val()).isEqualTo("75");
    assertThat(find(admin, person).roles()).containsExactly(Role.PRODUCER);
    assertThat(saves(admin, person, Integer.parseInt(page.select("input[name=version]").val()), "DECIDER", "75").getStatus()).isEqualTo(302);
    assertThat(find(admin, person)).returns(Set.of(Role.DECIDER), StaffMember::roles).returns(Set.of(75), StaffMember::districts);
  }

  private StaffMember find(SignedIn admin, UUID person) {
    return scene.as(admin, () -> staff.find(person).orElseThrow());
  }

  private MockHttpServletResponse saves(SignedIn admin, UUID person, int version, String role, String districts) throws Exception {
    return scene.pages().perform(post("/people/{id}", person).param("version", String.valueOf(version)).param("roles", role)
        .param("districts", districts).param("active", "true").with(Scene.by(admin)).with(csrf())).andReturn().getResponse();
  }
}
