package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.publishing.PublishingBench.png;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about people shown, consents and media, and the panel on the case page. */
@TrackerTest
class PublishingPagesTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private Gallery gallery;
  @Autowired private Documents documents;
  @Autowired private CaseFiles files;
  @Autowired private CaseAccess access;
  @Autowired private JdbcClient sql;

  private MockMvc pages;
  private SignedIn producer;
  private String number;

  @BeforeEach
  void aCase() {
    pages = scene.pages();
    producer = bench.producer();
    number = scene.opened();
    scene.does(() -> files.advance(number, Stage.SPOTLIGHT));
  }

  @Test
  void keepsTheLedgerByHand() throws Exception {
    pages.perform(post("/cases/{n}/shown", number).param("alias", "Ze <b>K</b>. 🎓").param("student", "yes").with(by(producer)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    var person = roster.ofCase(number).get(0);
    var form = new MockMultipartFile("signedForm", "form.png", "image/png", png());
    pages.perform(multipart("/cases/{n}/shown/{p}/consent", number, person.id()).file(form).param("kind", "NYCPS_USE")
        .param("schoolYear", "2025").param("signedBy", "PARENT").param("signer", "A. Parent").param("signedOn", "2025-09-15")
        .with(by(producer)).with(csrf())).andExpect(status().is3xxRedirection());
    var consent = roster.ofCase(number).get(0).consents().get(0);
    pages.perform(get("/cases/{n}/shown", number).with(by(producer))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Ze &lt;b&gt;K&lt;/b&gt;. 🎓"))).andExpect(content().string(containsString("2025–2026")));
    pages.perform(get("/cases/{n}/shown/files/{id}", number, consent.documentId()).with(by(producer))).andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment"))).andExpect(content().bytes(png()));
    pages.perform(post("/cases/{n}/shown/revoke", number).param("consent", consent.id().toString()).param("revokedOn", "2026-10-01")
        .with(by(producer)).with(csrf())).andExpect(status().is3xxRedirection());
    assertThat(roster.ofCase(number).get(0).consents().get(0).revoked()).isTrue();
  }

  @Test
  void keepsSignedFormsOutOfTheFilesOfTheCase() throws Exception {
    var person = bench.student(number);
    var form = new MockMultipartFile("signedForm", "form.png", "image/png", png());
    pages.perform(multipart("/cases/{n}/shown/{p}/consent", number, person).file(form).param("kind", "NYCPS_USE")
        .param("schoolYear", "2025").param("signedBy", "PARENT").param("signer", "A. Parent").param("signedOn", "2025-09-15")
        .with(by(producer)).with(csrf()));
    var id = roster.ofCase(number).get(0).consents().get(0).documentId();
    assertThat(documents.ofCase(number)).isEmpty();
    assertThat(documents.ofCase(number, id)).isEmpty();
    var reviewer = scene.staff(Role.REVIEWER);
    access.admit(number, reviewer.id());
    pages.perform(get("/cases/{n}/shown/files/{id}", number, id).with(by(reviewer))).andExpect(status().isForbidden());
    pages.perform(get("/cases/{n}/media/files/{id}", number, id).with(by(producer))).andExpect(status().isNotFound());
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    var person = bench.student(number);
    pages.perform(multipart("/cases/{n}/shown/{p}/consent", number, person).param("kind", "THIRD_PARTY").param("organisation", "Museum")
            .param("event", "Fair").param("purpose", "Film").param("firstDay", "2026-03-10").param("lastDay", "2026-03-01")
            .param("platforms", "YOUTUBE").param("signedBy", "PARENT").param("signer", "A. Parent").param("signedOn", "2026-03-01")
            .with(by(producer)).with(csrf()))
        .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Give the last day")))
        .andExpect(content().string(containsString("value=\"Museum\"")));
    pages.perform(post("/cases/{n}/shown", number).param("alias", "x".repeat(61)).param("student", "yes").with(by(producer)).with(csrf()))
        .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("at most 60 characters")));
    pages.perform(post("/cases/{n}/shown", number).param("alias", "M. K.").with(by(producer)).with(csrf()))
        .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("M. K.")));
  }

  @Test
  void takesAFilmAndSaysWhatKeepsItFromThePublic() throws Exception {
    var student = bench.student(number);
    pages.perform(multipart("/cases/{n}/media", number).param("type", "VIDEO").param("assetTitle", "Morning circle")
        .param("link", "https://youtu.be/abc").param("capturedOn", "2026-03-10").param("students", "yes")
        .param("shown", student.toString()).param("captions", "ON_PLATFORM").param("description", "Children count.")
        .with(by(producer)).with(csrf())).andExpect(status().is3xxRedirection());
    var asset = media.of(Subject.spotlight(number)).get(0);
    assertThat(asset.platform()).as("the host says it").isEqualTo(Platform.YOUTUBE);
    pages.perform(get("/cases/{n}/media", number).with(by(producer))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Morning circle"))).andExpect(content().string(containsString("there is no consent of")));
    pages.perform(get("/cases/{n}/media/{a}", number, asset.id()).with(by(producer))).andExpect(status().isOk());
    pages.perform(post("/cases/{n}/media/{a}", number, asset.id()).param("seen", asset.version()).param("assetTitle", "Circle").param("students", "yes")
        .param("shown", student.toString()).param("captions", "NONE").with(by(producer)).with(csrf())).andExpect(status().is3xxRedirection());
    assertThat(media.get(number, asset.id())).extracting(Asset::title, Asset::captioned).containsExactly("Circle", false);
    pages.perform(post("/cases/{n}/media/{a}/remove", number, asset.id()).with(by(producer)).with(csrf()));
    assertThat(media.of(Subject.spotlight(number))).isEmpty();
  }

  @Test
  void showsAPhotoToThePublicOnlyOnceItIsPublished() throws Exception {
    var photo = new MockMultipartFile("photo", "class.png", "image/png", png());
    pages.perform(multipart("/cases/{n}/media", number).file(photo).param("type", "PHOTO").param("assetTitle", "The room")
        .param("capturedOn", "2026-03-10").param("students", "no").param("description", "An empty room.")
        .with(by(producer)).with(csrf())).andExpect(status().is3xxRedirection());
    var asset = media.of(Subject.spotlight(number)).get(0);
    assertThat(gallery.photo(asset.id())).isEmpty();
    bench.publish(Subject.spotlight(number));
    assertThat(gallery.photo(asset.id()).orElseThrow().mediaType()).isEqualTo("image/png");
    pages.perform(get("/cases/{n}/media/files/{id}", number, asset.documentId()).with(by(producer))).andExpect(status().isOk());
  }

  @Test
  void refusesLinksThatAreNone() throws Exception {
    for (var link : new String[] {"http://films.example/a", "javascript:alert(1)", "https://", "https://me:pw@films.example/a", ""}) {
      pages.perform(multipart("/cases/{n}/media", number).param("type", "VIDEO").param("assetTitle", "Film").param("link", link)
          .param("capturedOn", "2026-03-10").param("students", "no").param("captions", "NONE")
          .with(by(producer)).with(csrf())).andExpect(status().isUnprocessableEntity());
    }
    assertThat(media.of(Subject.spotlight(number))).isEmpty();
  }

  /** Else whoever took a consent back would be public again by a stroke of the pen. */
  @Test
  void keepsSomebodyNamedWhoseConsentWasTakenBack() throws Exception {
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    var film = bench.film(Subject.spotlight(number), student);
    var card = bench.publish(Subject.spotlight(number));
    bench.revokes(number, consent);
    pages.perform(post("/cases/{n}/media/{a}", number, film).param("seen", media.get(number, film).version()).param("assetTitle", "Nobody in it").param("students", "no")
        .param("captions", "NONE").with(by(producer)).with(csrf())).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("stays named in this"))).andExpect(content().string(containsString("Nobody in it")));
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty();
  }

  @Test
  void keepsNoMediaOfAWholeSeries() throws Exception {
    pages.perform(multipart("/cases/{n}/media", number).param("kind", "SERIES").param("id", UUID.randomUUID().toString())
        .param("type", "VIDEO").param("assetTitle", "Film").param("link", "https://films.schools.example/a")
        .param("capturedOn", "2026-03-10").param("students", "no").param("captions", "NONE").with(by(producer)).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(media.ofCase(number)).isEmpty();
  }

  @Test
  void keepsNoMediaOfAnEpisodeThatTheCaseDoesNotHave() throws Exception {
    var foreign = UUID.randomUUID().toString();
    for (var kind : new String[] {"EPISODE", "SERIES"}) {
      pages.perform(get("/cases/{n}/media", number).param("kind", kind).param("id", foreign).with(by(producer))).andExpect(status().isNotFound());
      pages.perform(get("/cases/{n}/media/new", number).param("kind", kind).param("id", foreign).with(by(producer))).andExpect(status().isNotFound());
    }
    pages.perform(multipart("/cases/{n}/media", number).param("kind", "EPISODE").param("id", foreign)
        .param("type", "VIDEO").param("assetTitle", "Film").param("link", "https://films.schools.example/a")
        .param("capturedOn", "2026-03-10").param("students", "no").param("captions", "NONE").with(by(producer)).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(media.ofCase(number)).isEmpty();
  }

  /** Counted as it is shown: a letter and its accent are one character. */
  @Test
  void storesWhatItCounted() throws Exception {
    var person = bench.student(number);
    pages.perform(multipart("/cases/{n}/shown/{p}/consent", number, person).param("kind", "NYCPS_USE").param("schoolYear", "2025")
        .param("signedBy", "PARENT").param("signer", "e\u0301".repeat(120)).param("signedOn", "2025-09-15").with(by(producer)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(sql.sql("select signer from consent where person_shown_id = :id").param("id", person).query(String.class).single())
        .isEqualTo("é".repeat(120));
  }

  @Test
  void letsOthersReadOrNothingAtAll() throws Exception {
    var decider = scene.staff(Role.DECIDER);
    pages.perform(get("/cases/{n}/shown", number).with(by(decider))).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("add-heading"))));
    pages.perform(post("/cases/{n}/shown", number).param("alias", "M. K.").param("student", "yes").with(by(decider)).with(csrf()))
        .andExpect(status().isForbidden());
    pages.perform(get("/cases/{n}/media", number).with(by(scene.staff(Role.OPERATOR)))).andExpect(status().isForbidden());
    pages.perform(get("/cases/{n}/media", number).with(by(scene.limited(bench.producer(), 9)))).andExpect(status().isNotFound());
    pages.perform(get("/cases/{n}/media", number).param("kind", "EPISODE").with(by(producer))).andExpect(status().isNotFound());
    pages.perform(get("/cases/{n}/shown/{p}/consent", number, UUID.randomUUID()).with(by(producer))).andExpect(status().isNotFound());
  }

  @Test
  void costsTheSameNumberOfStatementsForOneAndForTen() {
    fill(1);
    SqlCount.Action shown = () -> pages.perform(get("/cases/{n}/shown", number).with(by(producer))).andExpect(status().isOk());
    SqlCount.Action list = () -> pages.perform(get("/cases/{n}/media", number).with(by(producer))).andExpect(status().isOk());
    int shownOnce = SqlCount.of(shown);
    int listOnce = SqlCount.of(list);
    fill(9);
    assertThat(SqlCount.of(shown)).isEqualTo(shownOnce);
    assertThat(SqlCount.of(list)).isEqualTo(listOnce);
    var card = bench.publish(Subject.spotlight(number));
    int page = SqlCount.of(() -> gallery.spotlight(card.slug()).orElseThrow());
    fill(5);
    bench.publish(Subject.spotlight(number));
    assertThat(SqlCount.of(() -> gallery.spotlight(card.slug()).orElseThrow())).isEqualTo(page);
    assertThat(SqlCount.of(() -> gallery.list(Gallery.Filter.ALL, null, 20))).isEqualTo(SqlCount.of(() -> gallery.list(Gallery.Filter.ALL, null, 1)));
  }

  private void fill(int times) {
    for (int i = 0; i < times; i++) {
      var student = bench.student(number);
      bench.consents(number, student, 2025);
      bench.film(Subject.spotlight(number), student);
    }
  }
}
