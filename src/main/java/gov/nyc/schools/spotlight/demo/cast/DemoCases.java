package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.tasks.TaskReminders;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.JobsFailed;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all stories at once, in the order of time, with the clock set to each scene's moment. Every day between has its morning:
 * timers fire, reminders and mails leave as they would have.
 */
@Component
@Profile("local")
class DemoCases {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
  private static final Duration UNTIL_NO_UNDO = Duration.ofMinutes(2);

  private final Stories stories;
  private final Progress progress;
  private final Players players;
  private final MovableClock clock;
  private final Jobs jobs;
  private final TaskReminders reminders;
  private final MailDispatcher mail;
  private final QuickCommits commits;
  private final TransactionTemplate transaction;

  DemoCases(Stories stories, Progress progress, Players players, MovableClock clock, Jobs jobs, TaskReminders reminders,
      MailDispatcher mail, QuickCommits commits, TransactionTemplate transaction) {
    this.stories = stories;
    this.progress = progress;
    this.players = players;
    this.clock = clock;
    this.jobs = jobs;
    this.reminders = reminders;
    this.mail = mail;
    this.commits = commits;
    this.transaction = transaction;
  }

  /** Tells what was not told yet. */
  void tell() {
    if (progress.has("told")) {
      return;
    }
    System.out.println("\n  First start: inventing cases of the last two years, a minute …");
    LocalDate today = LocalDate.now(clock.withZone(Scene.NEW_YORK));
    LocalDate begun = progress.beginning(today);
    commits.during(() -> tell(scenes(begun)));
    letTimePass();
    progress.mark("told", today);
  }

  private void tell(List<Scene> scenes) {
    try {
      catchUp(scenes);
      scenes.forEach(this::play);
      liveUntil(Clock.systemUTC().instant());
    } finally {
      clock.backToRealTime();
    }
  }

  private List<Scene> scenes(LocalDate begun) {
    return stories.all().stream().flatMap(story -> story.scenes(begun).stream())
        .sorted(Comparator.comparing(Scene::at).thenComparing(scene -> scene.story().key())).toList();
  }

  /** Killed between a scene and what follows from it, the stories go on from that very moment. */
  private void catchUp(List<Scene> scenes) {
    scenes.stream().takeWhile(scene -> !progress.isOpen(scene)).reduce((earlier, later) -> later).ifPresent(last -> {
      clock.moveTo(last.at());
      letTimePass();
      clock.moveTo(last.at().plus(UNTIL_NO_UNDO));
      letTimePass();
    });
  }

  private void play(Scene scene) {
    if (!progress.isOpen(scene)) {
      return;
    }
    liveUntil(scene.at());
    clock.moveTo(scene.at());
    try {
      transaction.executeWithoutResult(status -> {
        scene.act().perform(scene.story(), players);
        progress.done(scene);
      });
    } catch (RuntimeException e) {
      LOG.error("The demo story {} stops before its scene {}.", scene.story().key(), scene.number() + 1, e);
      progress.stop(scene.story());
    }
    letTimePass();
    clock.moveTo(scene.at().plus(UNTIL_NO_UNDO));
    letTimePass();
  }

  /** Lives through the mornings between the clock's time and that moment. */
  private void liveUntil(Instant moment) {
    Instant now = clock.instant();
    if (!now.isBefore(moment)) {
      return;
    }
    Instant morning = now.atZone(Scene.NEW_YORK).toLocalDate().plusDays(1).atTime(9, 0).atZone(Scene.NEW_YORK).toInstant();
    while (morning.isBefore(moment)) {
      clock.moveTo(morning);
      letTimePass();
      morning = morning.atZone(Scene.NEW_YORK).plusDays(1).toInstant();
    }
  }

  private void letTimePass() {
    try {
      jobs.runDue();
    } catch (JobsFailed e) {
      LOG.error("A step of a demo story failed.", e);
    }
    reminders.remindDue();
    mail.dispatchDue();
  }
}
