package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scores that are late call a coordinator, for as long as they are missing. */
@TrackerTest
class LateReviewTest {

  @Autowired private ReviewBench bench;
  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private MovableClock clock;
  @Autowired private Jobs jobs;

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void aCoordinatorIsCalledUntilTheScoresComeOrTheReviewerStepsBack() throws Exception {
    var ada = bench.reviewer();
    var bo = bench.reviewer();
    var number = late(bench.read(ada, bo));
    assertThat(matters(number)).hasSize(2);
    scene.pages().perform(get("/tasks/" + matters(number).get(0).taskId()).with(by(scene.staff(COORDINATOR))))
        .andExpect(content().string(containsString("A reviewer&#39;s scores are late.")));
    bench.scores(number, ada, "3333333");
    assertThat(matters(number)).hasSize(1);
    bench.stepsBack(number, bo, "abstained");
    assertThat(matters(number)).isEmpty();
    assertThat(files.timeline(number, null, 20)).extracting(event -> event.type()).contains("attention-needed", "attention-over");
  }

  @Test
  void nobodyIsCalledAnyMoreForACaseThatIsOver() {
    var number = late(bench.read(bench.reviewer(), bench.reviewer()));
    scene.does(() -> files.stand(number, Standing.WITHDRAWN));
    assertThat(matters(number)).isEmpty();
  }

  @Test
  void whatACoordinatorHasAttendedToStaysAttendedTo() {
    var ada = bench.reviewer();
    var number = late(bench.read(ada, bench.reviewer()));
    matters(number).forEach(this::attend);
    assertThat(matters(number)).isEmpty();
    bench.scores(number, ada, "3333333");
    assertThat(files.timeline(number, null, 20)).extracting(event -> event.type()).doesNotContain("attention-over");
  }

  private void attend(WorkItem item) {
    try {
      scene.pages().perform(post("/tasks/" + item.taskId())
          .param("done", "Called Ada").with(by(scene.staff(COORDINATOR))).with(Scene.csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String late(String number) {
    clock.advance(Duration.ofDays(30));
    jobs.runDue();
    return number;
  }

  private List<WorkItem> matters(String number) {
    return items.ofCase(number).stream().filter(item -> item.taskKey().equals("Task_AttendMatter")).toList();
  }
}
