package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.NominationStatus;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.spotlight.Studio;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a nominator reads of a journey: which episode is next and who has it, what is out, and where to see it. */
@TrackerTest
class SeriesProgressTest {

  @Autowired private Studio studio;
  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private SeriesChanges changes;
  @Autowired private NominationStatus status;
  @Autowired private CaseFiles files;
  @Autowired private Approvals approvals;
  @Autowired private Inbox inbox;
  @LocalServerPort private int port;

  private String number;

  private void reads(String sentence) {
    assertThat(status.of(number).progress()).isEqualTo(sentence);
  }

  @Test
  void saysATrueSentenceAtEveryStep() {
    var made = studio.published(studio.acceptedForLab());
    number = made.number();
    reads("The series that will tell how the practice spreads is being planned.");
    assertThat(status.of(number).pages()).extracting(PublicStories.Page::kind).as("what was out before").containsExactly("spotlight");
    bench.finish(bench.item(number, "Task_PlanSeries"), bench.plan("One", "Two", "Three"), bench.producer());
    reads("The series is planned; its episodes begin once we have confirmed whom we ask about them.");
    bench.vouches(number);

    var one = bench.episode(number, 1);
    reads("Episode 1, “One”, is being planned.");
    bench.plans(number, one);
    reads("Episode 1, “One”, is being filmed.");
    bench.films(number, one);
    reads("Episode 1, “One”, is being edited.");
    bench.finish(bench.item(number, "Task_EditEpisode", one.id()), bench.words("One", 3), bench.producer());
    reads("Episode 1, “One”, is with the school, which checks its facts.");
    bench.checks(number, one, "declined");
    reads("Episode 1, “One”, was not approved yet; we are settling how to go on.");
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", one.id()), new Settlement("again", null), bench.producer());
    bench.checks(number, one, "approved");
    reads("Episode 1, “One”, is checked by the school and waits for its release from outside our office.");
    bench.releases(number, one, "approved");
    reads("Episode 1, “One”, is released and about to be published.");
    bench.runs();
    reads("Episode 1, “One”, is released; one thing has to be settled before it is published.");
    bench.film(number, one, Captions.ON_PLATFORM);
    bench.finish(bench.item(number, "Task_MendEpisode", one.id()), new MendingEpisode.MendEpisode("edit"), bench.producer());
    bench.edits(number, one, "One");
    bench.runs();
    reads("Episode 2, “Two”, is being planned. Episode 1 is out.");
    bench.approve(number, bench.episode(number, 2));
    bench.runs();
    bench.produce(number, bench.episode(number, 3));
    reads("Episode 3, “Three”, is with the school, which checks its facts. Episodes 1 and 2 are out.");

    var page = new Caller(port).page(inbox.last(made.told().nominator(), "Episode 2 is out").link("/status/"));
    assertThat(page.expectFirst(".nomination-sentence").text()).startsWith("Episode 3, “Three”, is with the school");
    assertThat(page.select("main section[aria-labelledby=public-heading] li").eachText()).hasSize(4)
        .anyMatch(text -> text.startsWith("Innovation Spotlight:")).anyMatch(text -> text.startsWith("Series:"))
        .contains("Episode 1: One", "Episode 2: Two");
    assertThat(page.select(".stage-words li").eachText()).containsExactly("One published", "Two published", "Three being made");
    assertThat(page.select(".stage-parts")).as("no bare numbers").isEmpty();
    page.select("main section[aria-labelledby=public-heading] a").eachAttr("href")
        .forEach(path -> assertThat(new Caller(port).get(path).statusCode()).as(path).isEqualTo(200));

    scene.as(scene.staff(COORDINATOR), () -> changes.waive(bench.episode(number, 3).id(), "The year is over."));
    reads("No more episodes will come, and the case study is being written. Episodes 1 and 2 are out.");
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    reads("The case study is written, and the school is checking its facts. Episodes 1 and 2 are out.");
    answers("declined");
    reads("The school has not confirmed the facts of the case study yet; we are settling how to go on. Episodes 1 and 2 are out.");
    bench.finish(bench.item(number, "Task_SettleCaseStudyCheck"), new Settlement("again", null), bench.producer());
    answers("approved");
    reads("The case study is finished, and it is being decided whether it can be published. Episodes 1 and 2 are out.");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearingCaseStudy.ClearCaseStudy("cleared", null), scene.staff(DECIDER));
    bench.runs();
    assertThat(files.get(number).standing()).isEqualTo(Standing.COMPLETE);
    assertThat(status.of(number)).returns(null, NominationStatus.View::progress).returns("", NominationStatus.View::down);
    assertThat(status.of(number).pages()).extracting(PublicStories.Page::kind).containsExactly("spotlight", "series", "episode", "episode", "case-study");
  }

  private void answers(String answer) {
    bench.answers(number, approvals.ofCase(number).stream().filter(each -> each.purpose().equals(CaseStudyCheck.PURPOSE) && each.isPending())
        .map(Approval::id).findFirst().orElseThrow(), answer);
  }

  @Test
  void linksToWhatStaysWhenTheJourneyIsClosed() {
    var made = studio.published(studio.acceptedForLab());
    number = made.number();
    bench.planned(number, "One", "Two");
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    scene.as(scene.staff(COORDINATOR), () -> changes.close(bench.journey(number).id(), "The lab ends."));
    assertThat(files.get(number).standing()).isEqualTo(Standing.CLOSED_EARLY);
    var page = new Caller(port).page(inbox.last(made.told().nominator(), "ends early").link("/status/"));
    assertThat(page.expectFirst(".nomination-sentence").text()).isEqualTo("The scaling journey of this practice has ended, earlier than planned.");
    assertThat(page.select("main section[aria-labelledby=public-heading] li").eachText()).hasSize(3);
  }
}
