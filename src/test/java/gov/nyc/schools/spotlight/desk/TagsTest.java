package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.casefile.RefusedTag;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TrackerTest
class TagsTest {

  @Autowired private Scene scene;
  @Autowired private Tags tags;
  @Autowired private KnownTags known;
  @Autowired private CaseList list;
  @Autowired private CaseFiles files;
  @Autowired private CaseAccess access;
  @Autowired private Conflicts conflicts;

  private final String mark = word();
  private MockMvc pages;
  private SignedIn coordinator;
  private String number;

  @BeforeEach
  void openACase() {
    pages = scene.pages();
    coordinator = scene.staff(Role.COORDINATOR);
    number = scene.opened("A practice " + mark, new CaseSchool(null, "School", 2, "M"));
  }

  @Test
  void areAddedAndRemovedOnTheCasePageAndToldByIdAlone() throws Exception {
    add("  Besøk  på skolen " + mark).andExpect(status().is3xxRedirection());
    assertThat(page()).contains("besøk på skolen " + mark);
    pages.perform(post("/cases/{n}/tags/remove", number).param("tag", "besøk på skolen " + mark).with(by(coordinator)).with(csrf()));
    assertThat(scene.as(coordinator, () -> tags.of(number))).isEmpty();
    var events = files.timeline(number, null, 10);
    assertThat(events).extracting(RecordedEvent::type).startsWith("tag-removed", "tag-added");
    assertThat(events.toString()).doesNotContain("skolen");
  }

  @Test
  void areOnACaseOnceWhoeverPressesWhen() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var done = new ArrayList<Boolean>();
      Callable<Boolean> press = () -> scene.as(coordinator, () -> tags.add(number, "URGENT " + mark));
      for (var result : threads.invokeAll(List.of(press, press))) {
        done.add(result.get());
      }
      assertThat(done).containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdown();
    }
    assertThat(files.timeline(number, null, 10)).extracting(RecordedEvent::type).containsOnlyOnce("tag-added");
  }

  @Test
  void comeBackAsTypedWhenRefused() throws Exception {
    add("a,b").andExpect(flash().attribute("typedTag", "a,b")).andExpect(flash().attributeExists("refusedTag"));
    add(" ").andExpect(flash().attributeExists("refusedTag"));
    add("x".repeat(41)).andExpect(flash().attribute("typedTag", "x".repeat(41)));
    scene.as(coordinator, () -> IntStream.range(0, Tags.MOST).forEach(i -> tags.add(number, "tag " + i)));
    assertThatThrownBy(() -> scene.as(coordinator, () -> tags.add(number, "one more"))).isInstanceOf(RefusedTag.class).hasMessage("many");
  }

  @Test
  void findCasesByTheirOperator() {
    var other = scene.opened("Another " + mark, new CaseSchool(null, "School", 2, "M"));
    scene.as(coordinator, () -> {
      tags.add(number, "Needs photo " + mark);
      tags.add(other, mark);
    });
    assertThat(found(coordinator, "tag:\"needs PHOTO " + mark + "\"")).containsExactly(number);
    assertThat(found(coordinator, "tag:nothing," + mark)).containsExactly(other);
    assertThat(found(coordinator, mark + " -tag:" + mark)).containsExactly(number);
    assertThat(scene.as(coordinator, () -> list.page(CaseQuery.of("tag:" + mark, "", ""))).rows().get(0).tags()).containsExactly(mark);
  }

  @Test
  void areHiddenWithTheirCaseAndFromReviewers() throws Exception {
    scene.as(coordinator, () -> tags.add(number, mark));
    assertThat(scene.as(coordinator, known::all)).contains(mark);
    assertThat(scene.as(scene.limited(scene.staff(Role.PRODUCER), 31), known::all)).doesNotContain(mark);
    var reviewer = scene.staff(Role.REVIEWER);
    access.admit(number, reviewer.id());
    assertThat(found(reviewer, "tag:" + mark)).isEmpty();
    assertThat(pages.perform(get("/cases/{n}", number).with(by(reviewer))).andReturn().getResponse().getContentAsString())
        .contains("A practice").doesNotContain(">" + mark + "<", "id=\"tags\"");
    scene.does(() -> conflicts.declare(number, coordinator.id()));
    assertThat(scene.as(coordinator, known::all)).doesNotContain(mark);
    add("more").andExpect(status().isNotFound());
  }

  @Test
  void areChangedByThoseWhoMoveCases() throws Exception {
    for (var role : Role.values()) {
      var person = scene.staff(role);
      access.admit(number, person.id());
      int expected = List.of(Role.COORDINATOR, Role.DECIDER, Role.PRODUCER).contains(role) ? 302 : 403;
      pages.perform(post("/cases/{n}/tags", number).param("tag", mark).with(by(person)).with(csrf())).andExpect(status().is(expected));
      pages.perform(post("/cases/{n}/tags/remove", number).param("tag", mark).with(by(person)).with(csrf())).andExpect(status().is(expected));
    }
  }

  private org.springframework.test.web.servlet.ResultActions add(String tag) throws Exception {
    return pages.perform(post("/cases/{n}/tags", number).param("tag", tag).with(by(coordinator)).with(csrf()));
  }

  private String page() throws Exception {
    return pages.perform(get("/cases/{n}", number).with(by(coordinator))).andReturn().getResponse().getContentAsString();
  }

  private List<String> found(SignedIn person, String text) {
    return scene.as(person, () -> list.page(CaseQuery.of(text, "", ""))).rows().stream().map(CaseRow::number).toList();
  }
}
