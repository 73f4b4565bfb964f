package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Road.Told;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes spotlights, each step through its own form and the real command. */
@Component
public class Studio {

  static final ZoneId CITY = ZoneId.of("America/New_York");

  /** A spotlight in the making, and who works on it. */
  public record Made(Told told, SignedIn coordinator, SignedIn producer, SignedIn decider) {

    public String number() {
      return told.number();
    }
  }

  private final Road road;
  private final Scene scene;
  private final Jobs jobs;
  private final MovableClock clock;

  Studio(Road road, Scene scene, Jobs jobs, MovableClock clock) {
    this.road = road;
    this.scene = scene;
    this.jobs = jobs;
    this.clock = clock;
  }

  public Made accepted() {
    return of(road.accepted());
  }

  public Made acceptedForLab() {
    return of(road.acceptedForLab());
  }

  private Made of(Told told) {
    return new Made(told, scene.staff(Role.COORDINATOR), scene.staff("Producer " + Scene.word(), Role.PRODUCER), scene.staff(Role.DECIDER));
  }

  public Made plan(Made made) {
    return plan(made, List.of("article"));
  }

  public Made plan(Made made, List<String> scope) {
    road.staffDoes(made.number(), "Task_PlanSpotlight", made.coordinator(), Map.of("supported", true, "producer", made.producer().id().toString(),
        "scope", scope, "targetOn", today().plusDays(60).toString(), "words", "We are glad. – «Bravo» 👏"));
    return made;
  }

  public Made prepare(Made made) {
    return does(made, "Task_PrepareVisit", Map.of("outcome", "done", "notes", "Fridays are best."));
  }

  public Made showNobody(Made made) {
    return does(made, "Task_CollectConsents", Map.of("shown", "nobody"));
  }

  public Made arrange(Made made) {
    return does(made, "Task_ArrangeVisit", Map.of("outcome", "done", "visitOn", today().toString(), "time", "8:15 a.m., main entrance"));
  }

  public Made capture(Made made) {
    return does(made, "Task_RecordCapture", Map.of("capturedOn", today().toString(), "what", "Two classes and the cafeteria."));
  }

  public Made write(Made made) {
    return write(made, "## How a Friday begins\n\nThe *whole* school plays. <b>Not markup</b>.");
  }

  public Made write(Made made, String body, String... steps) {
    return does(made, "Task_WriteDraft", Map.of("title", made.told().title(), "summary", "Families play with numbers.", "body", body,
        "lessons", Stream.of(steps).map(step -> Map.of("headline", step, "explanation", "It takes an hour.")).toList(),
        "perspectives", List.of("teachers", "parents"), "language", "en", "transcript", "“We read aloud.”"));
  }

  public Made schoolSays(Made made, String answer, String comment) {
    road.schoolAnswers(made.number(), answer, comment);
    return made;
  }

  public Made check(Made made) {
    var answers = new LinkedHashMap<String, Object>();
    List.of("descriptions", "transcript", "language").forEach(part -> answers.put(part, "done"));
    List.of("captions", "languages").forEach(part -> {
      answers.put(part, "skipped");
      answers.put(part + "Reason", "No film is part of it: " + part);
    });
    answers.put("transcriptText", "“We read aloud.”");
    return does(made, "Task_CheckAccessibility", answers);
  }

  public Made decide(Made made, String clearance, String comment) {
    var answers = new LinkedHashMap<String, Object>(Map.of("clearance", clearance));
    if (comment != null) {
      answers.put("comment", comment);
    }
    road.staffDoes(made.number(), "Task_ClearSpotlight", made.decider(), answers);
    return made;
  }

  /** Written, checked by the school, and waiting for its clearance; nobody is shown. */
  public Made toBeCleared(Made made) {
    capture(arrange(showNobody(prepare(plan(made)))));
    return check(schoolSays(write(made), "approved", null));
  }

  /** Out, and told. */
  public Made published(Made made) {
    decide(toBeCleared(made), "cleared", null);
    jobs.runDue();
    return made;
  }

  public Made does(Made made, String taskKey, Map<String, Object> answers) {
    road.staffDoes(made.number(), taskKey, made.producer(), answers);
    return made;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CITY);
  }
}
