package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.review.deciding.DecideNomination;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All reviews are in and nothing happens: after five days a coordinator is called, once for each such time. */
@TrackerTest
class WatchingReviewedCasesTest {

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private WatchingReviewedCases watching;
  @Autowired private Notes notes;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Processes processes;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void callsAfterFiveQuietDaysAndOnlyOnce() {
    var number = reviewed();
    quietFor(Duration.ofDays(5).minusHours(1));
    assertThat(matters(number)).isEmpty();
    quietFor(Duration.ofHours(2));
    assertThat(matters(number)).hasSize(1);
    quietFor(Duration.ofDays(20));
    assertThat(matters(number)).as("as long as nobody attended to it").hasSize(1);
  }

  @Test
  void whateverHappensBeginsTheDaysAnew() {
    var number = reviewed();
    clock.advance(Duration.ofDays(4));
    scene.as(scene.staff(COORDINATOR), () -> notes.add(number, UUID.randomUUID(), "I called the principal."));
    quietFor(Duration.ofDays(4));
    assertThat(matters(number)).isEmpty();
    quietFor(Duration.ofDays(1));
    assertThat(matters(number)).hasSize(1);
  }

  @Test
  void callsAgainWhenItBecameQuietAgain() {
    var number = reviewed();
    quietFor(Duration.ofDays(6));
    attend(matters(number).get(0));
    quietFor(Duration.ofDays(4));
    assertThat(matters(number)).isEmpty();
    quietFor(Duration.ofDays(2));
    assertThat(matters(number)).hasSize(1);
  }

  @Test
  void theDecisionEndsIt() {
    var number = reviewed();
    scene.does(() -> processes.start("nomination", number, Map.of("resumeAt", "decision")));
    quietFor(Duration.ofDays(6));
    assertThat(matters(number)).hasSize(1);
    bench.complete(bench.item(number, "Task_DecideNomination"), new DecideNomination("decline", "too-early", null, "Not yet.", List.of()),
        scene.staff(DECIDER));
    assertThat(matters(number)).isEmpty();
    quietFor(Duration.ofDays(30));
    assertThat(matters(number)).as("what is held is decided").isEmpty();
  }

  @Test
  void neitherUnfinishedReviewsNorClosedCasesAreWatched() {
    var unfinished = bench.read(bench.reviewer(), bench.reviewer());
    var closed = reviewed();
    scene.does(() -> files.stand(closed, Standing.WITHDRAWN));
    quietFor(Duration.ofDays(8));
    assertThat(matters(unfinished)).isEmpty();
    assertThat(matters(closed)).isEmpty();
  }

  private void attend(WorkItem matter) {
    try {
      scene.pages().perform(post("/tasks/" + matter.taskId()).param("done", "Asked the deciders.").with(Scene.by(scene.staff(COORDINATOR))).with(Scene.csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String reviewed() {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = bench.read(ada, bo);
    bench.scores(number, ada, "3333333");
    bench.scores(number, bo, "3333333");
    return number;
  }

  private void quietFor(Duration time) {
    clock.advance(time);
    watching.walk();
  }

  private List<WorkItem> matters(String number) {
    return items.ofCase(number).stream().filter(item -> item.taskKey().equals("Task_AttendMatter")).toList();
  }
}
