package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.people.Staff;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of staff in a real browser, wide and narrow. */
@TrackerTest
class DeskIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private Accounts accounts;
  @Autowired private Staff staff;
  @Autowired private CaseFiles files;
  @Autowired private Notes notes;
  @Autowired private Documents documents;
  @Autowired private Attention attention;
  @Autowired private WorkItems items;
  @Autowired private Outbox outbox;
  @Autowired private MailDispatcher mail;
  @Autowired private Clock clock;

  private Visitor visitor;
  private SignedIn dana;
  private String number;

  @BeforeEach
  void setTheScene() {
    visitor = Visitor.at(port);
    dana = accounts.current(accounts.open("Dana Ortiz-Müller", word() + "@schools.example", PASSWORD,
        Set.of(Role.COORDINATOR, Role.ADMIN, Role.OPERATOR))).orElseThrow();
    number = scene.opened("Circles of counting: how first graders talk their way into number sense, every single morning",
        new CaseSchool("02M475", "Stuyvesant High School", 2, "M"), new CaseSchool("21K540", "John Dewey High School", 21, "K"),
        new CaseSchool(null, "Escuela “Niños del Mundo”", null, null));
    scene.does(() -> {
      files.advance(number, Stage.REVIEW);
      files.stand(number, Standing.UNDER_REVIEW);
      attention.needed(number, Role.COORDINATOR, "mail-bounced", "x");
      outbox.post(Letter.about("desk:" + word(), "task-due").to(dana.id(), "Dana Ortiz-Müller", dana.email(), Locale.ENGLISH)
          .onCase(number).with("task", "Look into a matter").with("what", "Look into a matter · A mail came back").with("title", "Circles of counting").with("taskId", "1")
          .with("due", clock.instant().plus(Duration.ofDays(3))).atOnce());
    });
    mail.dispatchDue();
    scene.as(dana, () -> {
      notes.add(number, UUID.randomUUID(), "Spoke with the principal.\nShe would rather be visited in January.");
      notes.add(number, UUID.randomUUID(), "ملاحظة قصيرة 🎓");
    });
    documents.addToCase(number, "files", "A plan with a rather long name for year two (final, really).png", new byte[] {(byte) 0x89, 'P',
        'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}, null);
    visitor.signIn(dana.email(), PASSWORD);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void theTaskListsLookRight() {
    var later = clock.instant().plus(Duration.ofDays(4));
    scene.item(number, "Task_ScreenNomination", "coordinator", dana.id(), clock.instant().minus(Duration.ofDays(2)));
    scene.item(number, "Task_AssignReviewers", "coordinator", dana.id(), later);
    scene.item(number, "Task_GiveAnswer", "principal", null, null);
    visitor.go("/tasks?view=mine");
    visitor.looksRight("tasks-mine");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content");
    visitor.go("/tasks?view=all&school=Stuyvesant");
    visitor.looksRight("tasks-all");
    visitor.go("/tasks?view=mine&district=31");
    visitor.looksRight("tasks-none");
  }

  @Test
  void theTaskPageLooksRightAndKeepsWhatWasTyped() {
    var task = items.ofCase(number, "Task_AttendMatter").orElseThrow().taskId();
    visitor.go("/tasks/" + task);
    visitor.looksRight("task");
    visitor.send("Finish");
    visitor.looksRight("task-refused");
    visitor.press("Take this task");
    visitor.looksRight("task-taken");
    visitor.page().locator("textarea[name=done]").fill("Wrote to the new address.");
    visitor.send("Finish");
    assertThat(visitor.text()).contains("Done: Look into a matter (A mail came back, " + number + ").");
    visitor.go("/tasks/" + task);
    visitor.looksRight("task-closed");
  }

  @Test
  void theCasePageLooksRightAndDrawsWhereTheCaseStands() {
    visitor.go("/cases/" + number);
    visitor.page().locator(".diagram svg .is-active").first().waitFor();
    assertThat(visitor.page().locator(".diagram .bjs-powered-by").isVisible()).isTrue();
    visitor.looksRight("case");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content");
    visitor.page().locator("#notes").getByText("Edit").first().click();
    visitor.looksRight("note");
    visitor.go("/cases/" + number);
    visitor.page().locator("#mail a").first().click();
    visitor.looksRight("letter");
  }

  @Test
  void aPageLeftEarlyTakesItsDrawingsWithItInSilence() {
    visitor.page().route("**/diagrams/**", unanswered -> { });
    visitor.page().waitForRequest("**/diagrams/**", () -> visitor.go("/cases/" + number));
    visitor.go("/cases");
    visitor.looksRight("cases-after-leaving");
  }

  @Test
  void aDrawingThatCantBeMadeIsSaidToBeMissing() {
    visitor.page().route("**/diagrams/**", unreached -> unreached.abort());
    visitor.go("/cases/" + number);
    visitor.page().getByText("The drawing could not be shown.").first().waitFor();
    assertThat(visitor.text()).contains("Attend to the matter", "now here");
  }

  @Test
  void theDrawingIsMovedByKeyboard() {
    visitor.go("/cases/" + number);
    var drawing = visitor.page().locator(".diagram");
    visitor.page().locator(".diagram svg .is-active").first().waitFor();
    var before = visitor.page().locator(".diagram svg .viewport").getAttribute("transform");
    drawing.first().focus();
    visitor.page().keyboard().press("ArrowRight");
    visitor.page().keyboard().press("+");
    assertThat(visitor.page().locator(".diagram svg .viewport").getAttribute("transform")).isNotEqualTo(before);
  }

  @Test
  void everythingEssentialIsThereWithoutScripts() {
    try (var plain = Visitor.withoutScripts(port)) {
      plain.signIn(dana.email(), PASSWORD);
      plain.go("/cases/" + number);
      assertThat(plain.text()).contains("Attend to the matter", "now here", "She would rather be visited in January.");
      plain.looksRight("case-without-scripts");
    }
  }

  @Test
  void theListOfCasesLooksRight() {
    visitor.go("/cases?q=" + number);
    visitor.looksRight("cases");
    visitor.go("/cases");
    visitor.looksRight("cases-all");
  }

  @Test
  void whatIsStuckIsFoundAndMovedFromTheList() {
    var lee = scene.staff("Lee Abernathy-Okonkwo", Role.COORDINATOR);
    scene.item(number, "Task_ScreenNomination", "coordinator", lee.id(), clock.instant().minus(Duration.ofDays(9)));
    visitor.go("/stuck");
    visitor.looksRight("stuck");
    visitor.go("/cases?q=" + number + " stage:nowhere&sort=due");
    visitor.page().locator(".site-filter__all summary").click();
    visitor.looksRight("cases-search");
    visitor.page().locator("label[for=choose-" + number + "]").click();
    visitor.press("Remind…");
    visitor.looksRight("moves-remind");
    visitor.press("Remind of 2 tasks");
    assertThat(visitor.text()).contains("Reminded of");
    visitor.page().locator("label[for=choose-" + number + "]").click();
    visitor.press("Reassign…");
    visitor.page().locator("#to").selectOption(lee.id().toString());
    visitor.press("See what would happen");
    visitor.looksRight("moves-reassign");
  }

  @Test
  void casesAreTaggedAndSearchesSaved() {
    visitor.go("/cases/" + number);
    visitor.page().locator("#tag").fill("Needs a photo");
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.page().locator(".tags").innerText()).contains("needs a photo");
    visitor.looksRight("case-tagged");
    visitor.go("/cases?q=" + number);
    visitor.page().locator("label[for=choose-" + number + "]").click();
    visitor.press("Add a tag…");
    visitor.page().locator("#tag").fill("Board meeting");
    visitor.press("See what would happen");
    visitor.looksRight("tagging");
    visitor.press("Tag 1 case");
    visitor.page().locator(".search-save summary").click();
    visitor.page().locator("#search-name").fill("For the board");
    visitor.looksRight("cases-save-search");
    visitor.press("Save");
    assertThat(visitor.page().locator(".searches").innerText()).contains("For the board");
    visitor.go("/searches");
    visitor.looksRight("searches");
    var file = visitor.page().waitForDownload(() -> {
      visitor.go("/cases?q=" + number);
      visitor.page().locator(".site-export a").last().click();
    });
    assertThat(file.suggestedFilename()).matches("cases-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
    visitor.go("/people/downloads");
    visitor.looksRight("downloads");
  }

  @Test
  void peopleAndSchoolsLookRight() {
    visitor.go("/people");
    visitor.looksRight("people");
    assertThat(visitor.walkByKeyboard()).startsWith("Skip to main content").contains("Add a person");
    visitor.go("/people/new");
    visitor.looksRight("person-new");
    visitor.press("Add");
    visitor.looksRight("person-refused");
    visitor.go("/people/" + dana.id());
    visitor.looksRight("person");
    assertThat(visitor.walkByKeyboard()).contains("Save", "Set password");
    scene.as(dana, () -> staff.change(dana.id(), staff.find(dana.id()).orElseThrow().version(), dana.roles(), Set.of(2, 75), true));
    visitor.press("Save");
    assertThat(visitor.text()).contains("The other version", "2, 75");
    visitor.looksRight("person-other-version");
    visitor.go("/schools?q=high");
    visitor.looksRight("schools");
    visitor.go("/schools/import");
    visitor.looksRight("schools-import");
    visitor.go("/operations");
    visitor.looksRight("operations");
  }
}
