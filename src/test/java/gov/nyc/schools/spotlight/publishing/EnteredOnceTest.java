package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A button that is pressed twice, a page that is old, a film that comes back: what was entered once stays what it was. */
@TrackerTest
class EnteredOnceTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private Gallery gallery;
  @Autowired private Publications publications;
  @Autowired private CaseFiles files;

  private MockMvc pages;
  private SignedIn producer;
  private String number;
  private Subject spotlight;

  @BeforeEach
  void aCase() {
    pages = scene.pages();
    producer = bench.producer();
    number = scene.opened();
    spotlight = Subject.spotlight(number);
    scene.does(() -> files.advance(number, Stage.SPOTLIGHT));
  }

  @Test
  void recordsAConsentOnceHoweverOftenTheButtonIsPressed() throws Exception {
    var person = bench.student(number);
    var entry = entry("/cases/" + number + "/shown/" + person + "/consent");
    assertThat(consent(person, entry, "A. Parent").getStatus()).isEqualTo(302);
    assertThat(consent(person, entry, "A. Parent").getStatus()).isEqualTo(302);
    assertThat(roster.ofCase(number).get(0).consents()).hasSize(1);
  }

  @Test
  void hidesTheFilmWhenTheOneConsentIsTakenBackThatWasSentTwice() throws Exception {
    var person = bench.student(number);
    var entry = entry("/cases/" + number + "/shown/" + person + "/consent");
    consent(person, entry, "A. Parent");
    consent(person, entry, "A. Parent");
    bench.film(spotlight, person);
    var card = bench.publish(spotlight);
    bench.revokes(number, roster.ofCase(number).get(0).consents().get(0).id());
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty();
  }

  @Test
  void refusesToRecordTheSameFormFromAnotherPage() throws Exception {
    var person = bench.student(number);
    consent(person, UUID.randomUUID().toString(), "A. Parent");
    var again = consent(person, UUID.randomUUID().toString(), " A. Parent ");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(page(again).select("#signer-error").text()).contains("recorded already");
    assertThat(page(again).select("#signer").val()).isEqualTo(" A. Parent ");
    assertThat(roster.ofCase(number).get(0).consents()).hasSize(1);
  }

  @Test
  void takesOtherWordsFromAnOldPageForAnotherConsentOnlyAtTheSecondPress() throws Exception {
    var person = bench.student(number);
    var entry = entry("/cases/" + number + "/shown/" + person + "/consent");
    consent(person, entry, "A. Parent");
    var other = consent(person, entry, "B. Parent");
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(page(other).select("[data-error-summary]").text()).contains("Nothing more was saved");
    consent(person, page(other).expectFirst("[name=entry]").val(), "B. Parent");
    assertThat(roster.ofCase(number).get(0).consents()).extracting(Consent::signer).containsExactlyInAnyOrder("A. Parent", "B. Parent");
  }

  @Test
  void namesTheOtherFormsThatStandWhenOneIsTakenBack() throws Exception {
    var person = bench.student(number);
    consent(person, UUID.randomUUID().toString(), "A. Parent");
    consent(person, UUID.randomUUID().toString(), "B. Parent");
    bench.consents(number, person, 2023);
    var first = roster.ofCase(number).get(0).consents().stream().filter(consent -> consent.signer().equals("A. Parent")).findFirst().orElseThrow();
    var list = page(send(get("/cases/{n}/shown", number), producer));
    assertThat(list.getElementById(first.id() + "-revokedOn").closest("details").text()).contains("B. Parent").doesNotContain("A. Parent");
    var flash = pages.perform(post("/cases/{n}/shown/revoke", number).param("consent", first.id().toString()).param("revokedOn", "2026-10-01")
        .with(by(producer)).with(csrf())).andReturn().getFlashMap().get("flash").toString();
    assertThat(flash).contains("warning", "B. Parent, signed on Sep 15, 2025");
  }

  @Test
  void addsAFilmOnceHoweverOftenTheButtonIsPressed() throws Exception {
    var entry = entry("/cases/" + number + "/media/new");
    var link = link();
    assertThat(film(entry, link, "Circle").getStatus()).isEqualTo(302);
    assertThat(film(entry, link, "Circle").getStatus()).isEqualTo(302);
    assertThat(media.of(spotlight)).hasSize(1);
    assertThat(film(entry, link(), "Another").getStatus()).as("other words from the same page").isEqualTo(422);
    assertThat(media.of(spotlight)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
      "https://films.schools.example/a, https://films.schools.example/a",
      "https://www.youtube.com/watch?v=abc_-1&t=3, https://youtu.be/abc_-1",
      "https://vimeo.com/12345, https://player.vimeo.com/video/12345?h=1"})
  void listsTheSameFilmOnce(String first, String second) throws Exception {
    film(UUID.randomUUID().toString(), first, "Circle");
    var again = film(UUID.randomUUID().toString(), second, "The same circle");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(page(again).select("#link-error").text()).contains("on the list already");
    assertThat(media.of(spotlight)).hasSize(1);
  }

  @Test
  void addsAPhotoOnce() throws Exception {
    var entry = entry("/cases/" + number + "/media/new");
    assertThat(photo(entry).getStatus()).isEqualTo(302);
    assertThat(photo(entry).getStatus()).isEqualTo(302);
    assertThat(page(photo(UUID.randomUUID().toString())).select("#photo-error").text()).contains("on the list already");
    assertThat(media.of(spotlight)).hasSize(1);
  }

  @Test
  void saysKindlyThatAFilmWasTakenAwayBefore() throws Exception {
    var film = bench.film(spotlight);
    assertThat(send(post("/cases/{n}/media/{a}/remove", number, film), producer).getStatus()).isEqualTo(302);
    var second = pages.perform(post("/cases/{n}/media/{a}/remove", number, film).with(by(producer)).with(csrf())).andReturn();
    assertThat(second.getResponse().getStatus()).isEqualTo(302);
    assertThat(second.getFlashMap().get("flash").toString()).contains("removed before");
    var elsewhere = scene.opened();
    assertThat(send(post("/cases/{n}/media/{a}/remove", elsewhere, film), producer).getStatus()).isEqualTo(404);
  }

  /** Else the rule would be lifted by whoever opened the page before a student was named. */
  @Test
  void keepsWhoIsNamedFromWhoeverSavesAnOldPage() throws Exception {
    var student = bench.student(number);
    var film = bench.film(spotlight, link(), false);
    var opened = media.get(number, film).version();
    assertThat(send(change(film, opened, "Named").param("students", "yes").param("shown", student.toString()), producer).getStatus()).isEqualTo(302);
    assertThat(send(change(film, opened, "Typed").param("students", "no"), bench.producer()).getStatus()).isEqualTo(409);
    assertThat(publications.hindrances(spotlight)).extracting(Hindrance::code).containsExactly("no-consent");
  }

  @Test
  void takesTheSecondPressOfSaveForTheFirst() throws Exception {
    var film = bench.film(spotlight, link(), false);
    var opened = media.get(number, film).version();
    assertThat(send(change(film, opened, "Pressed").param("students", "no"), producer).getStatus()).isEqualTo(302);
    assertThat(send(change(film, opened, "Pressed").param("students", "no"), producer).getStatus()).isEqualTo(302);
    assertThat(files.timeline(number, null, 50)).filteredOn(event -> event.type().equals("asset-changed")).hasSize(1);
  }

  @Test
  void bringsNoFilmBackWithoutThoseWhoTookTheirConsentBack() throws Exception {
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    var link = link();
    var shown = bench.film(spotlight, link, true, student);
    bench.revokes(number, consent);
    send(post("/cases/{n}/media/{a}/remove", number, shown), producer);
    for (var person : new SignedIn[] {producer, scene.staff(Role.COORDINATOR)}) {
      var back = send(added(UUID.randomUUID().toString(), link, "Nobody in it"), person);
      assertThat(back.getStatus()).isEqualTo(422);
      assertThat(page(back).select("#shown-error").text()).contains("stays named");
    }
    send(added(UUID.randomUUID().toString(), link, "Named again").param("shown", student.toString()), producer);
    assertThat(publications.hindrances(spotlight)).extracting(Hindrance::code).containsExactly("revoked");
  }

  @Test
  void letsACoordinatorAloneCorrectWhoIsNamedWithoutConsent() throws Exception {
    var film = bench.film(spotlight, bench.student(number));
    var opened = media.get(number, film).version();
    var refused = send(change(film, opened, "An empty room").param("students", "no"), producer);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(page(refused).select("#shown-error").text()).contains("a coordinator can correct it");
    assertThat(publications.hindrances(spotlight)).isNotEmpty();
    assertThat(send(change(film, opened, "An empty room").param("students", "no"), scene.staff(Role.COORDINATOR)).getStatus()).isEqualTo(302);
    assertThat(publications.hindrances(spotlight)).isEmpty();
    assertThat(files.timeline(number, null, 50)).anyMatch(event -> event.type().equals("asset-corrected"));
  }

  @Test
  void keepsTheStudentsOfAFilmWhereNobodyIsNamed() throws Exception {
    var film = bench.film(spotlight);
    var opened = media.get(number, film).version();
    assertThat(send(change(film, opened, "Nobody").param("students", "no"), producer).getStatus()).isEqualTo(422);
    var student = bench.student(number);
    assertThat(send(change(film, opened, "Somebody").param("students", "yes").param("shown", student.toString()), producer).getStatus())
        .as("naming them is no correction").isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"/shown", "/shown/revoke", "/media", "/withdraw", "/consent", "/change"})
  void takesNothingFromAFormThatSendsWhatItDoesNotHave(String form) throws Exception {
    var student = bench.student(number);
    var film = bench.film(spotlight, link(), false);
    var consent = bench.consents(number, student, 2025);
    var request = switch (form) {
      case "/shown" -> post("/cases/{n}/shown", number).param("alias", "N. N.").param("student", "no");
      case "/shown/revoke" -> post("/cases/{n}/shown/revoke", number).param("consent", consent.toString()).param("revokedOn", "2026-10-01");
      case "/media" -> added(UUID.randomUUID().toString(), link(), "Another");
      case "/withdraw" -> post("/cases/{n}/withdraw", number).param("reason", "other");
      case "/consent" -> recorded(student, UUID.randomUUID().toString(), "A. Parent");
      default -> change(film, media.get(number, film).version(), "Changed").param("students", "no");
    };
    var answer = send(request.param("status", "PUBLISHED"), scene.staff(Role.COORDINATOR));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(page(answer).select("[data-error-summary]").text()).contains("does not have");
    assertThat(roster.ofCase(number)).hasSize(1).allSatisfy(person -> assertThat(person.consents()).hasSize(1).noneMatch(Consent::revoked));
    assertThat(media.of(spotlight)).hasSize(1).noneMatch(asset -> asset.title().equals("Changed"));
  }

  private String entry(String path) throws Exception {
    return page(send(get(path), producer)).expectFirst("[name=entry]").val();
  }

  private MockHttpServletResponse consent(UUID person, String entry, String signer) throws Exception {
    return send(recorded(person, entry, signer), producer);
  }

  private AbstractMockHttpServletRequestBuilder<?> recorded(UUID person, String entry, String signer) {
    return multipart("/cases/{n}/shown/{p}/consent", number, person).param("entry", entry).param("kind", "NYCPS_USE")
        .param("schoolYear", "2025").param("signedBy", "PARENT").param("signer", signer).param("signedOn", "2025-09-15");
  }

  private MockHttpServletResponse film(String entry, String link, String title) throws Exception {
    return send(added(entry, link, title), producer);
  }

  private AbstractMockHttpServletRequestBuilder<?> added(String entry, String link, String title) {
    return multipart("/cases/{n}/media", number).param("entry", entry).param("type", "VIDEO").param("assetTitle", title).param("link", link)
        .param("capturedOn", "2026-03-10").param("students", "no").param("captions", "NONE");
  }

  private MockHttpServletResponse photo(String entry) throws Exception {
    return send(multipart("/cases/{n}/media", number).file(new MockMultipartFile("photo", "class.png", "image/png", PublishingBench.png()))
        .param("entry", entry).param("type", "PHOTO").param("assetTitle", "The room").param("capturedOn", "2026-03-10")
        .param("students", "no"), producer);
  }

  private AbstractMockHttpServletRequestBuilder<?> change(UUID film, String seen, String title) {
    return post("/cases/{n}/media/{a}", number, film).param("seen", seen).param("assetTitle", title).param("captions", "NONE");
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, SignedIn person) throws Exception {
    return pages.perform(request.with(by(person)).with(csrf())).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String link() {
    return "https://films.schools.example/" + word();
  }
}
