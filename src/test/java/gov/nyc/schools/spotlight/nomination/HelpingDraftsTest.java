package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Drafts that nobody goes on with, as coordinators see them and help. */
@TrackerTest
class HelpingDraftsTest {

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private Inbox inbox;
  @Autowired private CaseFiles files;
  @Autowired private JdbcClient sql;

  private SignedIn coordinator;
  private Nominator writer;
  private UUID draft;

  @BeforeEach
  void leaveADraftLying() {
    coordinator = scene.staff("Dana Ortiz " + word(), Role.COORDINATOR);
    writer = new Nominator(new Visit(port)).says("title", "Left lying " + word()).says("schools", "32K123").begins().goesThrough("you")
        .goesThrough("where").goesThrough("practice");
    draft = sql.sql("select id from nomination_draft where mailed_to = :to").param("to", writer.email).query(UUID.class).single();
  }

  @Test
  void showsToCoordinatorsOfTheDistrictWhatNobodyTouchedForADay() throws Exception {
    assertThat(list(coordinator).text()).as("somebody may still type").doesNotContain(writer.title());
    pages().perform(get("/drafts/" + draft).with(by(coordinator))).andExpect(status().isNotFound());
    untouched(draft, 2);
    var row = list(coordinator).select("tbody tr").stream().filter(each -> each.text().contains(writer.title())).findFirst().orElseThrow();
    assertThat(row.text()).contains("32K123").contains("3 of 6").contains(writer.email);
    var elsewhere = scene.limited(scene.staff(Role.COORDINATOR), 31);
    assertThat(list(elsewhere).text()).doesNotContain(writer.title());
    pages().perform(get("/drafts/" + draft).with(by(elsewhere))).andExpect(status().isNotFound());
    pages().perform(post("/drafts/" + draft + "/mail").with(by(elsewhere)).with(csrf())).andExpect(status().isNotFound());
    for (var role : List.of(Role.REVIEWER, Role.DECIDER, Role.PRODUCER, Role.OPERATOR, Role.ADMIN)) {
      for (var path : List.of("/drafts", "/drafts/" + draft, "/nominate/for-others")) {
        pages().perform(get(path).with(by(scene.staff(role)))).andExpect(status().isForbidden());
      }
    }
    assertThat(new Visit(port).get("/nominate/for-others").path()).isEqualTo("/sign-in");
  }

  @Test
  void offersHelpByMailingTheLinkOnceADay() throws Exception {
    untouched(draft, 2);
    var link = inbox.last(writer.email, "Your draft").link("/nominate/");
    var page = page(coordinator, "/drafts/" + draft);
    assertThat(page.text()).contains(writer.title()).contains("Renée O’Hara-Núñez");
    for (int i = 0; i < 2; i++) {
      pages().perform(post("/drafts/" + draft + "/mail").with(by(coordinator)).with(csrf())).andExpect(redirectedUrl("/drafts/" + draft));
    }
    var mail = inbox.last(writer.email, "can we help");
    assertThat(inbox.of(writer.email)).hasSize(2);
    assertThat(mail.link("/nominate/")).isEqualTo(link);
    assertThat(mail.text()).doesNotContain(writer.title()).doesNotContain("Renée");
    assertThat(list(coordinator).text()).contains("help offered on");
  }

  @Test
  void handsADraftOverAndWhoeverHadTheMailedLinkIsOut() throws Exception {
    untouched(draft, 2);
    var old = inbox.last(writer.email, "Your draft").link("/nominate/");
    var refused = pages().perform(post("/drafts/" + draft + "/hand-over").param("_address", "né@nowhere").with(by(coordinator)).with(csrf()))
        .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(refused).select("#address").val()).isEqualTo("né@nowhere");
    var next = word() + "@nominators.example";
    pages().perform(post("/drafts/" + draft + "/hand-over").param("_address", " " + next + " ").with(by(coordinator)).with(csrf()))
        .andExpect(redirectedUrl("/drafts"));
    assertThat(new Visit(port).get(old).status()).isEqualTo(410);
    var opened = new Visit(port).get(inbox.last(next, "can we help").link("/nominate/") + "/you");
    assertThat(opened.form("#email").value("email")).isEqualTo(next);
    assertThat(opened.form("#email").value("name")).isEqualTo("Renée O’Hara-Núñez");
  }

  @Test
  void pagesByKeyAtTheSameCostForAnyNumber() {
    var limited = scene.limited(scene.staff(Role.COORDINATOR), 32);
    untouched(draft, 1);
    SqlCount.Action open = () -> pages().perform(get("/drafts").with(by(limited))).andExpect(status().isOk());
    SqlCount.of(open);
    int one = SqlCount.of(open);
    var mark = word();
    sql.sql("""
            insert into nomination_draft (id, kind, token_hash, form_id, form_version, language, typed, saves, saved, districts, begun_at, saved_at, expires_at)
            select gen_random_uuid(), 'NOMINATION', sha256(gen_random_uuid()::text::bytea), 'nomination-draft', '1', 'en',
              '{"title":["' || :mark || '-' || n || '-"]}', '{"you":1}', 1, '02,32', now() - interval '9 days',
              now() - interval '8 days' - n * interval '1 minute', now() + interval '50 days' from generate_series(1, 60) n""").param("mark", mark).update();
    assertThat(SqlCount.of(open)).isEqualTo(one);
    var seen = new java.util.TreeSet<String>();
    var path = "/drafts";
    String back = null;
    while (path != null) {
      var page = page(limited, path);
      page.select("tbody th bdi").eachText().stream().filter(title -> title.startsWith(mark)).forEach(title -> assertThat(seen.add(title)).isTrue());
      back = page.select("a[rel=prev]").attr("href");
      path = page.select("a[rel=next]").isEmpty() ? null : page.select("a[rel=next]").attr("href");
    }
    assertThat(seen).hasSize(60);
    assertThat(page(limited, back).select("tbody tr")).hasSize(25);
  }

  @Test
  void aNominationEnteredForSomebodyElseSaysWhoEnteredItAndIsCheckedByWhomItIsFor() throws Exception {
    var form = page(coordinator, "/nominate/for-others").select("form:has([value=nominate])");
    var base = pages().perform(post("/nominate/for-others").param("_door", "nominate").param("_key", form.select("[name=_key]").val())
        .with(by(coordinator)).with(csrf())).andReturn().getResponse().getRedirectedUrl();
    var other = new Nominator(new Visit(port));
    other.at(base).fillsAll();
    assertThat(inbox.of(other.email)).as("nothing before it is sent").isEmpty();
    assertThat(other.visit.text()).doesNotContain("Mail me a link");
    assertThat(list(coordinator).text()).contains(other.title(), coordinator.name() + " enters it for somebody else");
    var id = sql.sql("select id from nomination_draft where begun_by = :by").param("by", coordinator.id()).query(UUID.class).single();
    var again = pages().perform(post("/drafts/" + id + "/go-on").with(by(coordinator)).with(csrf())).andReturn().getResponse().getRedirectedUrl();
    assertThat(new Visit(port).get(again + "/practice").form("#title").value("title")).isEqualTo(other.title());
    pages().perform(post("/drafts/" + id + "/go-on").with(by(scene.staff(Role.COORDINATOR))).with(csrf())).andExpect(status().isNotFound());

    var number = other.sends();
    var mail = inbox.last(other.email, "check and confirm");
    assertThat(mail.text()).contains(coordinator.name() + " of our office entered this nomination for you").contains(other.title())
        .doesNotContain("Two sentences.");
    var confirm = new Visit(port).get(mail.link("/confirm/"));
    assertThat(confirm.text()).contains("Two sentences.").contains(coordinator.name());
    confirm.form("#code").with("_code", mail.code()).press();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(sql.sql("select entered_by from nomination where case_number = :n").param("n", number).query(UUID.class).single())
        .isEqualTo(coordinator.id());
    assertThat(page(coordinator, "/cases/" + number).text()).contains(coordinator.name() + " entered the nomination for the nominator.");
  }

  private void untouched(UUID id, int days) {
    sql.sql("update nomination_draft set saved_at = now() - :days * interval '1 day' - interval '1 minute' where id = :id").param("days", days).param("id", id).update();
  }

  private Document list(SignedIn reader) {
    return page(reader, "/drafts");
  }

  private Document page(SignedIn reader, String path) {
    try {
      return Jsoup.parse(pages().perform(get(java.net.URI.create(path)).with(by(reader))).andExpect(status().isOk()).andReturn().getResponse()
          .getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private MockMvc pages() {
    return scene.pages();
  }
}
