package gov.nyc.schools.spotlight.review.reviewers;

import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two coordinators write down what they know of the same reviewer. */
@TrackerTest
class ReviewersPageTest {

  @Autowired private Scene scene;
  @Autowired private Reviewers reviewers;

  @Test
  void showsTheOtherVersionAndReplacesItOnlyOnceItWasSeen() throws Exception {
    var coordinator = scene.staff(Role.COORDINATOR);
    var reviewer = scene.staff(Role.REVIEWER);
    assertThat(saves(coordinator, reviewer, "0", "literacy", "02M475").getStatus()).isEqualTo(302);
    var stale = saves(coordinator, reviewer, "0", "arts", "03M009");
    assertThat(stale.getStatus()).isEqualTo(409);
    var page = Jsoup.parse(stale.getContentAsString());
    assertThat(page.select("main section").text()).contains("Literacy", "02M475");
    assertThat(page.select("#schools").text()).isEqualTo("03M009");
    assertThat(known(coordinator, reviewer).schools()).containsExactly("02M475");
    assertThat(saves(coordinator, reviewer, page.select("input[name=version]").val(), "arts", "03M009").getStatus()).isEqualTo(302);
    assertThat(known(coordinator, reviewer)).returns(List.of("03M009"), Reviewer::schools).returns(Set.of("arts"), Reviewer::areas);
  }

  private Reviewer known(SignedIn coordinator, SignedIn reviewer) {
    return scene.as(coordinator, () -> reviewers.find(reviewer.id()).orElseThrow());
  }

  private MockHttpServletResponse saves(SignedIn coordinator, SignedIn reviewer, String version, String area, String schools) throws Exception {
    return scene.pages().perform(post("/reviews/reviewers/{id}", reviewer.id()).param("version", version).param("area", area)
        .param("schools", schools).with(Scene.by(coordinator)).with(csrf())).andReturn().getResponse();
  }
}
