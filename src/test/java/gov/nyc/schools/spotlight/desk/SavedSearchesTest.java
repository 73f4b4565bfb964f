package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Searches that people come back to, through the pages. */
@TrackerTest
class SavedSearchesTest {

  @Autowired private Scene scene;
  @Autowired private SavedSearches searches;
  @Autowired private Conflicts conflicts;

  private final String mark = word();
  private MockMvc pages;
  private SignedIn dana;
  private SignedIn lee;

  @BeforeEach
  void signIn() {
    pages = scene.pages();
    dana = scene.staff("Dana " + word(), Role.COORDINATOR);
    lee = scene.staff("Lee " + word(), Role.PRODUCER);
  }

  @Test
  void findWhatTheirReaderMayRead() throws Exception {
    var number = scene.opened("Hidden " + mark, new CaseSchool(null, "School", 2, "M"));
    scene.does(() -> conflicts.declare(number, lee.id()));
    save(dana, "Ours " + mark, mark, "true");
    var link = page("/cases", lee).select(".searches a:contains(Ours " + mark + ")").attr("href");
    assertThat(page("/cases", lee).select(".searches").text()).contains(dana.name());
    assertThat(page(link, dana).text()).contains(number);
    assertThat(page(link, lee).text()).doesNotContain(number, "Hidden");
  }

  @Test
  void areTheirOwnersUntilTheyAreShared() throws Exception {
    save(dana, "Mine " + mark, "is:overdue", "false");
    assertThat(page("/cases", lee).text()).doesNotContain("Mine " + mark);
    var mine = searches(dana).stream().filter(SavedSearch::isMine).findFirst().orElseThrow();
    change(dana, mine, "Everybody’s " + mark, "true");
    assertThat(page("/cases", lee).select(".searches").text()).contains("Everybody’s " + mark);
    assertThat(page("/cases", scene.staff(Role.REVIEWER)).text()).doesNotContain("Everybody’s " + mark);
    change(lee, mine, "Taken over", "true");
    pages.perform(post("/searches/{id}/remove", mine.id()).with(by(lee)).with(csrf()));
    assertThat(searches(dana)).extracting(SavedSearch::name).contains("Everybody’s " + mark);
    pages.perform(post("/searches/{id}/remove", mine.id()).with(by(dana)).with(csrf()));
    assertThat(searches(dana)).extracting(SavedSearch::name).doesNotContain("Everybody’s " + mark);
  }

  @Test
  void keepWhatWasTypedWhenRefused() throws Exception {
    save(dana, "One " + mark, "is:open", "false");
    var refused = save(dana, "ONE " + mark, "is:closed", "true");
    assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/cases?q=is%3Aclosed&sort=activity");
    var page = Jsoup.parse(pages.perform(get("/cases?q=is:closed").flashAttrs(Map.copyOf(refused.getFlashMap())).with(by(dana)))
        .andReturn().getResponse().getContentAsString());
    assertThat(page.select("#search-name").val()).isEqualTo("ONE " + mark);
    assertThat(page.select("#search-name-error").text()).contains("another name");
    var one = searches(dana).get(0);
    change(dana, one, "Two " + mark, "false");
    assertThat(change(dana, one, "Three " + mark, "false").getFlashMap().get("refusedSearch").toString()).contains("Three " + mark, "meanwhile");
    assertThat(searches(dana)).filteredOn(SavedSearch::isMine).extracting(SavedSearch::name).containsExactly("Two " + mark);
  }

  private java.util.List<SavedSearch> searches(SignedIn person) {
    return scene.as(person, searches::all);
  }

  private MvcResult save(SignedIn person, String name, String text, String shared) throws Exception {
    return pages.perform(post("/searches").param("name", name).param("q", text).param("shared", shared).with(by(person)).with(csrf())).andReturn();
  }

  private MvcResult change(SignedIn person, SavedSearch search, String name, String shared) throws Exception {
    return pages.perform(post("/searches/{id}", search.id()).param("version", String.valueOf(search.version())).param("name", name)
        .param("shared", shared).with(by(person)).with(csrf())).andReturn();
  }

  private Document page(String path, SignedIn person) throws Exception {
    return Jsoup.parse(pages.perform(get(java.net.URI.create(path)).with(by(person))).andReturn().getResponse().getContentAsString());
  }
}
