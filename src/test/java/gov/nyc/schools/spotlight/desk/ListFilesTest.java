package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Lists as files: what their pages show to the same reader, and nothing else. */
@TrackerTest
class ListFilesTest {

  private static final List<String> ALL = List.of("/cases/export", "/stuck/export", "/tasks/export?view=all", "/decisions/export",
      "/reviews/export", "/reviews/reviewers/export", "/series/export", "/people/export", "/schools/export?q=school");

  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private Conflicts conflicts;
  @Autowired private Tags tags;
  @Autowired private JdbcClient sql;
  @Autowired private java.time.Clock clock;

  private final String mark = word();
  private MockMvc pages;
  private SignedIn coordinator;

  @BeforeEach
  void signIn() {
    pages = scene.pages();
    coordinator = scene.staff(Role.COORDINATOR, Role.DECIDER, Role.ADMIN);
  }

  @Test
  void keepsEveryLetterInBothFormats() throws Exception {
    var title = "Écoute «nan’m», قراءة 🎓 \"quoted\"; a, b\nsecond line " + mark;
    var number = scene.opened(title, new CaseSchool(null, "Escuela Ñandú", 2, "M"), new CaseSchool(null, "Ünsal, Academy", 3, "M"));
    scene.as(coordinator, () -> tags.add(number, "Needs a photo"));
    var row = csv("/cases/export?q=" + mark).get(1);
    assertThat(List.of(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .containsExactly(number, title, "needs a photo", "Escuela Ñandú; Ünsal, Academy", "Submitted");
    var cells = xlsx("/cases/export?q=" + mark).get(1);
    assertThat(List.of(cells.getCellText(0), cells.getCellText(1), cells.getCellText(3))).containsExactly(number, title, "Escuela Ñandú; Ünsal, Academy");
    assertThat(cells.getCellAsNumber(10)).hasValueSatisfying(days -> assertThat(days).isZero());
    assertThat(cells.getCellAsDate(11)).isPresent();
    assertThat(xlsx("/cases/export?q=" + mark)).hasSize(2);
  }

  @Test
  void letsNoSpreadsheetComputeWhatAStrangerTyped() throws Exception {
    var beginnings = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1");
    beginnings.forEach(typed -> scene.opened(typed + " " + mark, new CaseSchool(null, "School", 2, "M")));
    var titles = csv("/cases/export?sort=oldest&q=" + mark).stream().skip(1).map(row -> row.get(1)).toList();
    assertThat(titles).containsExactlyElementsOf(beginnings.stream().map(typed -> "'" + typed + " " + mark).toList());
    assertThat(xlsx("/cases/export?sort=oldest&q=" + mark).stream().skip(1).map(row -> row.getCellText(1)).toList())
        .containsExactlyElementsOf(beginnings.stream().map(typed -> typed + " " + mark).toList());
  }

  @Test
  void followsTheFilterAndTheOrderOfThePage() throws Exception {
    var first = scene.opened("A " + mark, new CaseSchool(null, "School", 2, "M"));
    scene.opened("B " + mark, new CaseSchool(null, "School", 3, "M"));
    var last = scene.opened("C " + mark, new CaseSchool(null, "School", 2, "M"));
    assertThat(csv("/cases/export?sort=title&q=" + mark + " district:2").stream().skip(1).map(row -> row.get(0))).containsExactly(first, last);
    scene.item(first, "Task_ScreenNomination", "coordinator", coordinator.id(), clock.instant().minus(Duration.ofDays(2)));
    var task = csv("/tasks/export?school=school&view=mine").get(1);
    assertThat(List.of(task.get(0), task.get(2), task.get(6), task.get(8))).containsExactly("Screen the nomination", first, coordinator.name(), "Yes");
  }

  @Test
  void showsNothingOfCasesThatTheReaderMayNotKnowOf() throws Exception {
    var hidden = scene.opened("Hidden " + mark, new CaseSchool(null, "School " + mark, 2, "M"));
    var elsewhere = scene.opened("Elsewhere " + mark, new CaseSchool(null, "School " + mark, 31, "R"));
    for (var number : List.of(hidden, elsewhere)) {
      scene.item(number, "Task_AssignReviewers", "coordinator", null, null);
      round(number);
      decided(number);
      series(number);
    }
    scene.does(() -> conflicts.declare(hidden, coordinator.id()));
    var reader = scene.limited(coordinator, 2);
    for (var address : ALL) {
      assertThat(text(address, reader)).as(address).doesNotContain(mark, hidden, elsewhere);
    }
    var everywhere = scene.staff(Role.COORDINATOR, Role.DECIDER);
    for (var address : List.of("/cases/export", "/tasks/export?view=all", "/decisions/export", "/reviews/export", "/series/export")) {
      assertThat(text(address, everywhere)).as(address).contains(hidden, elsewhere);
    }
  }

  @Test
  void namesNoReviewerAndTellsOfNoHeldDecisionToThoseWhoMayNotKnow() throws Exception {
    var reviewer = scene.staff("Reviewer " + mark, Role.REVIEWER);
    var reviewed = scene.opened("Reviewed", new CaseSchool(null, "School", 2, "M"));
    scene.item(reviewed, "Task_ScoreNomination", "reviewer", reviewer.id(), null);
    var held = scene.opened("Held " + mark, new CaseSchool(null, "School", 2, "M"));
    scene.does(() -> files.stand(held, Standing.SCREENING));
    var producer = scene.staff(Role.PRODUCER);
    assertThat(text("/cases/export", producer)).contains(reviewed).doesNotContain(reviewer.name());
    assertThat(text("/stuck/export", producer)).doesNotContain(reviewer.name());
    assertThat(csv("/cases/export?q=" + held, producer).get(1).get(7)).isEqualTo("Coordinators");
    assertThat(csv("/cases/export?q=" + held, coordinator).get(1).get(7)).isEqualTo("Deciders: the decision waits to be told");
    pages.perform(get("/decisions/export?as=csv").with(by(producer))).andExpect(status().isForbidden());
  }

  @Test
  void costsTheSameNumberOfStatementsForEveryPart() {
    int one = cost(1);
    int two = cost(700);
    int three = cost(700);
    assertThat(three - two).isEqualTo(two - one).isLessThan(20);
  }

  @Test
  void writesDownWhoTookWhat() throws Exception {
    scene.opened("A " + mark, new CaseSchool(null, "School", 2, "M"));
    csv("/cases/export?q=" + mark);
    assertThat(sql.sql("select list || ' ' || search || ' ' || format || ' ' || rows from list_export where person_id = :me")
        .param("me", coordinator.id()).query(String.class).list()).containsExactly("cases " + mark + " csv 1");
    assertThat(pages.perform(get("/people/downloads").with(by(coordinator))).andReturn().getResponse().getContentAsString()).contains(mark);
    pages.perform(get("/people/downloads").with(by(scene.staff(Role.COORDINATOR)))).andExpect(status().isForbidden());
  }

  @Test
  void isForStaffWhoReadEveryCase() throws Exception {
    var reviewer = scene.staff(Role.REVIEWER);
    for (var address : ALL) {
      pages.perform(get(address).param("as", "csv").with(by(reviewer))).andExpect(status().isForbidden());
      pages.perform(get(address).param("as", "pdf").with(by(coordinator))).andExpect(status().isNotFound());
    }
    assertThat(sql.sql("select count(*) from list_export where person_id in (:people)").param("people", List.of(reviewer.id(), coordinator.id()))
        .query(Integer.class).single()).isZero();
    assertThat(pages.perform(get("/cases").with(by(reviewer))).andReturn().getResponse().getContentAsString()).doesNotContain("/export");
  }

  private int cost(int more) {
    sql.sql("""
            with people as (insert into person (id, name, email, created_at) select gen_random_uuid(), 'N', 'n@nominators.example', now()
                            from generate_series(1, :more) returning id)
            insert into case_file (number, kind, title, stage, standing, opened_at, stage_since, last_activity_at, nominator_id)
            select 'SP-1999-' || (10000000 + floor(random() * 80000000))::bigint, 'NOMINATION', :title, 'SUBMITTED', 'SCREENING', now(), now(), now(), id
            from people""")
        .param("more", more).param("title", "Many " + mark).update();
    return SqlCount.of(() -> text("/cases/export?q=" + mark, coordinator));
  }

  private void decided(String number) {
    sql.sql("""
            insert into decision (id, case_number, round, outcome, reason_code, status, decided_by, decided_at)
            values (gen_random_uuid(), :number, 0, 'DECLINE', 'other', 'HELD', :by, now())""")
        .param("number", number).param("by", scene.staff(Role.DECIDER).id()).update();
  }

  private void round(String number) {
    sql.sql("""
            insert into review_round (id, case_number, number, rubric_version_id, opened_at)
            select gen_random_uuid(), :number, 1, id, now() from rubric_version where released_at is not null limit 1""")
        .param("number", number).update();
  }

  private void series(String number) {
    sql.sql("insert into journey (id, case_number, status, opened_at) values (:id, :number, 'PLANNING', now())")
        .param("id", UUID.randomUUID()).param("number", number).update();
  }

  private String text(String address, SignedIn reader) throws Exception {
    return new String(bytes(address, "csv", reader), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String address, String format, SignedIn reader) throws Exception {
    return pages.perform(get(address).param("as", format).with(by(reader))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
  }

  private List<CSVRecord> csv(String address) throws Exception {
    return csv(address, coordinator);
  }

  private List<CSVRecord> csv(String address, SignedIn reader) throws Exception {
    var text = text(address, reader);
    assertThat(text).startsWith("\uFEFF");
    try (var parser = CSVParser.parse(text.substring(1), CSVFormat.EXCEL)) {
      return parser.getRecords();
    }
  }

  private List<Row> xlsx(String address) throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(address, "xlsx", coordinator)))) {
      return book.getFirstSheet().read();
    } catch (IOException e) {
      throw new AssertionError("not a workbook", e);
    }
  }
}
