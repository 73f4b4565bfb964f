package gov.nyc.schools.spotlight.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** From the plan of a series to its sixth episode and its case study. Pictures are taken of the first and the last episode. */
final class SeriesRoad {

  private static final String SERIES = "Math Fridays: A Scaling Story";
  private static final List<String> TITLES = List.of("Building a Winning Coalition", "Making It Ours", "Building Capacity",
      "Learning and Course-Correcting", "Spreading Across Schools", "Making It Last");

  private final Walk walk;
  private final String producer;
  private final String principal;
  private final String superintendent;
  private final String decider;
  private String board;

  SeriesRoad(Walk walk, String producer, String principal, String superintendent, String decider) {
    this.walk = walk;
    this.producer = producer;
    this.principal = principal;
    this.superintendent = superintendent;
    this.decider = decider;
  }

  void isPlanned() {
    walk.as(producer);
    walk.opens("Task_PlanSeries");
    walk.type(Map.of("seriesTitle", SERIES, "seriesSummary", "From one cafeteria to eleven.", "goal", "Eleven schools in two years. 🧮",
        "drivers[0].name", "Parents who come back", "releaserName", "Dr. Evangeline Marsh", "releaserEmail", superintendent));
    assertThat(walk.visitor.page().locator("input[name='episodes[5].title']").inputValue()).isEqualTo("Making It Last");
    walk.looksRight("road-34-plan-series");
    walk.finish();
    walk.visitor.go("/series");
    walk.looksRight("road-35-board");
    walk.visitor.follow(SERIES);
    board = walk.visitor.page().url().replaceFirst("https?://[^/]+", "");
    walk.visitor.page().locator("button[name='soon']").nth(1).click();
    walk.looksRight("road-36-series");
  }

  void episodeIsFilmedCheckedReleasedAndPublished(int number) {
    var pictures = number == 1 || number == TITLES.size();
    var at = number == 1 ? 37 : 42;
    walk.as(producer);
    walk.visitor.go(board);
    walk.visitor.follow(TITLES.get(number - 1));
    var page = walk.visitor.page().url().replaceFirst("https?://[^/]+", "");
    walk.visitor.page().locator("main a[href^='/tasks/']").first().click();
    walk.type(Map.of("context", "What came before episode " + number + ".", "filmingFrom", walk.today().toString(),
        "filmingTo", walk.today().plusDays(1).toString()));
    walk.finish();
    thereIsAFilm(page, number);
    walk.visitor.go(page);
    walk.visitor.page().locator("main a[href^='/tasks/']").first().click();
    walk.tick("outcome", "filmed");
    walk.type(Map.of("filmedFrom", walk.today().minusDays(1).toString(), "filmedTo", walk.today().toString()));
    walk.finish();
    walk.visitor.go(page);
    walk.visitor.page().locator("main a[href^='/tasks/']").first().click();
    isEdited(number);
    if (pictures) {
      walk.looksRight("road-" + at + "-edit-episode-" + number);
    }
    walk.finish();
    walk.answers(principal, "Are the facts right? Episode " + number, pictures ? "road-" + (at + 1) + "-check-episode-" + number : null);
    walk.afterTheUndoWindow();
    walk.answers(superintendent, "Do you release “Episode " + number, pictures ? "road-" + (at + 2) + "-release-episode-" + number : null);
    walk.afterTheUndoWindow();
    if (pictures) {
      walk.as(producer);
      walk.visitor.go(page);
      walk.looksRight("road-" + (at + 3) + "-episode-" + number);
      walk.visitor.follow("Public page");
      walk.looksRight("road-" + (at + 4) + "-public-episode-" + number);
      assertThat(walk.visitor.text()).contains(TITLES.get(number - 1), "Ask first");
    }
    walk.timePasses(Duration.ofDays(30));
  }

  private void thereIsAFilm(String page, int number) {
    walk.visitor.go(page);
    walk.visitor.page().locator("main a[href*='/media?']").first().click();
    walk.visitor.page().locator("main a[href*='/media/new']").first().click();
    walk.tick("type", "VIDEO");
    walk.type(Map.of("assetTitle", "Film " + number, "link", "https://media.example.org/fridays/" + number,
        "capturedOn", walk.today().toString(), "description", "Hands and dice; nobody can be recognized."));
    walk.tick("students", "no");
    walk.tick("captions", "ON_PLATFORM");
    walk.visitor.press("Add it");
  }

  private void isEdited(int number) {
    walk.type(Map.of("synopsis", "Families, dice and the door that opens at 7:30.", "transcript", "Parent: Seven is easy."));
    walk.tick("perspectives", "parents");
    for (int lesson = 0; lesson < 3; lesson++) {
      if (walk.visitor.page().locator("[name='lessons[" + lesson + "].headline']").count() == 0) {
        walk.visitor.press("Add another: Lesson");
      }
      walk.type(Map.of("lessons[" + lesson + "].headline", List.of("Ask first", "Open early", "Count together").get(lesson),
          "lessons[" + lesson + "].explanation", "Because episode " + number + " shows it."));
    }
  }

  void endsWithItsCaseStudy() {
    walk.as(producer);
    walk.opens("Task_WriteCaseStudy");
    walk.type(Map.of("title", "What eleven cafeterias learned", "summary", "Six episodes, two years, eleven doors at 7:30.",
        "body", "## What spread\n\nA door, a time, a person.\n\n> Seven is easy."));
    walk.finish();
    walk.answers(principal, "Are the facts right? The case study", null);
    walk.afterTheUndoWindow();
    walk.as(decider);
    walk.opens("Task_ClearCaseStudy");
    walk.tick("clearance", "cleared");
    walk.finish();
    walk.as(producer);
    walk.visitor.go("/cases/" + walk.number);
    walk.looksRight("road-48-case-complete");
  }

  void isReadByThePublic() {
    walk.asNobody();
    walk.visitor.go("/gallery");
    walk.looksRight("road-49-gallery");
    walk.visitor.follow(SERIES);
    walk.looksRight("road-50-series");
    TITLES.forEach(title -> assertThat(walk.visitor.text()).contains(title));
    walk.visitor.page().locator("a[href$='/case-study']").first().click();
    walk.looksRight("road-51-case-study");
    assertThat(walk.visitor.heading()).isEqualTo("What eleven cafeterias learned");
    assertThat(walk.visitor.text()).contains("What spread", "Seven is easy.");
    assertThat(walk.visitor.page().context().cookies()).isEmpty();
  }
}
