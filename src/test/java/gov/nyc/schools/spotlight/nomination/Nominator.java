package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who nominates a practice through the real form. */
final class Nominator {

  private static final List<String> STEPS = List.of("you", "where", "practice", "evidence", "spreading", "check");
  private static final List<String> STEPS_OF_STORY = List.of("you", "story", "where", "driving", "learning", "check");
  private static final Map<String, List<String>> FIELDS = Map.of(
      "you", List.of("name", "email", "role", "selfNomination", "relationship", "language"),
      "where", List.of("schools", "schools.text", "schools.unlisted", "grades", "contactName", "contactEmail", "principalName", "principalEmail"),
      "practice", List.of("title", "summary", "description", "need", "focusArea", "startedIn.month", "startedIn.year", "studentsServed"),
      "evidence", List.of("outcomes", "stories", "equity", "links"),
      "spreading", List.of("whatOthersNeed", "elsewhere", "costBand", "adapted"),
      "check", List.of("principalAware", "noStudentNames", "mayContact"));

  final Visit visit;
  final String email = word() + "@nominators.example";
  final Map<String, List<String>> answers = new LinkedHashMap<>();
  private final String door;
  private String base;

  Nominator(Visit visit) {
    this(visit, "/nominate");
  }

  /** Somebody who shares a scaling story through the other door. */
  static Nominator ofStory(Visit visit) {
    return new Nominator(visit, "/share").says("scalingGoal", "All schools of the district by June.").says("drivers", "The superintendent’s team.")
        .says("adapted", "The length of a lesson.").says("hard", "Time for teachers to plan.").says("sites[0].where", "The first school")
        .says("sites[0].since", "2023").says("sites[0].reach", "Every classroom");
  }

  private Nominator(Visit visit, String door) {
    this.visit = visit;
    this.door = door;
    says("name", "Renée O’Hara-Núñez").says("email", email).says("role", "teacher").says("relationship", "I teach there");
    says("schools.unlisted", "School of " + word()).says("grades", "03", "04").says("principalName", "Principal " + word())
        .says("principalEmail", word() + "@schools.example");
    says("title", "Practice " + word()).says("summary", "Two sentences.").says("description", "Step by step.").says("need", "A need.")
        .says("focusArea", "literacy").says("startedIn.month", "09").says("startedIn.year", "2024").says("studentsServed", "120");
    says("outcomes", "31% to 78%.").says("equity", "All pupils.").says("whatOthersNeed", "Time.").says("costBand", "none");
    says("principalAware", "true").says("noStudentNames", "true").says("mayContact", "true");
  }

  Nominator says(String name, String... values) {
    answers.put(name, List.of(values));
    return this;
  }

  Nominator saysNothingOf(String name) {
    answers.remove(name);
    return this;
  }

  String title() {
    return answers.get("title").get(0);
  }

  /** The draft's own address, without its step. */
  String base() {
    return base;
  }

  Nominator begins() {
    visit.get(door).form("button").press();
    assertThat(visit.status()).as(visit.text()).isEqualTo(200);
    base = visit.path().substring(0, visit.path().lastIndexOf('/'));
    return this;
  }

  /** Goes on with a draft that was begun elsewhere. */
  Nominator at(String address) {
    base = address;
    return this;
  }

  /** Fills a step of the page that is open. */
  Visit.Form fills(String step) {
    var form = visit.form("button[name=_go]");
    answers.forEach((name, values) -> {
      if (isStory() ? !visit.page().getElementsByAttributeValue("name", name).isEmpty()
          : FIELDS.get(step).contains(name) || step.equals("evidence") && name.startsWith("measures[")) {
        form.with(name, values.toArray());
      }
    });
    return form;
  }

  Nominator goesThrough(String step) {
    visit.get(base + "/" + step);
    fills(step).press("_go", "next");
    return this;
  }

  /** Fills every step but the last and opens that one. */
  Nominator fillsAll() {
    if (base == null) {
      begins();
    }
    for (String step : (isStory() ? STEPS_OF_STORY : STEPS).subList(0, 5)) {
      goesThrough(step);
      assertThat(visit.status()).as("%s: %s", step, visit.text()).isEqualTo(200);
    }
    visit.get(base + "/check");
    return this;
  }

  private boolean isStory() {
    return door.equals("/share");
  }

  /** Sends it in; returns the number of the case. */
  String sends() {
    fills("check").press("_go", "send");
    assertThat(visit.path()).as(visit.text()).endsWith("/done");
    return visit.page().selectFirst(".nomination-number").text();
  }
}
