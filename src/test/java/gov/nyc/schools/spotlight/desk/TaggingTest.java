package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Tagging many cases from a list, through the pages. */
@TrackerTest
class TaggingTest {

  @Autowired private Scene scene;
  @Autowired private Tags tags;
  @Autowired private Conflicts conflicts;

  private final String mark = word();
  private MockMvc pages;
  private SignedIn coordinator;
  private String first;
  private String second;

  @BeforeEach
  void openCases() {
    pages = scene.pages();
    coordinator = scene.staff(Role.COORDINATOR);
    first = scene.opened("First " + mark, new CaseSchool(null, "School", 2, "M"));
    second = scene.opened("Second " + mark, new CaseSchool(null, "School", 2, "M"));
    scene.as(coordinator, () -> tags.add(second, "has " + mark));
  }

  @Test
  void showsWhatWouldHappenAndChangesNothing() throws Exception {
    var page = plan("add", "HAS " + mark);
    assertThat(page.text()).contains("1 case would get the tag “has " + mark + "”.", "1 case would be left as it is.", "Has this tag already");
    assertThat(page.select("form[method=post] input[name=number]").eachAttr("value")).containsExactly(first);
    assertThat(of(first)).isEmpty();
    assertThat(plan("add", "a,b").select("#tag-error").text()).contains("no commas");
    assertThat(plan("add", "").select("main form[method=post] button")).isEmpty();
  }

  @Test
  void tagsAllThatASearchFindsAndTakesTheTagOffAgain() throws Exception {
    assertThat(carryOut("add", "has " + mark)).isEqualTo("1 case was tagged “has " + mark + "”.");
    assertThat(of(first)).containsExactly("has " + mark);
    assertThat(carryOut("remove", "has " + mark)).isEqualTo("The tag “has " + mark + "” was taken off 2 cases.");
    assertThat(of(second)).isEmpty();
  }

  @Test
  void leavesAloneWhatHasChangedSinceAndWhatIsHidden() throws Exception {
    var form = plan("add", "new " + mark);
    scene.as(coordinator, () -> tags.add(first, "new " + mark));
    scene.does(() -> conflicts.declare(second, coordinator.id()));
    assertThat(submit(form)).isEqualTo("No case was tagged “new " + mark + "”. Left as they are: Is not to be found any more (1); Has this tag already (1).");
    assertThat(plan("add", mark).text()).doesNotContain(second, "Second");
  }

  @Test
  void isForThoseWhoChangeTags() throws Exception {
    for (var role : List.of(Role.REVIEWER, Role.OPERATOR, Role.ADMIN)) {
      var person = scene.staff(role);
      pages.perform(get("/cases/tagging").param("number", first).with(by(person))).andExpect(status().isForbidden());
      pages.perform(post("/cases/tagging").param("tagging", "add").param("tag", mark).param("number", first).with(by(person)).with(csrf()))
          .andExpect(status().isForbidden());
    }
    assertThat(of(first)).isEmpty();
  }

  @Test
  void costsTheSameNumberOfStatementsForAnyNumberOfCases() {
    int two = SqlCount.of(() -> plan("add", "some"));
    for (int i = 0; i < 10; i++) {
      scene.opened("More " + mark, new CaseSchool(null, "School", 2, "M"));
    }
    assertThat(SqlCount.of(() -> plan("add", "some"))).isEqualTo(two);
  }

  private List<String> of(String number) {
    return scene.as(scene.staff(Role.COORDINATOR), () -> tags.of(number));
  }

  private Document plan(String tagging, String tag) throws Exception {
    return Jsoup.parse(pages.perform(get("/cases/tagging").param("tagging", tagging).param("tag", tag).param("whole", "true").param("q", mark)
        .with(by(coordinator))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(), "http://localhost");
  }

  private String carryOut(String tagging, String tag) throws Exception {
    return submit(plan(tagging, tag));
  }

  private String submit(Document page) throws Exception {
    var request = post("/cases/tagging").with(by(coordinator)).with(csrf());
    page.select("main form[method=post] input[name]:not([name=_csrf])").forEach(field -> request.param(field.attr("name"), field.attr("value")));
    return ((Map<?, ?>) pages.perform(request).andExpect(status().is3xxRedirection()).andReturn().getFlashMap().get("flash")).get("text").toString();
  }
}
