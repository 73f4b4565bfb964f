package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeProcessTest extends WalkTest {

  EpisodeProcessTest() {
    super("episode");
  }

  private Walk planned() {
    Walk walk = walk();
    return walk.begin("episode", Map.of("beginAt", "planning", "journeyId", walk.caseNumber() + "/journey", "episodeId", walk.caseNumber() + "/1"));
  }

  @Test
  void beginsWithItsEditingWhenItWasTakenDown() {
    Walk walk = walk();
    walk.begin("episode", Map.of("beginAt", "editing", "journeyId", walk.caseNumber() + "/journey", "episodeId", walk.caseNumber() + "/1"));
    walk.in("episode").isWaitingAtExactly("Task_EditEpisode");
  }

  private Walk edited() {
    return planned().complete("Task_PlanEpisode").complete("Task_FilmEpisode").complete("Task_EditEpisode");
  }

  private Walk released() {
    return edited().answer("approved").complete("Task_GiveAnswer", Map.of("answer", "approved"));
  }

  private static Duration undoTime() {
    return Duration.ofMinutes(31);
  }

  private List<String> stepsOf(Walk walk) {
    return steps.of(walk.caseNumber()).stream().filter(call -> call.startsWith("episodeSteps.")).map(call -> call.split(" ")[0]).toList();
  }

  @Test
  void goesFromThePlanToItsPublication() {
    Walk walk = planned();
    walk.in("episode").isWaitingAtExactly("Task_PlanEpisode");
    walk.complete("Task_PlanEpisode").in("episode").isWaitingAtExactly("Task_FilmEpisode");
    walk.complete("Task_FilmEpisode").in("episode").isWaitingAtExactly("Task_EditEpisode");
    walk.complete("Task_EditEpisode").waitsAt("Task_GiveAnswer");
    walk.answer("approved").waitsAt("Task_GiveAnswer");
    walk.answer("approved").endedAt("End_EpisodePublished");
    assertThat(stepsOf(walk)).containsExactly("episodeSteps.prepareCheck", "episodeSteps.prepareRelease", "episodeSteps.approve",
        "episodeSteps.publish");
  }

  @Test
  void isEditedAgainWhenTheSchoolAsksForChanges() {
    Walk walk = edited().answer("changes");
    walk.in("episode").isWaitingAtExactly("Task_EditEpisode");
    assertThat(stepsOf(walk)).doesNotContain("episodeSteps.prepareRelease");
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "expired"})
  void letsAProducerSettleAFactCheckThatFailed(String answer) {
    Walk walk = settlingCheck(answer);
    walk.in("episode").isWaitingAtExactly("Task_SettleEpisodeCheck");
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "edit, Task_EditEpisode"})
  void goesOnAfterAFactCheckThatFailed(String settlement, String next) {
    settlingCheck("declined").complete("Task_SettleEpisodeCheck", Map.of("settlement", settlement)).waitsAt(next);
  }

  @Test
  void isWaivedAfterAFactCheckThatFailed() {
    Walk walk = settlingCheck("declined").complete("Task_SettleEpisodeCheck", Map.of("settlement", "waive"));
    walk.endedAt("End_EpisodeGivenUp");
    assertThat(stepsOf(walk)).endsWith("episodeSteps.waive");
  }

  private Walk settlingCheck(String answer) {
    Walk walk = edited();
    return answer.equals("expired") ? walk.after(Duration.ofDays(11)) : walk.answer(answer);
  }

  @Test
  void isEditedAgainWhenTheReleaserAsksForChanges() {
    edited().answer("approved").answer("changes").in("episode").isWaitingAtExactly("Task_EditEpisode");
  }

  @ParameterizedTest
  @CsvSource({"again, Task_GiveAnswer", "edit, Task_EditEpisode"})
  void goesOnAfterAReleaseThatWasRefused(String settlement, String next) {
    Walk walk = edited().answer("approved").answer("declined");
    walk.in("episode").isWaitingAtExactly("Task_SettleRelease");
    walk.complete("Task_SettleRelease", Map.of("settlement", settlement)).waitsAt(next);
  }

  @Test
  void isWaivedWhenNobodyReleasesIt() {
    Walk walk = edited().answer("approved").after(Duration.ofDays(11));
    walk.complete("Task_SettleRelease", Map.of("settlement", "waive")).endedAt("End_EpisodeGivenUp");
  }

  @Test
  void waitsUntilItIsItsTurn() {
    Walk walk = released();
    steps.answer(walk.caseNumber(), "publish", "waits");
    walk.after(undoTime()).in("episode").isWaitingAtExactly("Event_EpisodeTurn");
    steps.answerAsUsual(walk.caseNumber(), "publish");
    walk.hears("Msg_EpisodeTurn", "episodeId", walk.caseNumber() + "/1");
    assertThat(stepsOf(walk)).filteredOn("episodeSteps.publish"::equals).as("publishing is a job of its own").hasSize(1);
    walk.after(Duration.ZERO).endedAt("End_EpisodePublished");
  }

  @Test
  void isMendedAndTriedAgain() {
    Walk walk = released();
    steps.answer(walk.caseNumber(), "publish", "hindered");
    walk.after(undoTime()).in("episode").isWaitingAtExactly("Task_MendEpisode");
    steps.answerAsUsual(walk.caseNumber(), "publish");
    walk.complete("Task_MendEpisode", Map.of("mending", "retry")).after(Duration.ZERO).endedAt("End_EpisodePublished");
  }

  @Test
  void goesBackToEditingWhenItsWordsHinderIt() {
    Walk walk = released();
    steps.answer(walk.caseNumber(), "publish", "hindered");
    walk.after(undoTime()).complete("Task_MendEpisode", Map.of("mending", "edit")).in("episode").isWaitingAtExactly("Task_EditEpisode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Task_PlanEpisode", "Task_FilmEpisode", "Task_EditEpisode"})
  void isWaivedAtAnyStep(String step) {
    Walk walk = planned();
    for (String task : List.of("Task_PlanEpisode", "Task_FilmEpisode", "Task_EditEpisode")) {
      if (task.equals(step)) {
        break;
      }
      walk.complete(task);
    }
    walk.waitsAt(step);
    walk.hears("Msg_EpisodeWaived", "episodeId", walk.caseNumber() + "/1").endedAt("End_EpisodeWaived");
    assertThat(stepsOf(walk)).containsExactly("episodeSteps.waive");
  }

  @Test
  void isWaivedWhileTheSchoolIsAsked() {
    Walk walk = edited();
    walk.hears("Msg_EpisodeWaived", "episodeId", walk.caseNumber() + "/1").endedAt("End_EpisodeWaived");
  }

  @Test
  void isPublishedOnceOnly() {
    Walk walk = edited().answer("approved").answer("approved");
    assertThatThrownBy(() -> walk.hears("Msg_EpisodeTurn", "episodeId", walk.caseNumber() + "/1")).isInstanceOf(NoOneWaiting.class);
  }
}
