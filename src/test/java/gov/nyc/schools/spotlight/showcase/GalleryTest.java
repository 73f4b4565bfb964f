package gov.nyc.schools.spotlight.showcase;

import static gov.nyc.schools.spotlight.showcase.Published.words;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Upload;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.w3c.dom.Element;

/** The public gallery by HTTP. */
@TrackerTest
class GalleryTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @LocalServerPort private int port;
  @Autowired private Published published;
  @Autowired private PublishingBench bench;
  @Autowired private Media media;
  @Autowired private Scene scene;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  @Test
  void showsASpotlightWithItsWordsLessonsPlaceAndTranscript() {
    var page = page(published.spotlight(words("Morning pages " + word())).path());
    var main = page.expectFirst("main");
    assertThat(main.select("h1").text()).startsWith("Morning pages");
    assertThat(main.text()).contains("At length, with a link.", "Begin small", "With one grade", "The Invented School", "Brooklyn",
        "District 13", "13K001", "Teachers", "Elected officials", "Social and emotional learning", "TEACHER: Good morning.");
    assertThat(main.select(".gallery-prose a").attr("rel")).contains("nofollow", "noopener");
    var work = main.expectFirst("[itemtype=https://schema.org/LearningResource]");
    assertThat(work.select("[itemprop=name]").first().text()).startsWith("Morning pages");
    assertThat(work.select("[itemprop=datePublished]").attr("content")).startsWith("20");
    assertThat(work.select("[itemprop=inLanguage]").attr("content")).isEqualTo("en");
  }

  @Test
  void showsASeriesWithItsEpisodesAndWhatIsComingSoon() {
    var title = "NYC writes " + word();
    published.series(title);
    var path = page("/gallery?kind=series").select("a:contains(" + title + ")").attr("href");
    var series = page(path);
    assertThat(series.select(".gallery-rail li").eachText()).hasSize(2);
    assertThat(series.select(".gallery-rail .is-coming").text()).contains("Making It Ours", "Coming soon");
    assertThat(series.select(".gallery-rail .is-coming a")).isEmpty();
    assertThat(series.select(".gallery-study").text()).contains("What a district learned", "Coming soon");
    var episode = page(series.expectFirst(".gallery-rail a").attr("href"));
    assertThat(episode.select("h1").text()).isEqualTo("Building a Winning Coalition");
    assertThat(episode.select(".gallery-path").text()).contains(title);
    assertThat(episode.select("[itemprop=isPartOf] [itemprop=name]").attr("content")).isEqualTo(title);
    assertThat(get(path + "/case-study").statusCode()).isEqualTo(404);
  }

  @Test
  void listsASeriesThatIsAnnouncedBeforeAnyOfItIsPublic() {
    var title = "Soon <b> " + word();
    published.announce(Subject.series(scene.opened(), UUID.randomUUID().toString()), 0, title);
    for (var query : List.of("", "?kind=series")) {
      var coming = page("/gallery" + query).expectFirst("[aria-labelledby=coming]");
      assertThat(page(coming.expectFirst("a:contains(" + title.substring(9) + ")").attr("href")).expectFirst("main").text())
          .contains(title, "Coming soon");
    }
    for (var query : List.of("?kind=spotlight", "?district=13", "?focus=arts", "?borough=BROOKLYN")) {
      assertThat(page("/gallery" + query).text()).as(query).doesNotContain(title);
    }
  }

  @Test
  void saysOfAWithdrawnPageThatItWasThereAndOfAnUnknownOneNothing() {
    var subject = Subject.spotlight(scene.opened());
    var path = published.publish(subject, words("Gone " + word()), 0).path();
    assertThat(get(path).statusCode()).isEqualTo(200);
    published.withdraw(subject);
    var gone = get(path);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(gone.body()).expectFirst("main").text()).contains("no longer shown").doesNotContain("Gone ");
    for (var unknown : List.of("/gallery/spotlights/no-such", "/gallery/spotlights/NO%20SUCH", "/gallery/series/no-such", "/gallery/series/a/b",
        "/gallery/series/a/case-study", "/gallery/photos/" + UUID.randomUUID(), "/gallery/photos/1", "/gallery/else")) {
      assertThat(get(unknown).statusCode()).as(unknown).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(PublicationKind.class)
  void saysOfEveryKindOfPageThatItWasTakenDown(PublicationKind kind) {
    var number = scene.opened();
    var series = Subject.series(number, UUID.randomUUID().toString());
    var path = published.publish(series, words("Series " + word()), 0).path();
    var subject = switch (kind) {
      case SPOTLIGHT -> Subject.spotlight(number);
      case SERIES -> series;
      case EPISODE -> Subject.episode(number, UUID.randomUUID().toString());
      case CASE_STUDY -> Subject.caseStudy(number);
    };
    if (kind != PublicationKind.SERIES) {
      path = published.publish(subject, words("Gone " + word()), kind == PublicationKind.EPISODE ? 1 : 0).path();
    }
    assertThat(get(path).statusCode()).isEqualTo(200);
    published.withdraw(subject);
    var gone = get(path);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(gone.body()).expectFirst("main").text()).contains("no longer shown").doesNotContain("Gone ", "Series ");
  }

  /** What search engines and learning platforms ask of a film: https://schema.org/VideoObject. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "https://www.youtube.com/watch?v=abc_-123, embedUrl, https://www.youtube-nocookie.com/embed/abc_-123",
      "https://vimeo.com/12345, embedUrl, https://player.vimeo.com/video/12345",
      "https://films.schools.example/morning.mp4, contentUrl, https://films.schools.example/morning.mp4"})
  void describesAFilmToMachines(String link, String property, String address) throws IOException {
    var subject = Subject.spotlight(scene.opened());
    bench.film(subject, link, false);
    var photo = photo(subject);
    var page = page(published.publish(subject, words("Told to machines " + word()), 0).path());
    var film = page.expectFirst("[itemtype=https://schema.org/VideoObject]");
    assertThat(film.select("[itemprop=name]").text()).startsWith("Film ");
    assertThat(film.select("[itemprop=description]").attr("content")).startsWith("Fourth graders write every morning");
    assertThat(film.select("[itemprop=uploadDate]").attr("content")).startsWith("20");
    assertThat(film.select("[itemprop=" + property + "]").attr("href")).isEqualTo(address);
    assertThat(film.select("[itemprop=thumbnailUrl]").attr("href"))
        .isEqualTo(link.contains("youtube") ? "https://i.ytimg.com/vi/abc_-123/hqdefault.jpg" : "/gallery/photos/" + photo);
    var transcript = page.getElementById(film.attr("itemref"));
    assertThat(transcript.attr("itemprop")).isEqualTo("transcript");
    assertThat(transcript.text()).contains("TEACHER: Good morning.");
    assertThat(transcript.parent().closest("[itemscope]").hasAttr("itemtype")).as("the words are the film's, not the page's").isFalse();
  }

  @Test
  void givesAFilmWithoutAPhotoThePictureOfOurOwn() {
    var subject = Subject.spotlight(scene.opened());
    bench.film(subject, "https://films.schools.example/" + word(), false);
    var page = page(published.publish(subject, words("No picture " + word()), 0).path());
    var picture = page.expectFirst("[itemprop=thumbnailUrl]").attr("href");
    assertThat(get(picture).statusCode()).isEqualTo(200);
    assertThat(get(picture).headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
  }

  @Test
  void givesNobodyACookieNotEvenMembersOfStaff() throws IOException {
    var subject = Subject.spotlight(scene.opened());
    var photo = photo(subject);
    var path = published.publish(subject, words("Quiet " + word()), 0).path();
    published.series("Quiet series " + word());
    var email = word() + "@example.org";
    accounts.open("Kim Doe", email, "right enough", Set.of(Role.PRODUCER));
    var staff = new Caller(port);
    staff.signIn(email, "right enough");
    for (var each : List.of("/gallery", "/gallery?lang=ar", "/gallery?focus=arts&district=3&borough=BROOKLYN&kind=spotlight", path, path + "?lang=es",
        "/gallery/feed.atom", "/gallery/photos/" + photo, "/gallery/spotlights/none", "/gallery/photos/" + UUID.randomUUID(), "/gallery/x")) {
      for (var caller : List.of(new Caller(port), staff)) {
        var answer = caller.get(each);
        assertThat(answer.headers().allValues("Set-Cookie")).as(each).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).as(each).hasValue("public, no-cache");
      }
    }
    assertThat(staff.get(path).body()).as("the same for everybody").isEqualTo(get(path).body()).doesNotContain("Kim Doe");
    assertThat(new Caller(port).post("/gallery", Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  void answersThatNothingHasChangedUntilAnAssetVanishesAfterARevocation() {
    var number = scene.opened();
    var subject = Subject.spotlight(number);
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    bench.film(subject, student);
    var path = bench.publish(subject).path();
    var first = get(path);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(Jsoup.parse(first.body()).select("[itemtype=https://schema.org/VideoObject] a[href^=https://films.schools.example]")).hasSize(1);
    assertThat(new Caller(port).get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    bench.revokes(number, consent);
    var second = new Caller(port).get(path, "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(second.body()).doesNotContain("films.schools.example", "VideoObject");
    assertThat(Jsoup.parse(first.body()).select(".gallery-transcript").text()).contains("Hello.");
    assertThat(Jsoup.parse(second.body()).select(".gallery-transcript")).as("what is said in it").isEmpty();
  }

  @Test
  void tellsTheSameTagToThoseWhoAskForTheHeadAlone() throws IOException {
    var subject = Subject.spotlight(scene.opened());
    var photo = "/gallery/photos/" + photo(subject);
    var path = published.publish(subject, words("Asked " + word()), 0).path();
    for (var each : List.of(path, photo, "/gallery/feed.atom")) {
      var tag = get(each).headers().firstValue("ETag").orElseThrow();
      var head = new Caller(port).head(each);
      assertThat(head.statusCode()).as(each).isEqualTo(200);
      assertThat(head.body()).as(each).isEmpty();
      assertThat(head.headers().firstValue("ETag")).as(each).hasValue(tag);
      assertThat(new Caller(port).head(each, "If-None-Match", tag).statusCode()).as(each).isEqualTo(304);
    }
    assertThat(new Caller(port).head("/gallery/spotlights/none").statusCode()).isEqualTo(404);
  }

  @Test
  void servesAPhotoAsAPictureWithoutItsSecretsAndOnlyWhileItIsPublic() throws IOException {
    var subject = Subject.spotlight(scene.opened());
    var photo = photo(subject);
    assertThat(get("/gallery/photos/" + photo).statusCode()).isEqualTo(404);
    var page = page(published.publish(subject, words("Pictured " + word()), 0).path());
    assertThat(page.select("img[src=/gallery/photos/" + photo + "]").attr("alt")).isEqualTo("Children at a table, from behind");
    var answer = get("/gallery/photos/" + photo);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).doesNotContain("40.7128N");
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(new Caller(port).get("/gallery/photos/" + photo, "If-None-Match", tag).statusCode()).isEqualTo(304);
    scene.as(bench.producer(), () -> media.remove(subject.caseNumber(), photo));
    assertThat(new Caller(port).get("/gallery/photos/" + photo, "If-None-Match", tag).statusCode()).isEqualTo(404);
  }

  @Test
  void findsByFocusAreaDistrictBoroughAndKind() {
    var title = "Found " + word();
    published.spotlight(words(title));
    for (var query : List.of("", "?focus=social%20and%20emotional%20learning", "?district=13", "?borough=BROOKLYN", "?kind=spotlight",
        "?focus=social%20and%20emotional%20learning&district=13&borough=BROOKLYN&kind=spotlight", "?focus=&district=&borough=&kind=")) {
      assertThat(page("/gallery" + query).text()).as(query).contains(title);
    }
    for (var query : List.of("?focus=arts", "?district=31", "?borough=STATEN_ISLAND", "?kind=episode", "?district=13&borough=STATEN_ISLAND")) {
      assertThat(page("/gallery" + query).text()).as(query).doesNotContain(title);
    }
    var nothing = page("/gallery?focus=alchemy&district=31&borough=STATEN_ISLAND&kind=series");
    assertThat(nothing.expectFirst("main").text()).contains("No story matches");
    assertThat(nothing.select(".gallery-filter option[selected]").eachText()).containsExactly("Alchemy", "Staten Island", "District 31", "Docuseries");
    assertThat(get("/gallery?kind=nonsense").statusCode()).isEqualTo(404);
    assertThat(get("/gallery?district=abc").statusCode()).isEqualTo(400);
    assertThat(get("/gallery?focus=%00").statusCode()).isEqualTo(404);
    assertThat(get("/gallery?page=%00nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void walksThroughAllPagesByKeyAndBack() {
    var focus = "focus " + word();
    var titles = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      titles.add(0, "Story %02d %s".formatted(i, word()));
    }
    insert(focus, titles);
    var read = new ArrayList<String>();
    var path = "/gallery?focus=" + focus.replace(" ", "%20");
    for (var next = path; next != null; ) {
      var page = page(next);
      read.addAll(page.select(".gallery-card__title").eachText());
      var link = page.selectFirst("a[rel=next]");
      next = link == null ? null : link.attr("href");
    }
    assertThat(read).containsExactlyElementsOf(titles);
    assertThat(page(page(page(path).expectFirst("a[rel=next]").attr("href")).expectFirst("a[rel=prev]").attr("href"))
        .select(".gallery-card__title").eachText()).containsExactlyElementsOf(titles.subList(0, 12));
  }

  @Test
  void costsTheSameForOneTenAndAThousandPages() throws Exception {
    var pages = scene.pages();
    var focus = "focus " + word();
    var counts = new ArrayList<Integer>();
    for (int size : new int[] {1, 9, 990}) {
      var titles = new ArrayList<String>();
      for (int i = 0; i < size; i++) {
        titles.add("Many " + word());
      }
      insert(focus, titles);
      counts.add(SqlCount.of(() -> pages.perform(MockMvcRequestBuilders.get("/gallery").param("focus", focus)).andReturn()));
      counts.add(SqlCount.of(() -> pages.perform(MockMvcRequestBuilders.get("/gallery/feed.atom")).andReturn()) + 3);
    }
    assertThat(counts).containsOnly(5);
    var short_ = published.spotlight(words("Short " + word())).path();
    var long_ = published.spotlight(words("Long " + word(), "Much *to* say.\n\n".repeat(500), Locale.ENGLISH)).path();
    assertThat(SqlCount.of(() -> pages.perform(MockMvcRequestBuilders.get(long_)).andReturn()))
        .isEqualTo(SqlCount.of(() -> pages.perform(MockMvcRequestBuilders.get(short_)).andReturn())).isLessThanOrEqualTo(3);
  }

  @Test
  void aSeriesAndItsEpisodesCostTheSameForOneTenAndAThousandEpisodes() throws Exception {
    var pages = scene.pages();
    var number = scene.opened();
    var series = published.publish(Subject.series(number, UUID.randomUUID().toString()), words("Many " + word()), 0);
    var episode = published.publish(Subject.episode(number, "e1" + word()), words("First " + word()), 1);
    var counts = new ArrayList<Integer>();
    for (int more : new int[] {0, 9, 990}) {
      sql.sql("""
              insert into publication (id, kind, subject_id, case_number, series_id, state, position, revision, slug, title, published_at, changed_at)
              select gen_random_uuid(), 'EPISODE', gen_random_uuid(), :number, :series, 'PUBLISHED', 10, 1, 'more-' || gen_random_uuid(), 'One more', now(), now()
              from generate_series(1, :more)""")
          .param("number", number).param("series", series.id()).param("more", more).update();
      for (var path : List.of(series.path(), episode.path())) {
        counts.add(SqlCount.of(() -> assertThat(Jsoup.parse(pages.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse()
            .getContentAsString()).select(".gallery-rail li")).hasSizeGreaterThan(more)));
      }
    }
    assertThat(List.of(counts.get(2), counts.get(4))).as("the series").containsOnly(counts.get(0));
    assertThat(List.of(counts.get(3), counts.get(5))).as("an episode with all others beside it").containsOnly(counts.get(1));
  }

  @Test
  void showsHostileWordsAsWords() {
    var title = "<script>alert('t')</script> " + word();
    var body = "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n[Press](javascript:alert(3)) [](https://e.example/?\"onmouseover=alert(4))\n\n"
        + "![x](https://tracker.example/pixel.gif)\n\n```html\n</code></pre><script>alert(5)</script>\n```\n\n[[${7+7}]] th:text=\"${7+7}\" #{site.title}";
    var page = page(published.spotlight(words(title, body, Locale.ENGLISH)).path());
    assertThat(page.select("script:not([src]), main script, main img, [onerror], [onmouseover], a[href^=javascript]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.expectFirst(".gallery-prose").text()).contains("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "[[${7+7}]]", "Press");
    assertThat(page.select(".gallery-prose a").eachAttr("href")).allSatisfy(href -> assertThat(href).startsWith("https://"));
    assertThat(feed().getElementsByTagNameNS(ATOM, "entry").getLength()).isPositive();
  }

  @Test
  void writesArabicFromTheRightAndKeepsEmojiWhole() {
    var title = "الكتابة كل صباح 👩🏽‍🏫📚 " + word();
    var page = page(published.spotlight(words(title, "نكتب **معًا** كل يوم. 🌱", Locale.forLanguageTag("ar"))).path());
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.expectFirst("article").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("h1, .gallery-prose").eachAttr("lang")).containsExactly("ar", "ar");
    assertThat(page.expectFirst(".gallery-prose").text()).isEqualTo("نكتب معًا كل يوم. 🌱");
    assertThat(page("/gallery").select(".gallery-card [lang=ar]").text()).contains(title);
  }

  @Test
  void saysOfEveryTitleInWhichLanguageItIs() {
    var number = scene.opened();
    var study = Subject.caseStudy(number);
    var path = published.publish(Subject.series(number, UUID.randomUUID().toString()), words("NYC writes " + word()), 0).path();
    published.publish(Subject.episode(number, "e1" + word()), words("الحلقة الأولى", "نكتب", Locale.forLanguageTag("ar")), 1);
    var second = published.publish(Subject.episode(number, "e2" + word()), words("Making It Ours"), 2).path();
    published.announce(Subject.episode(number, "e3" + word()), 3, "Building Capacity");
    bench.film(study, "https://films.schools.example/" + word(), false);
    var told = published.publish(study, words("Lo que aprendimos", "Todo.", Locale.forLanguageTag("es")), 0).path();
    assertThat(languages(page(path), ".gallery-rail [itemprop=name]")).containsExactly("ar", "en", "en");
    assertThat(languages(page(path), ".gallery-study .gallery-rail__title")).containsExactly("es");
    assertThat(languages(page(second), ".gallery-steps [rel=prev] bdi, .gallery-more [itemprop=name]")).containsExactly("ar", "ar", "en", "en");
    assertThat(languages(page(told), "h1, .gallery-watch strong, .gallery-path bdi")).containsExactly("en", "es", "es");
  }

  private static List<String> languages(Document page, String titles) {
    return page.select(titles).stream().map(title -> title.closest("[lang]").attr("lang")).toList();
  }

  @Test
  void feedsReadersWhatAtomAsksFor() {
    var title = "Fed & <read> \u0001 👩🏽‍🏫 " + word();
    var card = published.spotlight(words(title.replace("\u0001", "")));
    sql.sql("update publication set summary = :summary where slug = :slug").param("summary", "With a bell: " + (char) 7 + " & <b>")
        .param("slug", card.slug()).update();
    var feed = feed();
    for (var required : List.of("id", "title", "updated")) {
      assertThat(children(feed, required)).as(required).hasSize(1);
    }
    assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
    var entries = children(feed, "entry");
    assertThat(entries).hasSizeBetween(1, 30).allSatisfy(entry -> {
      for (var required : List.of("id", "title", "updated", "published", "summary")) {
        assertThat(children(entry, required)).as(required).hasSize(1);
      }
      assertThat(children(entry, "id").get(0).getTextContent()).startsWith("urn:uuid:");
      assertThat(children(entry, "link").get(0).getAttribute("href")).startsWith("https://spotlight.test/gallery/");
      assertThat(java.time.Instant.parse(children(entry, "updated").get(0).getTextContent())).isNotNull();
    });
    assertThat(entries).anySatisfy(entry -> {
      assertThat(children(entry, "title").get(0).getTextContent()).isEqualTo(title.replace("\u0001", ""));
      assertThat(children(entry, "summary").get(0).getTextContent()).isEqualTo("With a bell:  & <b>");
    });
    assertThat(entries.stream().map(entry -> children(entry, "id").get(0).getTextContent())).doesNotHaveDuplicates();
  }

  @Test
  void isAnnouncedOnTheFrontPage() {
    var front = new Caller(port).page("/");
    assertThat(front.select("head link[rel=alternate][type=application/atom+xml]").attr("href")).isEqualTo("/gallery/feed.atom");
    assertThat(front.select("main a[href=/gallery], header a[href=/gallery]")).hasSize(2);
    assertThat(page("/gallery").select("head link[rel=alternate][type=application/atom+xml]")).hasSize(1);
  }

  private UUID photo(Subject subject) throws IOException {
    var file = new Upload("DSC_0001.jpg", BarePhotoTest.told("40.7128N 74.0060W"));
    return scene.as(bench.producer(), () -> media.add(new AddAsset(subject, AssetType.PHOTO, null, file, PublishingBench.FILMED,
        new AssetWords("A morning", false, List.of(), "Children at a table, from behind", null, null))));
  }

  /** Rows as they are when much was published; the first is the newest. */
  private void insert(String focus, List<String> titles) {
    var number = scene.opened();
    for (int i = 0; i < titles.size(); i++) {
      sql.sql("""
              insert into publication (id, kind, subject_id, case_number, state, revision, slug, title, summary, focus_area, published_at, changed_at)
              values (:id, 'SPOTLIGHT', :subject, :number, 'PUBLISHED', 1, :slug, :title, 'In short.', :focus,
                timestamptz '2001-01-01 00:00Z' - make_interval(mins => :i), now())""")
          .param("id", UUID.randomUUID()).param("subject", word() + i).param("number", number).param("slug", word() + "-" + i)
          .param("title", titles.get(i)).param("focus", focus).param("i", i).update();
    }
  }

  private Element feed() {
    var answer = get("/gallery/feed.atom");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
    try {
      var parser = DocumentBuilderFactory.newInstance();
      parser.setNamespaceAware(true);
      parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return parser.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    } catch (Exception unreadable) {
      throw new AssertionError("no reader could read the feed", unreadable);
    }
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName()) && ATOM.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }

  private HttpResponse<String> get(String path) {
    return new Caller(port).get(path);
  }

  private Document page(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
