package gov.nyc.schools.spotlight.spotlight;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.nomination.NominationStatus;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.spotlight.Studio.Made;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a nominator reads of a spotlight in the making: one true sentence for each step, and the page once it is out. */
@TrackerTest
class SpotlightProgressTest {

  @Autowired private Studio studio;
  @Autowired private Scene scene;
  @Autowired private NominationStatus status;
  @Autowired private Publications publications;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private void reads(Made made, String sentence) {
    assertThat(status.of(made.number()).progress()).contains(sentence);
  }

  @Test
  void saysATrueSentenceAtEveryStep() {
    var made = studio.accepted();
    reads(made, "We are planning the Innovation Spotlight");
    reads(studio.plan(made), "talking with the school about the visit");
    reads(studio.prepare(made), "for their consent");
    reads(studio.showNobody(made), "looking for a day");
    studio.arrange(made);
    reads(made, "We visit the school on " + studio.today().format(java.time.format.DateTimeFormatter.ofPattern("MMMM d, yyyy", java.util.Locale.US)));
    clock.advance(Duration.ofDays(1));
    reads(made, "The day of our visit was");
    clock.backToRealTime();
    reads(studio.capture(made), "is being written");
    reads(studio.write(made), "the school is checking its facts");
    reads(studio.schoolSays(made, "declined", "Not yet."), "we are settling with it how to go on");
    studio.settles(made, "again");
    reads(studio.schoolSays(made, "approved", null), "everybody can read, see and hear");
    reads(studio.check(made), "being decided whether it can be published");
    assertThat(status.of(made.number()).pages()).isEmpty();
    studio.decide(made, "cleared", null);
    assertThat(status.of(made.number()).progress()).as("a job publishes it: the standing says all").isNull();
    jobs.runDue();
    var page = publications.find(Subject.spotlight(made.number())).orElseThrow();
    assertThat(status.of(made.number()).pages()).containsExactly(new PublicStories.Page("spotlight", 0, page.title(), page.path()));

    var read = new Caller(port).page(inbox.last(made.told().nominator(), "Published").link("/status/"));
    assertThat(read.select("main a").eachAttr("href")).contains(page.path()).doesNotContain("/gallery");
    assertThat(read.expectFirst(".nomination-sentence").text()).isEqualTo("The Innovation Spotlight of this practice is published.");
    scene.does(() -> publications.withdraw(Subject.spotlight(made.number()), "consent-revoked", null,
        gov.nyc.schools.spotlight.casefile.Channel.SYSTEM));
    var down = new Caller(port).page(inbox.last(made.told().nominator(), "Published").link("/status/"));
    assertThat(down.expectFirst(".nomination-sentence").text()).endsWith("its page has been taken down.");
    assertThat(down.select("main a[href^=/gallery]")).isEmpty();
  }

  @Test
  void saysThatThereIsNoVisit() {
    var made = studio.showNobody(studio.prepare(studio.plan(studio.accepted())));
    studio.does(made, "Task_ArrangeVisit", Map.of("outcome", "skipped", "reason", "They film themselves."));
    reads(made, "there is no visit");
  }
}
