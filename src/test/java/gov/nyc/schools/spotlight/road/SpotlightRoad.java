package gov.nyc.schools.spotlight.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

/** From the accepted practice to its published spotlight, and on to the lab. */
final class SpotlightRoad {

  private final Walk walk;
  private final String coordinator;
  private final String producer;
  private final String principal;
  private final String decider;

  SpotlightRoad(Walk walk, String coordinator, String producer, String principal, String decider) {
    this.walk = walk;
    this.coordinator = coordinator;
    this.producer = producer;
    this.principal = principal;
    this.decider = decider;
  }

  void isCaptured(String producerName) {
    walk.as(coordinator);
    walk.opens("Task_PlanSpotlight");
    walk.tick("supported", "true");
    walk.chooseByWords("producer", producerName);
    walk.tick("scope", "article");
    walk.tick("scope", "clip");
    walk.type(Map.of("targetOn", walk.today().plusDays(45).toString(), "words", "Søren will call you next week. ☎"));
    walk.looksRight("road-24-plan-spotlight");
    walk.finish();

    walk.as(producer);
    walk.opens("Task_PrepareVisit");
    walk.tick("outcome", "done");
    walk.type(Map.of("notes", "Talked with the teacher and two mothers. Best light before nine."));
    walk.finish();
    somebodyIsShown();
    walk.opens("Task_CollectConsents");
    walk.tick("shown", "named");
    walk.looksRight("road-26-consents");
    walk.finish();
    walk.opens("Task_ArrangeVisit");
    walk.tick("outcome", "done");
    walk.type(Map.of("visitOn", walk.today().plusDays(1).toString(), "time", "Friday, 7:30, cafeteria door"));
    walk.finish();
    walk.timePasses(Duration.ofDays(1));
    walk.as(producer);
    walk.opens("Task_RecordCapture");
    thereIsAFilm("One morning with dice", "road-27-media");
    walk.opens("Task_RecordCapture");
    walk.type(Map.of("capturedOn", walk.today().toString(), "what", "One morning, four stations, two interviews."));
    walk.finish();
    walk.opens("Task_WriteDraft");
    walk.type(Map.of("title", "Coffee, dice and fractions", "summary", "On Fridays a cafeteria in New York belongs to families and numbers.",
        "body", "At 7:30 the door opens.\n\n## Four stations\n\nDice, money, measures, **patterns**. ¿Qué cambió? الأطفال يشرحون.\n\n- 14 families before\n- 96 now"));
    walk.tick("perspectives", "parents");
    walk.tick("perspectives", "teachers");
    walk.looksRight("road-28-draft");
    walk.finish();
  }

  private void somebodyIsShown() {
    walk.visitor.go("/cases/" + walk.number + "/shown");
    walk.type(Map.of("alias", "Girl with the dice"));
    walk.tick("student", "yes");
    walk.visitor.press("Add to the list");
    walk.visitor.page().locator("a[href$='/consent']").first().click();
    walk.tick("kind", "NYCPS_USE");
    walk.visitor.page().locator("select[name='schoolYear']").selectOption(String.valueOf(schoolYear()));
    walk.tick("signedBy", "PARENT");
    walk.type(Map.of("signer", "Her mother", "signedOn", walk.today().toString()));
    walk.visitor.press("Record the consent");
    walk.looksRight("road-25-shown");
  }

  private int schoolYear() {
    var day = walk.today();
    return day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
  }

  /** From the task to the media, and a film that shows whoever is on the roster. */
  private void thereIsAFilm(String title, String picture) {
    walk.visitor.page().locator("main a[href$='/media']").first().click();
    walk.visitor.page().locator("main a[href*='/media/new']").first().click();
    walk.tick("type", "VIDEO");
    walk.type(Map.of("assetTitle", title, "link", "https://media.example.org/dice", "capturedOn", walk.today().toString(),
        "description", "A girl throws two dice and explains a sum to a table of parents."));
    walk.tick("students", "yes");
    walk.check(walk.visitor.page().locator("input[name='shown']").first());
    walk.tick("captions", "ON_PLATFORM");
    walk.looksRight(picture);
    walk.visitor.press("Add it");
    assertThat(walk.visitor.text()).contains(title);
  }

  void isCheckedClearedAndPublished() {
    walk.answers(principal, "Please check the text", "road-29-fact-check");
    walk.afterTheUndoWindow();
    walk.as(producer);
    walk.opens("Task_CheckAccessibility");
    for (String part : new String[] {"descriptions", "captions", "language"}) {
      walk.tick(part, "done");
    }
    walk.tick("transcript", "done");
    walk.type(Map.of("transcriptText", "Girl: Seven is easy. Six and one, five and two, four and three."));
    walk.tick("languages", "skipped");
    walk.type(Map.of("languagesReason", "Spanish follows in spring."));
    walk.looksRight("road-30-accessibility");
    walk.finish();
    walk.as(decider);
    walk.opens("Task_ClearSpotlight");
    walk.tick("clearance", "cleared");
    walk.looksRight("road-31-clear");
    walk.finish();
    walk.asNobody();
    walk.visitor.go("/gallery");
    walk.visitor.follow("Coffee, dice and fractions");
    walk.looksRight("road-32-spotlight");
    assertThat(walk.visitor.text()).contains("Four stations", "One morning with dice", "الأطفال يشرحون").doesNotContain("Girl with the dice");
    assertThat(walk.visitor.page().context().cookies()).isEmpty();
  }

  void isProposedForTheLab() {
    walk.as(coordinator);
    walk.visitor.go("/cases/" + walk.number);
    walk.visitor.press("Take it up in the lab");
    walk.looksRight("road-33-lab");
  }
}
