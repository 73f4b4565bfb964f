package gov.nyc.schools.spotlight.showcase;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Upload;
import gov.nyc.schools.spotlight.publishing.Words;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gallery as the public and the superintendent see it. */
@TrackerTest
class GalleryIT {

  private static final String STORY = """
      Every morning at P.S. 900 begins the same way: a bell, a blank page, and **ten minutes of quiet**. What a child writes there is nobody's
      homework. It is not graded, and it is never read aloud without asking.

      ## How it began

      Two fourth-grade teachers tried it for a month. They kept what worked and [wrote it down](https://example.org/notes):

      - the same ten minutes, every day
      - a question on the board for those who are stuck
      - one page a week that the child chooses to show

      > I used to ask how to begin. Now I ask for another minute.

      ## What changed

      At noon the teachers of a grade read the chosen pages together. They talk about *one* child at a time, and about what to try next.
      """;

  @LocalServerPort private int port;
  @Autowired private Published published;
  @Autowired private PublishingBench bench;
  @Autowired private Media media;
  @Autowired private JdbcClient sql;
  @Autowired private Scene scene;

  @Test
  void looksRightFromTheListToTheLastEpisode() throws IOException {
    var spotlight = spotlight();
    var series = series();
    var arabic = published.spotlight(Published.words("الكتابة كل صباح: عشر دقائق من الهدوء 📚", "نكتب **معًا** كل يوم، ثم نقرأ معًا. 🌱\n\n- أولاً\n- ثانيًا",
        Locale.forLanguageTag("ar"))).path();
    try (var visitor = Visitor.at(port)) {
      visitor.go("/gallery");
      visitor.looksRight("gallery-list");
      visitor.go("/gallery?district=31&borough=STATEN_ISLAND&focus=arts");
      visitor.looksRight("gallery-nothing");
      visitor.go(spotlight);
      visitor.looksRight("gallery-spotlight");
      visitor.page().locator(".gallery-transcript summary").click();
      assertThat(visitor.text()).contains("TEACHER: Good morning.");
      visitor.go(series);
      visitor.looksRight("gallery-series");
      visitor.follow("Building a Winning Coalition");
      visitor.looksRight("gallery-episode");
      visitor.page().locator(".gallery-steps a[rel=next]").click();
      assertThat(visitor.heading()).isEqualTo("Making It Ours");
      visitor.follow("Read the case study");
      visitor.looksRight("gallery-case-study");
      visitor.go(arabic);
      visitor.looksRight("gallery-arabic");
      visitor.go("/");
      visitor.looksRight("front-with-gallery");
      assertThat(visitor.page().context().cookies()).isEmpty();
    }
  }

  @Test
  void isReadWithoutScriptsAndWalkedByKeyboard() throws IOException {
    var spotlight = spotlight();
    try (var visitor = Visitor.withoutScripts(port)) {
      visitor.go("/gallery");
      visitor.page().locator("#kind").selectOption("spotlight");
      visitor.press("Show");
      assertThat(visitor.page().url()).contains("kind=spotlight");
      assertThat(visitor.page().locator(".gallery-card").count()).isPositive();
    }
    try (var visitor = Visitor.at(port)) {
      visitor.go(spotlight);
      assertThat(visitor.walkByKeyboard()).contains("Read the transcript", "Literacy");
    }
  }

  private String spotlight() throws IOException {
    var subject = Subject.spotlight(scene.opened());
    var file = new Upload("morning.jpg", picture());
    scene.as(bench.producer(), () -> media.add(new AddAsset(subject, AssetType.PHOTO, null, file, PublishingBench.FILMED,
        new AssetWords("Ten to nine, Room 214", false, List.of(), "An empty classroom in the morning sun", null, null))));
    film(subject, "https://www.youtube.com/watch?v=invented", "Ten quiet minutes");
    return published.publish(subject, words("Ten quiet minutes: every child writes, every morning", STORY, "literacy"), 0).path();
  }

  private String series() {
    var number = scene.opened();
    var series = published.publish(Subject.series(number, UUID.randomUUID().toString()),
        words("NYC Writes: A Scaling Story in District 13", "Over two school years, one district carried ten quiet minutes from one school to eleven. "
            + "Superintendent, principals, teachers and families tell how.", "literacy"), 0);
    var first = Subject.episode(number, "e1" + word());
    film(first, "https://vimeo.com/1", "Episode 1: Building a Winning Coalition");
    published.publish(first, words("Building a Winning Coalition", STORY, "literacy"), 1);
    var second = Subject.episode(number, "e2" + word());
    film(second, "https://vimeo.com/2", "Episode 2: Making It Ours");
    published.publish(second, words("Making It Ours", STORY, "literacy"), 2);
    published.announce(Subject.episode(number, "e3" + word()), 3, "Building Capacity");
    published.announce(Subject.episode(number, "e4" + word()), 4, "Learning and Course-Correcting");
    published.publish(Subject.caseStudy(number), words("What eleven schools learned", STORY, "literacy"), 0);
    return series.path();
  }

  /** As a row: no room keeps these episodes. */
  private void film(Subject subject, String link, String title) {
    sql.sql("""
            insert into media_asset (id, film, case_number, subject_kind, subject_id, type, title, link, captured_on, platform, students, description,
              captions, added_at)
            values (gen_random_uuid(), gen_random_uuid(), :number, :kind, :id, 'VIDEO', :title, :link, '2026-03-10', 'OTHER', false,
              'Teachers at a table; hands, pens, paper. No child can be recognised.', 'ON_PLATFORM', now())""")
        .param("number", subject.caseNumber()).param("kind", subject.kind().name()).param("id", subject.id()).param("title", title)
        .param("link", link).update();
  }

  private static Words words(String title, String body, String focus) {
    return new Words(title, "Fourth graders write for ten minutes every morning, and their teachers read it together at noon.", body,
        List.of(new Lesson("Ask before you plan", "Three parents and a paraprofessional changed the plan before it was one."),
            new Lesson("Make room in the day first", "Ten minutes had to come from somewhere. It was decided once, for everybody, and in writing."),
            new Lesson("Show the pages", "Whoever had seen the children's pages did not ask for proof.")),
        List.of("superintendent", "principals", "teachers", "parents"), focus,
        List.of(new CaseSchool("13K900", "P.S. 900 The Invented School of Brooklyn", 13, "BROOKLYN"), new CaseSchool(null, "The School on the Corner", 13, "BROOKLYN"),
            new CaseSchool("75X901", "P901X", 75, "X")), Locale.ENGLISH, "HOST: Who began?\nTEACHER: Good morning. We did, in Room 214.");
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(1200, 700, BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, new Color(0xffe396), 1200, 700, new Color(0x2c608a)));
    brush.fillRect(0, 0, 1200, 700);
    brush.setColor(new Color(0x162e51));
    brush.fillRect(140, 380, 300, 40);
    brush.fillRect(560, 430, 360, 50);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }
}
