package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nominations with what people really type: three scripts, emoji, quotes, angle brackets, things that look like code, line breaks,
 * and every text at its longest. They go in through the real form and come out of every page and mail letter for letter.
 */
@TrackerTest
class HardNominationsTest {

  static final List<String> TEXTS = List.of("name", "title", "summary", "description", "need", "outcomes", "stories", "equity",
      "whatOthersNeed", "elsewhere", "adapted", "relationship", "contactName", "principalName");

  /** One nomination after the other ends differently, so that every mail of a decision carries hard words. */
  private static final List<String> OUTCOMES = List.of("accept", "lab", "revise", "decline", "refer");
  private static int turn;

  /** What the directory calls them. */
  private static final Map<String, String> DIRECTORY = Map.of("09X991", "P.S. 991 «Søren & Ōe» <Bronx>", "09X992", "مدرسة الفنون 992");

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private HardRoad staff;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient sql;
  @Autowired private JsonMapper json;
  @Autowired private SchoolImporter directory;

  static Stream<Map<String, Object>> nominations() throws IOException {
    try (var file = HardNominationsTest.class.getResourceAsStream("/nomination/hard-nominations.json")) {
      return JsonMapper.builder().build().readValue(file, new TypeReference<List<Map<String, Object>>>() {}).stream();
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("nominations")
  void goesInAndComesOutLetterForLetter(Map<String, Object> typed) {
    directory.read("hard.csv", DIRECTORY.entrySet().stream().map(school -> school.getKey() + "," + school.getValue())
        .collect(Collectors.joining("\n", "dbn,name\n", "\n")).getBytes(StandardCharsets.UTF_8));
    var nominator = says(new Nominator(new Visit(port)), typed).fillsAll();
    var given = TEXTS.stream().filter(key -> !typed.get(key).toString().isEmpty()).toList();
    var check = nominator.visit.page();
    given.forEach(key -> assertThat(shown(check)).as("check page: %s", key).contains(typed.get(key).toString()));
    var number = nominator.sends();
    assertThat(files.get(number).title()).isEqualTo(typed.get("title"));
    var stored = json.readValue(sql.sql("select answers::text from nomination_revision where case_number = :n").param("n", number)
        .query(String.class).single(), new TypeReference<Map<String, Object>>() {});
    given.forEach(key -> assertThat(stored).as("stored").containsEntry(key, typed.get(key)));
    assertThat(stored.get("measures")).isEqualTo(typed.get("measures"));
    assertThat(stored.get("links")).isEqualTo(typed.get("links"));
    assertThat(files.get(number).schools()).extracting(CaseSchool::name).containsExactlyElementsOf(schools(typed));

    var receipt = inbox.last(nominator.email, "Please confirm");
    assertThat(oneLine(receipt.subject())).contains(oneLine(typed.get("title").toString()));
    assertThat(Jsoup.parse(receipt.html()).wholeText()).contains(typed.get("title").toString());
    var confirm = new Visit(port).get(receipt.link("/confirm/"));
    assertThat(shown(confirm.page())).contains(typed.get("title").toString());
    confirm.form("#code").with("_code", receipt.code()).press();
    var statusPath = inbox.last(nominator.email, "We have your nomination").link("/status/");
    assertThat(shown(new Visit(port).get(statusPath).page())).contains(typed.get("title").toString());

    staff.screen(number, typed, schools(typed));
    office.asks(number, typed.get("description").toString(), "description", "title");
    staff.readsTheQuestion(number, typed.get("description").toString());
    var asked = inbox.last(nominator.email, "A question");
    assertThat(HardRoad.read(asked)).contains(typed.get("description").toString());
    var again = staff.reminds(number, "Task_GiveInformation", nominator.email);
    HardRoad.mailSays(again, typed, List.of("title", "description"));
    var information = new Visit(port).get(asked.link("/information/"));
    assertThat(shown(information.page())).contains(typed.get("description").toString());
    assertThat(information.form("#code").value("description")).isEqualTo(typed.get("description"));
    information.form("#code").with("_code", asked.code()).press("_go", "send");
    assertThat(files.get(number).title()).isEqualTo(typed.get("title"));

    office.sendsToReview(number);
    supported(number, typed);
    staff.review(number, typed);
    var outcome = OUTCOMES.get(turn++ % OUTCOMES.size());
    staff.decide(number, outcome, typed);
    var told = inbox.of(nominator.email).get(inbox.of(nominator.email).size() - 1);
    assertThat(oneLine(told.subject())).contains(oneLine(typed.get("title").toString()));
    HardRoad.mailSays(told, typed, outcome.equals("refer") ? List.of("title", "outcomes", "need", "name") : List.of("title", "outcomes", "need"));
    assertThat(shown(new Visit(port).get(statusPath).page())).contains(typed.get("title").toString());
    if (outcome.equals("revise")) {
      readsTheRevision(number, nominator, typed);
    }
  }

  /** What was asked stands beside what was said, and the reminder carries the title. */
  private void readsTheRevision(String number, Nominator nominator, Map<String, Object> typed) {
    var again = staff.reminds(number, "Task_ReviseNomination", nominator.email);
    HardRoad.mailSays(again, typed, List.of("title"));
    var revise = new Visit(port).get(again.link("/revise/"));
    assertThat(shown(revise.page())).contains(typed.get("outcomes").toString());
    revise.get(again.link("/revise/") + "/practice");
    assertThat(revise.form("#title").value("description")).isEqualTo(typed.get("description"));
  }

  /** The principal reads it by the mailed link and answers with hard words too. */
  private void supported(String number, Map<String, Object> typed) {
    var principal = Scene.word() + "@schools.example";
    office.finishes(number, "Task_ConfirmPrincipal",
        new ConfirmingPrincipal.ConfirmPrincipal(typed.get("principalName").toString(), principal), office.coordinator());
    jobs.runDue();
    var ask = inbox.of(principal).get(0);
    assertThat(oneLine(ask.subject())).contains(oneLine(typed.get("title").toString()));
    HardRoad.mailSays(ask, typed, List.of("title"));
    HardRoad.mailSays(staff.reminds(number, "Task_GiveAnswer", principal), typed, List.of("title"));
    var page = new Visit(port).get(ask.link("/answer/"));
    List.of("title", "summary", "description", "need", "outcomes", "equity", "whatOthersNeed")
        .forEach(key -> assertThat(shown(page.page())).as("principal's page: %s", key).contains(typed.get(key).toString()));
    page.form("#code").with("answer", "approved").with("comment", typed.get("need")).with("code", ask.code()).press();
    assertThat(shown(page.page())).contains(typed.get("need").toString().strip());
    HardRoad.mailSays(inbox.last(principal, "We have your answer"), typed, List.of("title"));
    staff.endsTheTimeToUndo(number);
  }

  /** Every text that a page shows as typed. */
  static List<String> shown(Document page) {
    return page.select(".typed").stream().map(element -> element.wholeText()).toList();
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Nominator says(Nominator nominator, Map<String, Object> typed) {
    TEXTS.forEach(key -> {
      if (typed.get(key).toString().isEmpty()) {
        nominator.saysNothingOf(key);
      } else {
        nominator.says(key, typed.get(key).toString());
      }
    });
    if (typed.containsKey("schools")) {
      nominator.says("schools", strings(typed.get("schools")));
    }
    if (typed.get("schoolUnlisted").toString().isEmpty()) {
      nominator.saysNothingOf("schools.unlisted");
    } else {
      nominator.says("schools.unlisted", typed.get("schoolUnlisted").toString());
    }
    nominator.says("role", typed.get("role").toString()).says("language", typed.get("language").toString())
        .says("grades", strings(typed.get("grades")))
        .says("focusArea", typed.get("focusArea").toString()).says("costBand", typed.get("costBand").toString());
    if (!listed(typed.get("links")).isEmpty()) {
      nominator.says("links", strings(typed.get("links")));
    }
    int row = 0;
    for (Object each : (List<?>) typed.get("measures")) {
      int index = row++;
      ((Map<?, ?>) each).forEach((column, value) -> nominator.says("measures[" + index + "]." + column, value.toString()));
    }
    return nominator;
  }

  /** As every page calls them: first those of the directory, then the one that isn't listed. */
  private static List<String> schools(Map<String, Object> typed) {
    return Stream.concat(listed(typed.getOrDefault("schools", List.of())).stream().map(DIRECTORY::get),
        Stream.of(typed.get("schoolUnlisted").toString()).filter(name -> !name.isEmpty())).toList();
  }

  private static String[] strings(Object list) {
    return listed(list).toArray(String[]::new);
  }

  private static List<String> listed(Object list) {
    var strings = new ArrayList<String>();
    ((List<?>) list).forEach(each -> strings.add(each.toString()));
    return strings;
  }
}
