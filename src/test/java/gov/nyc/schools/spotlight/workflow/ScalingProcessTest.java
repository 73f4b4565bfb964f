package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingProcessTest extends WalkTest {

  private static final Duration QUARTER = Duration.ofDays(92);

  ScalingProcessTest() {
    super("scaling");
  }

  private Walk begun() {
    return walk().beginBy("Msg_JourneyBegun");
  }

  private static String episode(Walk walk, int number) {
    return walk.caseNumber() + "/" + number;
  }

  /** Planned with that many episodes, each waiting for its plan. */
  private Walk planned(int episodes) {
    Walk walk = begun();
    for (int number = 1; number <= episodes; number++) {
      walk.plans("Msg_EpisodePlanned", Map.of("episodeId", episode(walk, number)));
    }
    return walk.complete("Task_PlanSeries", Map.of("contacts", "known"));
  }

  @Test
  void waitsUntilSomebodyVouchesForWhoeverIsAsked() {
    Walk walk = begun().complete("Task_PlanSeries", Map.of("contacts", "unknown"));
    walk.in("scaling").isWaitingAtExactly("Task_ConfirmContacts");
    walk.complete("Task_ConfirmContacts").in("scaling").isWaitingAtExactly("Event_SeriesComplete");
  }

  /** Its series is over and nothing of it begins anew: the words alone are worked on. */
  @Test
  void writesACaseStudyAnewThatIsTakenUpAgain() {
    Walk walk = walk();
    walk.begin("scaling", Map.of("journeyId", walk.caseNumber() + "/journey"));
    walk.in("scaling").isWaitingAtExactly("Task_WriteCaseStudy");
    walk.complete("Task_WriteCaseStudy").answer("approved").complete("Task_ClearCaseStudy", clearance("cleared")).after(Duration.ZERO)
        .endedAt("End_JourneyComplete");
  }

  private Walk writing() {
    return planned(0).hears("Msg_SeriesComplete");
  }

  private Walk clearing() {
    return writing().complete("Task_WriteCaseStudy").answer("approved");
  }

  private static Map<String, String> clearance(String answer) {
    return Map.of("clearance", answer);
  }

  private List<String> subjects(Walk walk, String taskKey) {
    return processes.openTasks().stream().filter(task -> walk.caseNumber().equals(task.caseNumber()) && task.taskKey().equals(taskKey))
        .map(task -> task.subject("episodeId")).sorted().toList();
  }

  @Test
  void goesFromItsPlanToTheCaseStudy() {
    Walk walk = begun();
    walk.in("scaling").isWaitingAtExactly("Task_PlanSeries");
    walk.complete("Task_PlanSeries", Map.of("contacts", "known")).in("scaling").isWaitingAtExactly("Event_SeriesComplete");
    walk.hears("Msg_SeriesComplete").in("scaling").isWaitingAtExactly("Task_WriteCaseStudy");
    walk.complete("Task_WriteCaseStudy").waitsAt("Task_GiveAnswer");
    walk.answer("approved").in("scaling").isWaitingAtExactly("Task_ClearCaseStudy");
    walk.complete("Task_ClearCaseStudy", clearance("cleared")).after(Duration.ZERO).endedAt("End_JourneyComplete");
    assertThat(steps.of(walk.caseNumber())).filteredOn(call -> call.startsWith("scalingSteps.")).containsExactly("scalingSteps.open",
        "scalingSteps.openCaseStudy", "scalingSteps.prepareCaseStudyCheck", "scalingSteps.publishCaseStudy", "scalingSteps.tellCaseStudy");
  }

  /** Each episode has an id of its own, whatever the others do. */
  @Test
  void runsEveryEpisodeBesideTheOthers() {
    Walk walk = planned(6);
    assertThat(subjects(walk, "Task_PlanEpisode")).containsExactly(episode(walk, 1), episode(walk, 2), episode(walk, 3), episode(walk, 4),
        episode(walk, 5), episode(walk, 6));
    walk.complete("Task_PlanEpisode", "episodeId", episode(walk, 4), Map.of());
    assertThat(subjects(walk, "Task_FilmEpisode")).containsExactly(episode(walk, 4));
    walk.plans("Msg_EpisodePlanned", Map.of("episodeId", episode(walk, 7)));
    assertThat(subjects(walk, "Task_PlanEpisode")).hasSize(6).contains(episode(walk, 7)).doesNotContain(episode(walk, 4));
    String journey = walk.instances("scaling").get(0).getId();
    assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(journey).variableName("episodeId").list())
        .extracting(HistoricVariableInstance::getValue).hasSize(7).doesNotHaveDuplicates();
    assertThat(walk.instances("episode")).hasSize(7);
  }

  /** What one episode's step sends reaches the others and the journey, inside the very same job. */
  @Test
  void givesTheNextEpisodeItsTurnAndEndsTheSeriesFromWithinAnEpisodesStep() {
    Walk walk = planned(2);
    String first = episode(walk, 1);
    String second = episode(walk, 2);
    steps.answer(walk.caseNumber(), "publish", "waits");
    release(walk, second);
    walk.after(Duration.ofMinutes(31));
    assertThat(walk.active()).contains("Event_EpisodeTurn");
    steps.answer(walk.caseNumber(), "publish", (Runnable) () -> {
      if (processes.awaits("Msg_EpisodeTurn", "episodeId", second)) {
        processes.correlateTo("Msg_EpisodeTurn", "episodeId", second, Map.of());
      } else {
        processes.correlate("Msg_SeriesComplete", walk.caseNumber(), Map.of());
      }
    });
    release(walk, first);
    walk.after(Duration.ofMinutes(31));
    walk.waitsAt("Task_WriteCaseStudy");
    assertThat(steps.of(walk.caseNumber())).filteredOn(call -> call.startsWith("episodeSteps.publish"))
        .containsExactly("episodeSteps.publish " + second, "episodeSteps.publish " + first, "episodeSteps.publish " + second);
  }

  @Test
  void endsTheSeriesWhenTheLastEpisodeIsWaived() {
    Walk walk = planned(1);
    steps.answer(walk.caseNumber(), "waive", (Runnable) () -> processes.correlate("Msg_SeriesComplete", walk.caseNumber(), Map.of()));
    walk.hears("Msg_EpisodeWaived", "episodeId", episode(walk, 1)).waitsAt("Task_WriteCaseStudy");
  }

  private static void release(Walk walk, String episodeId) {
    walk.complete("Task_PlanEpisode", "episodeId", episodeId, Map.of()).complete("Task_FilmEpisode", "episodeId", episodeId, Map.of())
        .complete("Task_EditEpisode", "episodeId", episodeId, Map.of()).answer("approved").answer("approved");
  }

  @Test
  void isWrittenAgainWhenTheSchoolAsksForChanges() {
    writing().complete("Task_WriteCaseStudy").answer("changes").in("scaling").isWaitingAtExactly("Task_WriteCaseStudy");
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "edit, Task_WriteCaseStudy"})
  void goesOnAfterAFactCheckThatFailed(String settlement, String next) {
    Walk walk = writing().complete("Task_WriteCaseStudy").answer("declined");
    walk.in("scaling").isWaitingAtExactly("Task_SettleCaseStudyCheck");
    walk.complete("Task_SettleCaseStudyCheck", Map.of("settlement", settlement)).waitsAt(next);
  }

  @Test
  void isSettledWhenTheSchoolDoesNotAnswer() {
    writing().complete("Task_WriteCaseStudy").after(Duration.ofDays(11)).in("scaling").isWaitingAtExactly("Task_SettleCaseStudyCheck");
  }

  @Test
  void isWrittenAgainWhenItIsNotCleared() {
    Walk walk = clearing().complete("Task_ClearCaseStudy", clearance("changes"));
    walk.in("scaling").isWaitingAtExactly("Task_WriteCaseStudy");
    assertThat(steps.of(walk.caseNumber())).noneMatch(call -> call.startsWith("scalingSteps.publishCaseStudy"));
  }

  @ParameterizedTest
  @CsvSource({"retry, ", "edit, Task_WriteCaseStudy"})
  void isMendedWhenSomethingHindersIt(String mending, String next) {
    Walk walk = clearing();
    steps.answer(walk.caseNumber(), "publishCaseStudy", "hindered");
    walk.complete("Task_ClearCaseStudy", clearance("cleared")).after(Duration.ZERO).in("scaling").isWaitingAtExactly("Task_MendCaseStudy");
    steps.answerAsUsual(walk.caseNumber(), "publishCaseStudy");
    walk.complete("Task_MendCaseStudy", Map.of("mending", mending)).after(Duration.ZERO);
    if (next == null) {
      walk.endedAt("End_JourneyComplete");
    } else {
      walk.waitsAt(next);
    }
  }

  @Test
  void asksForACheckInEveryQuarter() {
    Walk walk = planned(0).after(QUARTER);
    walk.waitsAt("Event_SeriesComplete", "Task_RecordCheckIn");
    walk.complete("Task_RecordCheckIn").waitsAt("Event_SeriesComplete");
    walk.after(QUARTER).waitsAt("Event_SeriesComplete", "Task_RecordCheckIn");
  }

  @Test
  void asksForNoSecondCheckInWhileOneIsOpen() {
    Walk walk = planned(0).after(QUARTER);
    steps.answer(walk.caseNumber(), "openCheckIn", false);
    walk.after(QUARTER).waitsAt("Event_SeriesComplete", "Task_RecordCheckIn");
  }

  @Test
  void endsWithItsLastCheckInOpen() {
    Walk walk = clearing().after(QUARTER);
    assertThat(walk.active()).contains("Task_RecordCheckIn");
    walk.complete("Task_ClearCaseStudy", clearance("cleared")).after(Duration.ZERO);
    assertThat(walk.active()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"early, End_ClosedEarly", "withdrawn, End_JourneyWithdrawn", "left, End_CaseStudyLeft"})
  void isClosedAtAnyTimeWithAllItsEpisodes(String why, String end) {
    Walk walk = planned(3);
    steps.answer(walk.caseNumber(), "close", why);
    walk.after(QUARTER).hears("Msg_JourneyClosed").endedAt(end);
    assertThat(walk.instances("episode")).isEmpty();
    assertThatThrownBy(() -> walk.hears("Msg_JourneyClosed")).isInstanceOf(NoOneWaiting.class);
  }
}
