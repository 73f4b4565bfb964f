package gov.nyc.schools.spotlight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gov.nyc.schools.spotlight.demo.cast.DemoPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tracker as a newcomer starts it, on an empty folder but for one mail. */
class LocalDefaultIT {

  private static final String MAIL = """
      Delivered-To: zoe.mendez@example.org
      From: =?UTF-8?Q?=C3=93scar?= <spotlight@localhost>
      To: =?UTF-8?Q?Zo=C3=AB_M=C3=A9ndez?= <zoe.mendez@example.org>
      Subject: =?UTF-8?Q?=C2=BFTitle_=E2=80=9Cwith=E2=80=9D_<b>angle_brackets</b>=3F?=
      Date: %2$s
      Message-ID: <first@example.org>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="part"

      --part
      Content-Type: text/plain; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      Hello Zoë,
      open http://localhost:%1$d/
      --part
      Content-Type: text/html; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      <!DOCTYPE html><html lang="en"><head><title>A mail</title></head><body><main><h1>Hello Zoë</h1>
      <p><a href="http://localhost:%1$d/">Open it</a></p></main><script>document.title = 'ran'</script></body></html>
      --part--
      """;

  private static final String OF_FIRST_WORDS = "select distinct %s from episode e join journey j on j.id = e.journey_id "
      + "join demo_story s on s.case_number = j.case_number and s.key = 'first-words'";

  @TempDir
  private static Path folder;
  private static TrackerProcess tracker;

  @BeforeAll
  static void start() throws Exception {
    int port = TrackerProcess.freePort();
    Path mails = Files.createDirectories(folder.resolve("mail"));
    Files.writeString(mails.resolve("0123456789abcdef0123456789abcdef.eml"), MAIL.formatted(port, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))).replace("\n", "\r\n"));
    killWhileCasesAreTold(port);
    killWhileCasesAreTold(port);
    tracker = TrackerProcess.startOn(port, folder).untilReady();
  }

  private static void killWhileCasesAreTold(int port) throws Exception {
    TrackerProcess first = TrackerProcess.startOn(port, folder).untilItSays("First start", "runs at");
    Thread.sleep(new Random().nextInt(500, 7_000));
    first.kill();
  }

  @AfterAll
  static void stop() throws Exception {
    tracker.close();
  }

  @Test
  void tellsWhereEverythingIsAndNothingElse() throws Exception {
    assertThat(tracker.output()).contains("http://localhost:" + tracker.port(), "/local/mailbox", folder.toRealPath().toString(),
        DemoPerson.PASSWORD, "delete that folder");
    assertThat(DemoPerson.oneOfEachRole()).allSatisfy(person -> assertThat(tracker.output()).contains(person.email()));
    assertThat(tracker.output().strip().lines().findFirst()).hasValueSatisfying(line -> assertThat(line).containsAnyOf("First start", "The spotlight tracker runs at"));
    assertThat(tracker.output()).doesNotContain("WARN", "ERROR");
    assertThat(tracker.errors()).isEmpty();
  }

  @Test
  void tellsEveryStoryOnceToItsEndThoughItWasKilledMeanwhile() throws Exception {
    assertThat(query("select key from demo_story where stopped")).isEmpty();
    assertThat(query("select key from demo_story")).hasSize(39);
    assertThat(query("select case_number from demo_story where case_number is not null")).as("one story is of a supporter").hasSize(38).doesNotHaveDuplicates();
    assertThat(query("select number from case_file")).hasSize(38);
    assertThat(query("select distinct standing from case_file")).containsExactlyInAnyOrder("UNCONFIRMED", "LAPSED", "SCREENING",
        "INFORMATION_ASKED", "UNDER_REVIEW", "DECIDING", "REVISION_ASKED", "CAPTURING", "PUBLISHED", "NOT_CLEARED", "SCHOOL_WITHDREW",
        "JOURNEY", "CLOSED_EARLY", "COMPLETE", "REFERRED", "DECLINED", "WITHDRAWN");
    assertThat(query("select distinct stage from case_file")).containsExactlyInAnyOrder("SUBMITTED", "REVIEW", "DECISION", "SPOTLIGHT", "EPISODES",
        "CASE_STUDY");
    assertThat(query("select id from mail_letter where status in ('FAILED', 'RENDER_FAILED', 'STOPPED')")).isEmpty();
    assertThat(query("select id_ from act_ru_incident")).isEmpty();
  }

  /** Each step that waits for somebody has a case of its own; what escalates by the calendar besides differs from day to day. */
  @Test
  void hasACaseAtEachStep() throws Exception {
    assertThat(openTasksOf("bridge-year")).containsExactly("Task_PlanSpotlight");
    assertThat(openTasksOf("stairwell-stories")).containsExactly("Task_PrepareVisit");
    assertThat(openTasksOf("weather-desk")).containsExactly("Task_CollectConsents");
    assertThat(openTasksOf("two-coats")).containsExactly("Task_ArrangeVisit");
    assertThat(openTasksOf("ferry-math")).containsExactly("Task_RecordCapture");
    assertThat(openTasksOf("paper-bridges")).containsExactly("Task_WriteDraft");
    assertThat(openTasksOf("kitchen-science")).containsExactly("Task_GiveAnswer");
    assertThat(openTasksOf("evening-band")).containsExactly("Task_SettleFactCheck");
    assertThat(openTasksOf("seed-library")).containsExactly("Task_CheckAccessibility");
    assertThat(openTasksOf("signing-choir")).containsExactly("Task_ClearSpotlight");
    assertThat(openTasksOf("robot-recess")).containsExactly("Task_MendSpotlight");
    assertThat(openTasksOf("math-kitchens")).containsExactly("Task_PlanSeries");
    assertThat(openTasksOf("peer-interpreters")).contains("Task_FilmEpisode", "Task_PlanEpisode");
    assertThat(openTasksOf("reading-labs")).containsExactly("Task_GiveAnswer", "Task_GiveAnswer");
    assertThat(openTasksOf("hall-of-clubs")).contains("Task_WriteCaseStudy");
    assertThat(openTasksOf("advisory-relay")).contains("Task_TakeDown");
    assertThat(openTasksOf("first-words")).isEmpty();
    assertThat(query("select e.status from episode e join journey j on j.id = e.journey_id join demo_story s on s.case_number = j.case_number "
        + "where s.key = 'reading-labs' order by e.position")).containsExactly("PUBLISHED", "PUBLISHED", "REVIEW", "APPROVED", "REVIEW", "WAIVED");
  }

  private static List<String> openTasksOf(String story) throws Exception {
    return query("select w.task_key from work_item w join demo_story s on s.case_number = w.case_number where s.key = '" + story
        + "' order by w.task_key");
  }

  /** No film on a weekend or in the summer, whatever the day of the start; the rules of the calendar have a test of their own. */
  @Test
  void lookedLikeTwoRealYearsWhenTheyWereTold() throws Exception {
    assertThat(query("select captured_on from media_asset where extract(isodow from captured_on) > 5 or extract(month from captured_on) in (7, 8)")).isEmpty();
    assertThat(query(OF_FIRST_WORDS.formatted("cast((e.published_at at time zone 'America/New_York') as date) - e.planned_on")))
        .as("days from plan to publication").hasSizeGreaterThan(3).anyMatch(days -> Integer.parseInt(days) > 14).anyMatch(days -> days.startsWith("-"));
    assertThat(query(OF_FIRST_WORDS.formatted("cast(e.published_at as date) - e.filmed_to"))).as("days from camera to publication").hasSizeGreaterThan(3);
    assertThat(query("select a.status from approval_request a join demo_story s on s.case_number = a.case_number and s.key = 'first-words'")).contains("CHANGES");
    assertThat(query("select p.id from person_shown p join demo_story s on s.case_number = p.case_number and s.key = 'first-words' "
        + "join consent c on c.person_shown_id = p.id group by p.id having count(distinct c.school_year) > 1")).as("signed again in a new school year").isNotEmpty();
  }

  @Test
  void leadsToAPageThatSaysThatAFilmIsInvented() throws Exception {
    String page = tracker.get("/gallery/series/" + query("select slug from publication p join demo_story s on s.case_number = p.case_number "
        + "and s.key = 'first-words' where p.kind = 'SERIES'").get(0) + "/building-a-winning-coalition").body();

    assertThat(page).contains("href=\"/local/films/first-words/1\"");
    try (Visitor visitor = Visitor.at(tracker.port())) {
      visitor.go("/local/films/first-words/1");
      assertThat(visitor.text()).contains("This film is invented", "https://media.example.org/first-words/1");
      visitor.looksRight("film");
    }
  }

  @Test
  void hidesTheFilmOfAFamilyThatTookItsConsentBack() throws Exception {
    String spotlight = "from publication p join demo_story s on s.case_number = p.case_number and s.key = 'advisory-relay' where p.kind = 'SPOTLIGHT'";
    String page = tracker.get("/gallery/spotlights/" + query("select p.slug " + spotlight).get(0)).body();

    assertThat(page).contains("Eleven students, three years, one walk").doesNotContain("/relay/the-walk", "walk along the marsh");
  }

  @Test
  void showsOneWholeSeriesOfSixEpisodesAndItsCaseStudy() throws Exception {
    String complete = "from publication p join case_file c on c.number = p.case_number and c.standing = 'COMPLETE' where p.state = 'PUBLISHED' and p.kind = ";
    assertThat(query("select count(*) " + complete + "'EPISODE' group by p.case_number")).containsExactly("6");
    assertThat(query("select p.position " + complete + "'EPISODE' order by p.published_at")).as("in their order")
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(query("select p.title " + complete + "'CASE_STUDY'")).hasSize(1);
    assertThat(query("select distinct e.status from episode e join journey j on j.id = e.journey_id and j.status = 'COMPLETE'"))
        .containsExactly("PUBLISHED");
  }

  @Test
  void showsThePublicWhatIsComingSoonAndWhereStoriesHappened() throws Exception {
    List<String> announced = query("select slug from publication where kind = 'SERIES' and state = 'ANNOUNCED'");
    assertThat(announced).as("a story that came by the second door").isNotEmpty();
    String gallery = tracker.get("/gallery").body();
    for (String slug : announced) {
      assertThat(gallery).contains("/gallery/series/" + slug);
    }
    assertThat(query("select distinct borough from publication_school where dbn is not null")).isNotEmpty()
        .allSatisfy(borough -> assertThat(tracker.get("/gallery?borough=" + borough).body()).contains("gallery-card__title"));
  }

  @Test
  void showsThePublicWhatTheStoriesPublished() throws Exception {
    String feed = tracker.get("/gallery/feed.atom").body();
    List<String> pages = new ArrayList<>(List.of("/gallery", "/gallery?kind=series"));
    Matcher links = Pattern.compile("href=\"(?:http://localhost:\\d+)?(/gallery/[^\"?#]+)\"").matcher(feed);
    while (links.find()) {
      pages.add(links.group(1));
    }
    assertThat(pages).hasSizeGreaterThan(10).anyMatch(path -> path.endsWith("/case-study"));
    for (String path : pages) {
      assertThat(tracker.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(tracker.get("/gallery?district=6").body()).contains("Dos minutos antes de las ocho");
  }

  private static List<String> query(String sql) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection connection = tracker.database(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void letsTheDemoStaffSignIn() {
    for (DemoPerson person : DemoPerson.oneOfEachRole()) {
      try (Visitor visitor = Visitor.at(tracker.port())) {
        visitor.signIn(person.email(), DemoPerson.PASSWORD);
        assertThat(visitor.page().locator("header").innerText()).contains(person.name());
      }
    }
  }

  @Test
  void showsEverybodysMailAndAnswersInTheirName() {
    try (Visitor visitor = Visitor.at(tracker.port())) {
      visitor.go("/local/mailbox");
      visitor.looksRight("mailbox").follow("By person").looksRight("mailbox-people");
      visitor.follow("Zoë Méndez").looksRight("mailbox-person");
      visitor.follow("¿Title “with” <b>angle brackets</b>?").looksRight("mailbox-mail");
      assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText()).isEqualTo("Hello Zoë");

      visitor.page().getByText("Reply", new Page.GetByTextOptions().setExact(true)).click();
      visitor.fill("Your reply", "Grüße, عربي 🎉\n<i>second line</i>").looksRight("mailbox-reply").press("Send reply");
      assertThat(visitor.text()).contains("Your reply was sent to spotlight@localhost.");

      visitor.go("/local/mailbox/of?address=spotlight@localhost");
      visitor.page().getByText("Re: ¿Title").first().click();
      assertThat(visitor.text()).contains("Grüße, عربي 🎉\n<i>second line</i>");
      assertThat(visitor.page().content()).contains("mailbox.local; dmarc=pass header.from=example.org");
    }
  }

  @Test
  void showsAStoryOfTwoYearsOnAPageThatCanBeRead() throws Exception {
    String number = query("select case_number from demo_story where key = 'first-words'").get(0);
    try (Visitor visitor = Visitor.at(tracker.port())) {
      visitor.signIn(of(Role.COORDINATOR).email(), DemoPerson.PASSWORD);
      visitor.go("/cases/" + number);
      visitor.looksRight("case-of-two-years");
      assertThat(visitor.page().locator(".runs-over .diagram svg").count()).as("drawings of what is over that nobody asked for").isZero();
      visitor.page().locator(".runs-over > summary").click();
      visitor.page().locator(".run-over > summary").filter(new Locator.FilterOptions().setHasText("Episode 3")).last().click();
      visitor.page().locator(".run-over[open] .diagram svg .is-passed").first().waitFor();
      visitor.looksRight("case-of-two-years-opened");
    }
  }

  private static DemoPerson of(Role role) {
    return DemoPerson.oneOfEachRole().stream().filter(person -> person.role() == role).findFirst().orElseThrow();
  }

  @Test
  void showsAProducerTheSeriesAndTheirWork() {
    try (Visitor visitor = Visitor.at(tracker.port())) {
      visitor.signIn(of(Role.PRODUCER).email(), DemoPerson.PASSWORD);
      visitor.go("/tasks?view=roles");
      assertThat(visitor.text()).contains("Episode 4: ");
      visitor.looksRight("tasks-of-a-producer");
      visitor.go("/series?state=running");
      visitor.looksRight("series-running");
      visitor.follow("Open Doors: A Scaling Story in Canarsie").looksRight("series-in-the-middle");
    }
  }

  @Test
  void opensALinkInAMailAsAPageOfItsOwn() {
    try (Visitor visitor = Visitor.at(tracker.port())) {
      visitor.go("/local/mailbox/mail/0123456789abcdef0123456789abcdef");
      visitor.page().frameLocator("iframe").getByText("Open it").click();
      visitor.page().waitForURL("http://localhost:" + tracker.port() + "/");
    }
  }

  @Test
  void hidesTheMailboxFromNamesThatAreNotThisMachines() throws Exception {
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
    HttpURLConnection rebound = (HttpURLConnection) java.net.URI.create(tracker.url("/local/mailbox")).toURL().openConnection();
    rebound.setRequestProperty("Host", "attacker.example");

    assertThat(tracker.get("/local/mailbox").statusCode()).isEqualTo(200);
    assertThat(rebound.getResponseCode()).isEqualTo(404);
  }
}
