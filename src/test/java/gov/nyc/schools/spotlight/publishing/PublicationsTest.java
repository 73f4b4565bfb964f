package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.publishing.PublishingBench.words;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads: series with their parts in order, addresses that stay, lists that page. */
@TrackerTest
class PublicationsTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private Publications publications;
  @Autowired private Gallery gallery;

  private String number;
  private Subject series;

  @BeforeEach
  void aCase() {
    number = scene.opened();
    series = Subject.series(number, UUID.randomUUID().toString());
  }

  @Test
  void showsASeriesWithItsEpisodesInOrderAndWhatIsComing() {
    var first = episode();
    var second = episode();
    scene.does(() -> {
      publications.announce(series, 0, "District " + word());
      publications.announce(second, 2, "Making It Ours");
      publications.publish(first, words("Building a Coalition"), 1);
      publications.announce(Subject.caseStudy(number), 0, "The whole story");
    });
    var slug = publications.find(series).orElseThrow().slug();
    var shown = gallery.series(slug).orElseThrow();
    assertThat(shown.episodes()).extracting(PublicSeries.Part::title).containsExactly("Building a Coalition", "Making It Ours");
    assertThat(shown.episodes()).extracting(PublicSeries.Part::comingSoon).containsExactly(false, true);
    assertThat(shown.caseStudy().comingSoon()).isTrue();
    assertThat(gallery.episode(slug, "building-a-coalition").orElseThrow().words().lessons()).hasSize(1);
    scene.does(() -> publications.reorder(number, List.of(second.id(), first.id())));
    var reordered = gallery.series(slug).orElseThrow();
    assertThat(reordered.episodes()).extracting(PublicSeries.Part::position).containsExactly(1, 2);
    assertThat(reordered.episodes().get(0).title()).isEqualTo("Making It Ours");
    assertThat(reordered.version()).isNotEqualTo(shown.version());
  }

  @Test
  void needsASeriesBeforeAnEpisode() {
    assertThatThrownBy(() -> scene.does(() -> publications.announce(episode(), 1, "Episode"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesAnAnnouncementBackButNoPublication() {
    var episode = episode();
    scene.does(() -> {
      publications.announce(series, 0, "District " + word());
      publications.announce(episode, 1, "Soon");
    });
    assertThat(scene.<Boolean>does(() -> publications.unannounce(episode))).isTrue();
    assertThat(publications.find(episode)).isEmpty();
    scene.does(() -> publications.publish(episode, words("Here"), 1));
    assertThat(scene.<Boolean>does(() -> publications.unannounce(episode))).isFalse();
    scene.does(() -> publications.announce(episode, 1, "Changes nothing"));
    assertThat(publications.find(episode).orElseThrow()).extracting(PublicationCard::state, PublicationCard::title)
        .containsExactly(PublicationState.PUBLISHED, "Here");
  }

  /** Words that nobody cleared for this announcement, and that were taken down before. */
  @Test
  void showsNothingOfAWithdrawnSeriesThatIsAnnouncedAgainButItsNewTitle() {
    scene.does(() -> publications.publish(series, words("Old title " + word()), 0));
    scene.does(() -> publications.withdraw(series, "other", null, Channel.SYSTEM));
    scene.does(() -> publications.announce(series, 0, "A new title"));
    var shown = gallery.series(publications.find(series).orElseThrow().slug()).orElseThrow().page();
    assertThat(shown.words()).isEqualTo(new Words("A new title", "", "", List.of(), List.of(), "", List.of(), Locale.ENGLISH, ""));
  }

  @Test
  void keepsTheAddressAndCountsRevisions() {
    var title = "Lecture à voix haute " + word();
    var first = scene.does(() -> publications.publish(Subject.spotlight(number), words(title), 0));
    var again = scene.does(() -> publications.publish(Subject.spotlight(number), words("Another title"), 0));
    assertThat(again.path()).isEqualTo(first.path()).startsWith("/gallery/spotlights/lecture-a-voix-haute-");
    assertThat(again.revision()).isEqualTo(2);
    var other = scene.opened();
    assertThat(scene.does(() -> publications.publish(Subject.spotlight(other), words(title), 0)).slug()).isEqualTo(first.slug() + "-2");
    scene.does(() -> publications.withdraw(Subject.spotlight(number), "other", null, Channel.SYSTEM));
    assertThat(gallery.spotlight(first.slug())).isEmpty();
    assertThat(gallery.gone(PublicationKind.SPOTLIGHT, first.slug(), null)).isTrue();
    assertThat(gallery.gone(PublicationKind.SPOTLIGHT, "never-there-" + word(), null)).isFalse();
  }

  @Test
  void pagesThroughTheListWithAFixedNumberOfStatements() {
    for (int i = 0; i < 5; i++) {
      bench.publish(Subject.spotlight(scene.opened()));
    }
    var filter = new Gallery.Filter("literacy", 2, "M", PublicationKind.SPOTLIGHT);
    var first = gallery.list(filter, null, 2);
    var second = gallery.list(filter, first.next(), 2);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
    assertThat(gallery.list(filter, second.previous(), 2).rows()).isEqualTo(first.rows());
    assertThat(gallery.list(filter, "bnonsense", 2).rows()).isEqualTo(first.rows());
    assertThat(gallery.list(new Gallery.Filter(null, 31, null, null), null, 2).rows()).isEmpty();
    assertThat(SqlCount.of(() -> gallery.list(filter, null, 1))).isEqualTo(SqlCount.of(() -> gallery.list(filter, null, 50)));
    assertThat(gallery.facets().districts()).contains(2);
    assertThat(gallery.feed(3)).hasSize(3);
  }

  /** Java knows years that the database doesn't. */
  @ParameterizedTest
  @ValueSource(strings = {"+999999-01-01T00:00:00Z", "-0044-03-15T00:00:00Z", "0000-01-01T00:00:00Z"})
  void beginsAtTheBeginningForATimeThatIsNone(String time) {
    assertThat(gallery.list(Gallery.Filter.ALL, new Cursor(time, UUID.randomUUID().toString(), false).text(), 2).previous()).isNull();
  }

  @Test
  void keepsTheAddressOfTheCaseStudyFromEpisodes() {
    var episode = episode();
    scene.does(() -> {
      publications.announce(series, 0, "District " + word());
      publications.publish(episode, words("Case study!"), 1);
      publications.publish(Subject.caseStudy(number), words("The whole story"), 0);
    });
    var slug = publications.find(series).orElseThrow().slug();
    assertThat(publications.find(episode).orElseThrow().path()).isNotEqualTo(publications.find(Subject.caseStudy(number)).orElseThrow().path());
    assertThat(gallery.episode(slug, "case-study-2")).isPresent();
  }

  private Subject episode() {
    return Subject.episode(number, UUID.randomUUID().toString());
  }
}
