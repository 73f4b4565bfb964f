package gov.nyc.schools.spotlight.showcase;

import static gov.nyc.schools.spotlight.support.Scene.word;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Words;
import gov.nyc.schools.spotlight.schools.Borough;
import gov.nyc.schools.spotlight.support.Scene;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Published stories, each in a sentence. */
@Component
class Published {

  private final Scene scene;
  private final Publications publications;

  Published(Scene scene, Publications publications) {
    this.scene = scene;
    this.publications = publications;
  }

  PublicationCard spotlight(Words words) {
    return publish(Subject.spotlight(scene.opened()), words, 0);
  }

  PublicationCard publish(Subject subject, Words words, int position) {
    return scene.does(() -> {
      publications.handOver(subject, List.of(words.body()));
      return publications.publish(subject, words, position);
    });
  }

  void announce(Subject subject, int position, String title) {
    scene.does(() -> publications.announce(subject, position, title));
  }

  void withdraw(Subject subject) {
    scene.does(() -> {
      publications.withdraw(subject, "outdated", null, Channel.SYSTEM);
    });
  }

  /** A series with one public episode, one coming soon, and an announced case study. */
  Subject series(String title) {
    var number = scene.opened();
    var series = Subject.series(number, UUID.randomUUID().toString());
    publish(series, words(title), 0);
    publish(Subject.episode(number, "e1" + word()), words("Building a Winning Coalition"), 1);
    announce(Subject.episode(number, "e2" + word()), 2, "Making It Ours");
    announce(Subject.caseStudy(number), 0, "What a district learned");
    return series;
  }

  static Words words(String title) {
    return words(title, "At **length**, with a [link](https://example.org/more).", Locale.ENGLISH);
  }

  static Words words(String title, String body, Locale language) {
    return new Words(title, "Fourth graders write every morning, and teachers read it together at noon.", body,
        List.of(new Lesson("Begin small", "With one grade and two teachers who want to."), new Lesson("Say who is missing", "Name them.\nThen ask them.")),
        List.of("teachers", "elected officials"), "social and emotional learning",
        List.of(new CaseSchool("13K001", "The Invented School", 13, Borough.BROOKLYN.name())), language, "HOST: Hello.\nTEACHER: Good morning.");
  }
}
