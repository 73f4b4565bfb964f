package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.BlockScore;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.RecordCheckIn;
import gov.nyc.schools.spotlight.scaling.RecordingCheckIn.TriedChange;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of series and episodes in a real browser, wide and narrow. */
@TrackerTest
class ScalingIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort private int port;
  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private Accounts accounts;
  @Autowired private CheckIns checkIns;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;

  private Visitor visitor;
  private String number;

  @BeforeEach
  void setTheScene() {
    visitor = Visitor.at(port);
    var dana = accounts.current(accounts.open("Dana Ortiz-Müller", word() + "@schools.example", PASSWORD,
        Set.of(Role.COORDINATOR, Role.PRODUCER, Role.DECIDER))).orElseThrow();
    number = bench.begun(scene.opened("Circles of counting: how first graders talk their way into number sense",
        new CaseSchool("02M475", "Stuyvesant High School", 2, "M"), new CaseSchool("21K540", "John Dewey High School", 21, "K")));
    visitor.signIn(dana.email(), PASSWORD);
  }

  @AfterEach
  void close() {
    visitor.close();
    clock.backToRealTime();
  }

  @Test
  void planningASeriesAndChangingItLooksRight() {
    visitor.go("/tasks/" + bench.item(number, "Task_PlanSeries").taskId());
    visitor.looksRight("series-plan");
    bench.finish(bench.item(number, "Task_PlanSeries"), bench.plan("Building a Winning Coalition", "Making It Ours", "Building Capacity",
        "Learning and Course-Correcting", "Spreading Across Schools", "Making It Last"), bench.producer());
    visitor.go("/tasks/" + bench.item(number, "Task_ConfirmContacts").taskId());
    visitor.looksRight("series-contacts");
    bench.vouches(number);
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    visitor.go("/series?state=running&district=21");
    visitor.looksRight("series-board");
    visitor.go("/series?state=complete&district=21&producer=00000000-0000-0000-0000-000000000000");
    visitor.looksRight("series-board-none");
    visitor.go("/tasks?view=all&school=Stuyvesant&sort=opened");
    visitor.looksRight("tasks-of-episodes");
    visitor.go("/series/" + bench.journey(number).id());
    visitor.page().locator("#episode-" + bench.episode(number, 2).id()).getByText("Announce as coming soon").click();
    assertThat(visitor.text()).contains("The episode is announced as coming soon.");
    visitor.page().locator("#episode-" + bench.episode(number, 3).id()).getByText("Move earlier").click();
    assertThat(visitor.text()).contains("The order is changed.");
    visitor.page().locator("#episode-" + bench.episode(number, 6).id() + " details").last().locator("summary").click();
    visitor.page().locator("#reason-" + bench.episode(number, 6).id()).fill("The budget of this year is spent.");
    visitor.page().locator("#episode-" + bench.episode(number, 6).id() + " button.usa-button--secondary").click();
    assertThat(visitor.text()).contains("The series goes on without this episode.");
    visitor.page().locator("#new-title").fill(" ");
    visitor.press("Add the episode");
    visitor.looksRight("series-refused");
    visitor.go("/series/" + bench.journey(number).id());
    visitor.looksRight("series");
    visitor.go("/cases/" + number);
    visitor.looksRight("case-with-series");
  }

  @Test
  void anEpisodeOnItsWayLooksRight() {
    bench.planned(number, "Building a Winning Coalition", "Making It Ours");
    var episode = bench.episode(number, 1);
    visitor.go("/tasks/" + bench.item(number, "Task_PlanEpisode", episode.id()).taskId());
    visitor.looksRight("episode-plan");
    bench.produce(number, episode);
    bench.film(number, episode, Captions.NONE);
    var mail = inbox.last(bench.checker(number), "Are the facts right?");
    try (var principal = Visitor.at(port)) {
      principal.go(mail.link("/answer/"));
      principal.looksRight("episode-check");
    }
    visitor.go("/episodes/" + episode.id());
    visitor.looksRight("episode");
    bench.checks(number, episode, "changes");
    visitor.go("/tasks/" + bench.item(number, "Task_EditEpisode", episode.id()).taskId());
    visitor.looksRight("episode-edit");
    bench.finish(bench.item(number, "Task_EditEpisode", episode.id()), bench.words("Building a Winning Coalition", 2), bench.producer());
    bench.checks(number, episode, "approved");
    bench.releases(number, episode, "approved");
    bench.runs();
    visitor.go("/tasks/" + bench.item(number, "Task_MendEpisode", episode.id()).taskId());
    visitor.looksRight("episode-mend");
  }

  @Test
  void checkInsAndTheCaseStudyLookRight() {
    bench.planned(number, "Building a Winning Coalition");
    clock.advance(Duration.ofDays(93));
    bench.runs();
    visitor.close();
    visitor = Visitor.at(port);
    visitor.signIn(accounts.current(accounts.open("Pam Producer", word() + "@schools.example", PASSWORD, Set.of(Role.PRODUCER, Role.DECIDER)))
        .orElseThrow().email(), PASSWORD);
    visitor.go("/tasks/" + bench.item(number, "Task_RecordCheckIn").taskId());
    visitor.page().locator("[name='cycles[0].driver']").selectOption("other");
    visitor.page().locator("[name='cycles[0].driver.other']").fill("Parents who come back");
    visitor.looksRight("check-in");
    var tried = new TriedChange("All third grades of the district", "Coaches", "Teachers have no time to meet.", "Meet over lunch, once a week",
        "Nine of twelve teams met.", "Sign-in sheets.", "adapt");
    bench.finish(bench.item(number, "Task_RecordCheckIn"), new RecordCheckIn(List.of(tried), List.of(
        new BlockScore("leadership", 2, "One principal of three leads it."), new BlockScore("funding", 1, "It lives on grants."))), bench.producer());
    assertThat(checkIns.of(bench.journey(number).id())).hasSize(1);
    visitor.go("/series/" + bench.journey(number).id());
    visitor.looksRight("series-with-check-in");
    bench.approve(number, bench.episode(number, 1));
    bench.runs();
    visitor.go("/tasks/" + bench.item(number, "Task_WriteCaseStudy").taskId());
    visitor.looksRight("case-study-write");
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    var check = bench.item(number, "Task_GiveAnswer").subject("approvalId");
    bench.answers(number, check, "approved");
    visitor.go("/tasks/" + bench.item(number, "Task_ClearCaseStudy").taskId());
    visitor.looksRight("case-study-clear");
  }
}
