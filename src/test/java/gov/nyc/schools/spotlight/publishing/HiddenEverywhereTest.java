package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A film that must not be public is public nowhere: in no other case, by no other link, in no words; nor is what is said in it. */
@TrackerTest
class HiddenEverywhereTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private Publications publications;
  @Autowired private LinksInWords links;
  @Autowired private Gallery gallery;
  @Autowired private Media media;
  @Autowired private Roster roster;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private String number;
  private Subject spotlight;
  private UUID student;
  private UUID consent;
  private String link;

  @BeforeEach
  void aStudentWithConsent() {
    number = published();
    spotlight = Subject.spotlight(number);
    student = bench.student(number);
    consent = bench.consents(number, student, 2025);
    link = "https://films.schools.example/" + word();
  }

  private String published() {
    var opened = scene.opened();
    scene.does(() -> {
      files.advance(opened, Stage.SPOTLIGHT);
      files.stand(opened, Standing.PUBLISHED);
    });
    return opened;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
      "https://www.youtube.com./watch?v=, YOUTUBE",
      "https://WWW.YouTube.COM/watch?v=, YOUTUBE",
      "https://fb.com/watch?v=, FACEBOOK",
      "https://media.example.org/, NYCPS",
      "https://media.example.org./, NYCPS",
      "https://clips.media.example.org/, NYCPS",
      "https://news.example/, BROADCAST",
      "https://www.tiktok.com/@nyc/video/, OTHER",
      "https://bit.ly/, OTHER",
      "https://drive.google.com/file/d/, OTHER",
      "https://notmedia.example.org.evil.example/, OTHER",
      "https://evilmedia.example.org/, OTHER"})
  void goesByTheHostOfALink(String address, Platform platform) {
    var film = media.get(number, bench.film(spotlight, address + word(), false));
    assertThat(film.platform()).isEqualTo(platform);
    assertThat(film.link()).doesNotContain("./");
  }

  @Test
  void letsAConsentForOurOwnPagesCarryNoFilmOnAnySiteOfOthers() {
    bench.film(spotlight, "https://www.tiktok.com/@nyc/video/" + word(), true, student);
    refused(spotlight, "platform");
  }

  @Test
  void refusesInAnotherCaseWhatWasTakenBackInThisOne() {
    bench.film(spotlight, link, true, student);
    var other = Subject.spotlight(published());
    var film = bench.film(other, link + "/?x=1", false);
    assertThat(publications.hindrances(other)).isEmpty();
    var page = bench.publish(Subject.spotlight(published()));
    bench.revokes(number, consent);
    assertThat(publications.hindrances(other)).extracting(Hindrance::code, Hindrance::elsewhere)
        .containsExactly(tuple("revoked-elsewhere", number));
    refused(other, "revoked-elsewhere");
    assertThatThrownBy(() -> sql.sql("insert into publication_asset (publication_id, asset_id, position, title, description) values (:page, :film, 1, 'x', '')")
        .param("page", page.id()).param("film", film).update()).isInstanceOf(DataAccessException.class).hasMessageContaining("must not be public");
  }

  @Test
  void knowsAPhotoByItsContentInEveryCase() {
    var picture = PublishingBench.png();
    picture[picture.length - 1] = (byte) word().hashCode();
    photo(spotlight, picture, student);
    bench.revokes(number, consent);
    var other = Subject.spotlight(published());
    photo(other, picture);
    refused(other, "revoked-elsewhere");
  }

  @Test
  void hidesItInEveryCaseAndAsksTheCoordinatorsOfEach() throws Exception {
    bench.film(spotlight, link, true, student);
    var other = Subject.spotlight(published());
    bench.film(other, link, false);
    var pages = Stream.of(spotlight, other).map(subject -> bench.publish(subject).slug()).toList();
    bench.revokes(number, consent);
    assertThat(pages).allSatisfy(slug -> assertThat(gallery.spotlight(slug).orElseThrow().assets()).isEmpty());
    assertThat(takedown(number).select("tbody tr").eachText()).hasSize(2)
        .satisfiesExactly(row -> assertThat(row).doesNotContain("in case"), row -> assertThat(row).contains("in case " + other.caseNumber(), "hidden there"));
    assertThat(takedown(other.caseNumber()).select("main").text()).contains("A consent was taken back", "happened in case " + number);
  }

  @Test
  void seesOnEveryPageOfACaseWhoIsNamedOnOne() {
    bench.film(spotlight, link, false);
    var card = bench.publish(spotlight);
    bench.film(Subject.caseStudy(number), link, true, bench.student(number));
    assertThat(publications.hindrances(spotlight)).extracting(Hindrance::code).containsExactly("no-consent");
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty();
    assertThat(items.ofCase(number, "Task_TakeDown")).isPresent();
  }

  @Test
  void tellsACoordinatorOfWhatNamingSomebodyHides() throws Exception {
    var film = bench.film(spotlight, link, false);
    var card = bench.publish(spotlight);
    bench.says(number, film, "Film", true, bench.student(number));
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty();
    assertThat(takedown(number).select("main").text()).contains("Somebody was named who has no valid consent", "hidden there");
  }

  /** An adult needs no form; but one that says something else than was thought counts. */
  @Test
  void tellsACoordinatorOfWhatAFormHides() {
    var adult = bench.teacher(number);
    bench.film(spotlight, link, false, adult);
    bench.publish(spotlight);
    bench.consents(number, AddConsent.nycpsUse(adult, 2024, "ADULT", "Herself", LocalDate.of(2024, 9, 15)));
    assertThat(items.ofCase(number, "Task_TakeDown")).isPresent();
  }

  @Test
  void asksNobodyWhenNothingIsHidden() {
    var film = bench.film(spotlight, link, true, student);
    bench.publish(spotlight);
    bench.says(number, film, "Another title", true, student);
    assertThat(items.ofCase(number)).isEmpty();
    bench.says(number, film, "Another title", true, student, bench.teacher(number));
    assertThat(items.ofCase(number, "Task_TakeDown")).as("a teacher beside a student needs a form").isPresent();
  }

  @ParameterizedTest
  @CsvSource({"missing", "revoked", "removed", "revoked elsewhere"})
  void publishesNoWordsThatLeadToAFilmThatMustNotBePublic(String why) {
    var study = Subject.caseStudy(number);
    scene.does(() -> publications.announce(Subject.series(number, UUID.randomUUID().toString()), 0, "Series " + word()));
    switch (why) {
      case "missing" -> bench.film(spotlight, link, true, bench.student(number));
      case "revoked" -> {
        bench.film(spotlight, link, true, student);
        bench.revokes(number, consent);
      }
      case "removed" -> {
        var film = bench.film(spotlight, link, false);
        scene.as(bench.producer(), () -> media.remove(number, film));
      }
      default -> {
        var elsewhere = published();
        var other = bench.student(elsewhere);
        var form = bench.consents(elsewhere, other, 2025);
        bench.film(Subject.spotlight(elsewhere), link, true, other);
        bench.revokes(elsewhere, form);
      }
    }
    var words = words("[Watch it](" + link + "?utm_source=x), or read on.");
    scene.does(() -> publications.handOver(study, List.of(words.body())));
    assertThat(publications.hindrances(study)).extracting(Hindrance::code, Hindrance::elsewhere)
        .containsExactly(tuple("linked-in-words", link));
    scene.does(() -> publications.handOver(study, List.of()));
    assertThatThrownBy(() -> scene.does(() -> publications.publish(study, words, 0))).as("whatever was handed over")
        .isInstanceOf(PublicationHindered.class);
    assertThat(links.in(number, List.of(words.body(), "https://youtu.be/abc"))).extracting(LinkInWords::platform, LinkInWords::standing)
        .containsExactly(tuple(Platform.NYCPS, "hindered"), tuple(Platform.YOUTUBE, "unlisted"));
  }

  @Test
  void leadsToAFilmNoLongerOnceAConsentForItIsTakenBack() throws Exception {
    var episodes = Subject.caseStudy(number);
    bench.film(episodes, link, true, student);
    var other = Subject.spotlight(published());
    var captioned = scene.as(bench.producer(), () -> media.add(new AddAsset(other, AssetType.VIDEO, "https://films.schools.example/" + word(), null,
        PublishingBench.FILMED, new AssetWords("Another film", false, List.of(), "", Captions.LINKED, link))));
    var card = bench.publish(other, words("[Watch **it**](" + link + "), or type <" + link + "#t=3>. And [more](https://example.org/more)."));
    assertThat(links(card)).contains(link, "https://example.org/more");
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).extracting(PublicAsset::captionsLink).containsExactly(link);
    bench.revokes(number, consent);
    assertThat(links(card)).containsExactly("https://example.org/more");
    var page = gallery.spotlight(card.slug()).orElseThrow();
    assertThat(page.assets()).singleElement().satisfies(asset -> {
      assertThat(asset.id()).isEqualTo(captioned);
      assertThat(asset.captionsLink()).isNull();
    });
    assertThat(page.prose().toString()).contains("Watch", "or type ").doesNotContain(link);
    assertThat(page.words().summary()).isEqualTo("See …, in short.");
    assertThat(gallery.feed(100)).filteredOn(listed -> listed.path().equals(card.path())).singleElement()
        .satisfies(listed -> assertThat(listed.summary()).isEqualTo("See …, in short."));
    assertThat(takedown(other.caseNumber()).select("tbody tr").text()).contains("by a link in its words", "hidden there");
  }

  private Words words(String body) {
    return new Words("Practice " + word(), "See " + link + ", in short.", body, List.of(), List.of(), "", List.of(new CaseSchool("02M475", "School", 2, "M")),
        Locale.ENGLISH, "");
  }

  private List<String> links(PublicationCard card) {
    return links(gallery.spotlight(card.slug()).orElseThrow().prose()).toList();
  }

  private static Stream<String> links(List<Prose.Piece> pieces) {
    return pieces.stream().flatMap(piece -> Stream.concat(Stream.ofNullable(piece.href()), links(piece.parts())));
  }

  private void photo(Subject subject, byte[] picture, UUID... shown) {
    scene.as(bench.producer(), () -> media.add(new AddAsset(subject, AssetType.PHOTO, null, new Upload("class.png", picture), PublishingBench.FILMED,
        new AssetWords("A class", shown.length > 0, List.of(shown), "A class", null, null))));
  }

  private Document takedown(String caseNumber) throws Exception {
    WorkItem item = items.ofCase(caseNumber, "Task_TakeDown").orElseThrow();
    return Jsoup.parse(scene.pages().perform(get("/tasks/{id}", item.taskId()).with(by(scene.staff(Role.COORDINATOR)))).andReturn().getResponse()
        .getContentAsString());
  }

  private void refused(Subject subject, String code) {
    assertThatThrownBy(() -> bench.publish(subject)).isInstanceOfSatisfying(PublicationHindered.class,
        hindered -> assertThat(hindered.hindrances()).extracting(Hindrance::code).containsExactly(code));
  }
}
