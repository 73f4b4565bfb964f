package gov.nyc.schools.spotlight.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.nomination.PrivacyFlags;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shows a student is public with everybody's consent for that day and platform, or not at all; an adult's form counts if there is one. */
@TrackerTest
class OneRuleTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private Publications publications;
  @Autowired private Gallery gallery;
  @Autowired private Media media;
  @Autowired private TriedContact contacts;
  @Autowired private PrivacyFlags flags;
  @Autowired private CaseFiles files;
  @Autowired private JdbcClient sql;

  private String number;
  private Subject spotlight;
  private UUID student;

  @BeforeEach
  void aCaseWithAStudent() {
    number = scene.opened();
    spotlight = Subject.spotlight(number);
    student = bench.student(number);
  }

  @Test
  void publishesWhatEverybodyShownConsentedTo() {
    bench.consents(number, student, 2025);
    bench.film(spotlight, student);
    var card = bench.publish(spotlight);
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).hasSize(1);
  }

  @ParameterizedTest(name = "captured on {0}, signed on {1} for the school year from {2}: {3}")
  @CsvSource({
      "2025-07-01, 2025-06-20, 2025, free",
      "2026-06-30, 2025-09-15, 2025, free",
      "2026-03-10, 2026-03-10, 2025, free",
      "2026-07-01, 2025-09-15, 2025, lapsed",
      "2025-06-30, 2025-06-20, 2025, lapsed",
      "2026-03-10, 2026-03-11, 2025, signed-late",
      "2026-03-10, 2024-09-15, 2024, lapsed"})
  void lastsOneSchoolYear(LocalDate captured, LocalDate signed, int schoolYear, String expected) {
    bench.consents(number, AddConsent.nycpsUse(student, schoolYear, "PARENT", "A parent", signed));
    assertThat(sql.sql("select coalesce(consent_hindrance(:person, :day, 'NYCPS'), 'free')").param("person", student)
        .param("day", captured).query(String.class).single()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "captured on {0}, shown on {1}: {2}")
  @CsvSource({
      "2026-03-10, YOUTUBE, free",
      "2026-03-11, VIMEO, free",
      "2026-03-12, YOUTUBE, lapsed",
      "2026-03-10, NYCPS, platform",
      "2026-03-10, FACEBOOK, platform"})
  void goesByTheEventForAThirdParty(LocalDate captured, String platform, String expected) {
    bench.consents(number, AddConsent.thirdParty(student, "Science fair", "Museum", "A film on the fair", LocalDate.of(2026, 3, 10),
        LocalDate.of(2026, 3, 11), List.of(Platform.YOUTUBE, Platform.VIMEO), "PARENT", "A parent", LocalDate.of(2026, 3, 1)));
    assertThat(sql.sql("select coalesce(consent_hindrance(:person, :day, :platform), 'free')").param("person", student)
        .param("day", captured).param("platform", platform).query(String.class).single()).isEqualTo(expected);
  }

  @Test
  void refusesAfterARevocation() {
    bench.revokes(number, bench.consents(number, student, 2025));
    bench.film(spotlight, student);
    refused("revoked");
  }

  @Test
  void takesASecondFormForTheFirst() {
    bench.revokes(number, bench.consents(number, student, 2025));
    bench.consents(number, student, 2025);
    bench.film(spotlight, student);
    bench.publish(spotlight);
  }

  @Test
  void refusesAFilmOnAnotherPlatformWhateverItsWriterSays() {
    bench.consents(number, student, 2025);
    bench.film(spotlight, "https://www.youtube.com/watch?v=" + Scene.word(), true, student);
    refused("platform");
  }

  @Test
  void refusesStudentsWhomNobodyNames() {
    bench.film(spotlight, bench.teacher(number));
    assertThat(publications.hindrances(spotlight)).extracting(Hindrance::code).containsExactlyInAnyOrder("no-consent", "nobody-named");
  }

  @Test
  void asksEverybodyShownBesideAStudent() {
    bench.consents(number, student, 2025);
    bench.film(spotlight, student, bench.teacher(number));
    refused("no-consent");
  }

  @Test
  void asksForConsentWhereAStudentIsNamedThoughNobodySaysThatStudentsAreSeen() {
    bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false, student);
    refused("no-consent");
  }

  @Test
  void leavesAdultsAlone() {
    bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false, bench.teacher(number));
    bench.publish(spotlight);
  }

  /** Whatever is published, by whatever way: they all end here. */
  @Test
  void publishesAndAnnouncesNothingOfACaseWhosePrivacyFlagIsUp() {
    var series = Subject.series(number, UUID.randomUUID().toString());
    scene.does(() -> publications.announce(series, 0, "Series " + Scene.word()));
    contacts.speaksFor(number, files.get(number).nominatorId());
    var coordinator = scene.staff(Role.COORDINATOR);
    scene.as(coordinator, () -> flags.raise(number));
    for (var subject : List.of(spotlight, series, Subject.episode(number, UUID.randomUUID().toString()), Subject.caseStudy(number))) {
      assertThatThrownBy(() -> bench.publish(subject)).isInstanceOfSatisfying(PublicationHindered.class,
          hindered -> assertThat(hindered.hindrances()).extracting(Hindrance::code).containsExactly("privacy-flag"));
      assertThatThrownBy(() -> scene.does(() -> publications.announce(subject, 1, "Title"))).isInstanceOf(PublicationHindered.class);
    }
    scene.as(coordinator, () -> flags.clear(number));
    assertThat(bench.publish(spotlight).isPublic()).isTrue();
  }

  /** An adult needs no form; a form of theirs that is on the ledger counts, and their word that they take it back more than any. */
  @ParameterizedTest(name = "an adult''s form: {0}, taken back: {1}: {2}")
  @CsvSource({
      "valid, false, free",
      "valid, true, revoked",
      "late, false, signed-late",
      "late, true, revoked",
      "another year, false, lapsed",
      "another year, true, revoked",
      "another platform, false, platform",
      "another platform, true, revoked",
      "another day on another platform, false, free",
      "another day on another platform, true, free"})
  void goesByAnAdultsFormIfThereIsOne(String form, boolean takenBack, String expected) {
    var adult = bench.teacher(number);
    var consent = bench.consents(number, switch (form) {
      case "valid" -> AddConsent.nycpsUse(adult, 2025, "ADULT", "Herself", LocalDate.of(2025, 9, 15));
      case "late" -> AddConsent.nycpsUse(adult, 2025, "ADULT", "Herself", PublishingBench.FILMED.plusDays(1));
      case "another year" -> AddConsent.nycpsUse(adult, 2024, "ADULT", "Herself", LocalDate.of(2024, 9, 15));
      case "another platform" -> elsewhere(adult, PublishingBench.FILMED);
      default -> elsewhere(adult, PublishingBench.FILMED.minusDays(9));
    });
    if (takenBack) {
      bench.revokes(number, consent);
    }
    bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false, adult);
    assertThat(publications.hindrances(spotlight)).extracting(Hindrance::code)
        .containsExactlyElementsOf(expected.equals("free") ? List.of() : List.of(expected));
  }

  @Test
  void hidesAtOnceAnAdultWhoTakesTheirConsentBack() {
    var adult = bench.teacher(number);
    var consent = bench.consents(number, AddConsent.nycpsUse(adult, 2025, "ADULT", "Herself", LocalDate.of(2025, 9, 15)));
    bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false, adult);
    var card = bench.publish(spotlight);
    bench.revokes(number, consent);
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty();
  }

  @Test
  void publishesNothingOfTheRest() {
    bench.consents(number, student, 2025);
    bench.film(spotlight, student);
    bench.film(spotlight, bench.student(number));
    refused("no-consent");
    assertThat(publications.find(spotlight)).isEmpty();
  }

  @Test
  void hidesAtOnceWhatWasRevokedLater() {
    var consent = bench.consents(number, student, 2025);
    bench.film(spotlight, student);
    var card = bench.publish(spotlight);
    var before = gallery.spotlight(card.slug()).orElseThrow();
    bench.revokes(number, consent);
    var after = gallery.spotlight(card.slug()).orElseThrow();
    assertThat(after.assets()).isEmpty();
    assertThat(after.version()).isNotEqualTo(before.version());
  }

  @Test
  void refusesAnAlteredRequestStraightAtTheTable() {
    var page = bench.publish(spotlight);
    var asset = bench.film(spotlight, student);
    assertThatThrownBy(() -> insert(page.id(), asset)).isInstanceOf(DataAccessException.class)
        .hasMessageContaining("must not be public");
  }

  @Test
  void refusesAnAssetOfSomethingElse() {
    var page = bench.publish(spotlight);
    var asset = bench.film(Subject.caseStudy(number), "https://films.schools.example/" + Scene.word(), false);
    assertThatThrownBy(() -> insert(page.id(), asset)).isInstanceOf(DataAccessException.class).hasMessageContaining("something else");
  }

  @Test
  void refusesAnAssetThatNobodyCleared() {
    var page = bench.publish(spotlight);
    var asset = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    assertThatThrownBy(() -> insert(page.id(), asset)).isInstanceOf(DataAccessException.class).hasMessageContaining("handed over");
  }

  @Test
  void publishesWhatWasHandedOverAndNothingThatCameLater() {
    var first = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    var second = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    scene.does(() -> publications.handOver(spotlight, List.of()));
    assertThat(publications.hindrances(spotlight)).isEmpty();
    var late = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    bench.says(number, second, "Another title", false);
    assertThat(codes()).containsExactlyInAnyOrder("added-since", "changed-since");
    scene.as(bench.producer(), () -> media.remove(number, late));
    scene.as(bench.producer(), () -> media.remove(number, second));
    var card = scene.does(() -> publications.publish(spotlight, PublishingBench.words("Practice"), 0));
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).extracting(PublicAsset::id).containsExactly(first);
    bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    assertThatThrownBy(() -> scene.does(() -> publications.publish(spotlight, PublishingBench.words("Practice"), 0)))
        .as("nor when it is published again").isInstanceOf(PublicationHindered.class);
    assertThat(bench.publish(spotlight).revision()).isEqualTo(2);
  }

  /** A name more makes the rule stricter, a name less does not: whoever cleared it has to look again. */
  @Test
  void takesNamesOfPeopleShownWithoutANewClearanceButLosesNone() {
    bench.consents(number, student, 2025);
    var film = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), true);
    scene.does(() -> publications.handOver(spotlight, List.of()));
    assertThat(codes()).containsExactly("nobody-named");
    bench.says(number, film, "Film", true);
    scene.does(() -> publications.handOver(spotlight, List.of()));
    bench.says(number, film, "Film", true, student);
    assertThat(codes()).isEmpty();
    bench.says(number, film, "Film", false);
    assertThat(codes()).containsExactly("changed-since");
  }

  @Test
  void keepsThePublicPageAsItWasClearedWhenCaptionsChangeLater() {
    var film = bench.film(spotlight, "https://films.schools.example/" + Scene.word(), false);
    var card = bench.publish(spotlight);
    var before = gallery.spotlight(card.slug()).orElseThrow().assets();
    scene.as(bench.producer(), () -> media.change(number, film, media.get(number, film).version(), new AssetWords("New", false, List.of(), "New", Captions.NONE, null)));
    assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEqualTo(before);
  }

  private List<String> codes() {
    return publications.hindrances(spotlight).stream().map(Hindrance::code).toList();
  }

  @Test
  void keepsLedgerAndAssetsFromLaterCorrections() {
    var consent = bench.consents(number, student, 2025);
    var asset = bench.film(spotlight, student);
    bench.revokes(number, consent);
    for (var forged : List.of("update consent set revoked_on = null, revoked_at = null where id = '" + consent + "'",
        "update consent set last_day = '2030-06-30' where id = '" + consent + "'",
        "delete from consent where id = '" + consent + "'",
        "update media_asset set captured_on = '2024-10-10' where id = '" + asset + "'",
        "update media_asset set link = 'https://other.example/film' where id = '" + asset + "'")) {
      assertThatThrownBy(() -> sql.sql(forged).update()).as(forged).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void showsNoPhotoOfAFilmThatIsHidden() {
    assertThat(gallery.photo(bench.film(spotlight, student))).isEmpty();
  }

  @Test
  void letsRevokingAndPublishingAtTheSameMomentEndHidden() throws Exception {
    for (int round = 0; round < 5; round++) {
      var raced = scene.opened();
      var subject = Subject.spotlight(raced);
      var person = bench.student(raced);
      var consent = bench.consents(raced, person, 2025);
      bench.film(subject, person);
      var together = new CountDownLatch(1);
      var pool = Executors.newFixedThreadPool(2);
      try {
        var publishing = pool.submit(() -> {
          together.await();
          try {
            bench.publish(subject);
            return true;
          } catch (PublicationHindered late) {
            return false;
          }
        });
        var revoking = pool.submit(() -> {
          together.await();
          return bench.revokes(raced, consent);
        });
        together.countDown();
        assertThat(revoking.get(20, TimeUnit.SECONDS)).isTrue();
        publishing.get(20, TimeUnit.SECONDS);
      } finally {
        pool.shutdownNow();
      }
      publications.find(subject).ifPresent(card -> assertThat(gallery.spotlight(card.slug()).orElseThrow().assets()).isEmpty());
      assertThat(publications.hindrances(subject)).extracting(Hindrance::code).containsExactly("revoked");
    }
  }

  private static AddConsent elsewhere(UUID person, LocalDate day) {
    return AddConsent.thirdParty(person, "Science fair", "Museum", "A film on the fair", day, day, List.of(Platform.YOUTUBE), "ADULT",
        "Herself", day.minusDays(9));
  }

  private void insert(UUID page, UUID asset) {
    sql.sql("insert into publication_asset (publication_id, asset_id, position, title, description) values (:page, :asset, 1, 'x', '')")
        .param("page", page).param("asset", asset).update();
  }

  private void refused(String code) {
    assertThatThrownBy(() -> bench.publish(spotlight)).isInstanceOfSatisfying(PublicationHindered.class,
        hindered -> assertThat(hindered.hindrances()).extracting(Hindrance::code).containsExactly(code));
  }
}
