package gov.nyc.schools.spotlight.spotlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A spotlight as its people make it, in a browser: from the task list, page after page, with a picture of each. */
@TrackerTest
class SpotlightIT {

  private static final String PASSWORD = "a long enough password";
  private static final String TEXT = """
      ## How a Friday begins

      Every Friday the **whole school** plays with numbers. «¡Otra vez!», says a child. 🧮

      - four stations
      - coffee for those who bring somebody

      العائلات تلعب معًا. <b>This is no markup.</b>""";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Road road;
  @Autowired private Studio studio;
  @Autowired private Scene scene;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private CaseFiles files;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private MessageSource messages;

  private final List<String> faults = new ArrayList<>();
  private Visitor visitor;
  private Road.Told told;

  @AfterEach
  void leave() {
    if (visitor != null) {
      visitor.close();
    }
    clock.backToRealTime();
  }

  @Test
  void isMadeFromTheTaskListToThePublicPage() {
    told = road.accepted();
    var coordinator = staff("Dana Ortiz", Role.COORDINATOR);
    var producer = staff("Óscar Peña " + Scene.word(), Role.PRODUCER);
    var decider = staff("Amara Okafor", Role.DECIDER);
    var producersName = accounts.loadUserByUsername(producer).name();

    as(coordinator);
    opens("Task_PlanSpotlight");
    looksRight("spotlight-01-plan");
    visitor.send("Finish");
    looksRight("spotlight-02-plan-refused");
    tick("supported", "true");
    var option = visitor.page().locator("select[name='producer'] option").filter(new Locator.FilterOptions().setHasText(producersName));
    visitor.page().locator("select[name='producer']").selectOption(option.first().getAttribute("value"));
    tick("scope", "article");
    type("targetOn", studio.today().plusDays(60).toString());
    type("words", "We look forward to your Fridays. – «Bravo»");
    finish();

    as(producer);
    opens("Task_PrepareVisit");
    looksRight("spotlight-03-prepare");
    tick("outcome", "done");
    type("notes", "Fridays at 7:30. Two families would like to speak.");
    finish();
    opens("Task_CollectConsents");
    looksRight("spotlight-04-consents");
    tick("shown", "nobody");
    finish();
    opens("Task_ArrangeVisit");
    looksRight("spotlight-05-arrange");
    tick("outcome", "done");
    type("visitOn", studio.today().toString());
    type("time", "7:30 a.m., cafeteria door");
    finish();
    opens("Task_RecordCapture");
    looksRight("spotlight-06-capture");
    type("what", "Two stations, an interview with the principal.");
    finish();
    opens("Task_WriteDraft");
    looksRight("spotlight-07-write");
    type("body", TEXT);
    tick("perspectives", "teachers");
    visitor.press("Save and continue later");
    visitor.page().getByText("Saved.").first().waitFor();
    assertThat(visitor.page().locator("textarea[name='body']").inputValue()).isEqualTo(TEXT);
    finish();

    asNobody();
    var ask = inbox.last(told.principal(), "Please check the text");
    visitor.go(ask.link("/answer/"));
    assertThat(visitor.text()).contains("How a Friday begins");
    looksRight("spotlight-08-fact-check");
    tick("answer", "changes");
    type("comment", "It is five stations, not four.");
    visitor.page().locator("#code").fill(ask.code());
    visitor.press("Send my answer");
    afterTheUndoWindow();

    as(producer);
    opens("Task_WriteDraft");
    assertThat(visitor.text()).contains("It is five stations, not four.");
    looksRight("spotlight-09-write-again");
    type("body", TEXT.replace("four", "five"));
    finish();
    asNobody();
    ask = inbox.last(told.principal(), "Please check the text");
    visitor.go(ask.link("/answer/"));
    tick("answer", "approved");
    visitor.page().locator("#code").fill(ask.code());
    visitor.press("Send my answer");
    afterTheUndoWindow();

    as(producer);
    opens("Task_CheckAccessibility");
    for (var part : List.of("descriptions", "transcript", "language", "languages")) {
      tick(part, "done");
    }
    tick("captions", "skipped");
    looksRight("spotlight-10-accessibility");
    type("captionsReason", "There is no film.");
    type("transcriptText", "“Five stations,” says the principal.");
    finish();

    as(decider);
    opens("Task_ClearSpotlight");
    looksRight("spotlight-11-clear");
    tick("clearance", "cleared");
    finish();
    assertThat(files.get(told.number()).standing()).isEqualTo(Standing.PUBLISHED);

    as(coordinator);
    visitor.go("/cases/" + told.number());
    assertThat(visitor.text()).contains("It is published.", "Take it up in the lab", "There is no film.");
    looksRight("spotlight-12-case");
    asNobody();
    visitor.go(inbox.last(told.nominator(), "We have your nomination").link("/status/"));
    assertThat(visitor.text()).contains("The Innovation Spotlight of this practice is published.");
    looksRight("spotlight-13-status");
    assertThat(faults).isEmpty();
  }

  /** What happens off the straight road: the school says no at first, and a consent is missing at the end. */
  @Test
  void goesOnAfterTheSchoolHasSaidNoAndAfterAConsentWasMissing() {
    var coordinator = staff("Dana Ortiz", Role.COORDINATOR);
    var producer = staff("Óscar Peña " + Scene.word(), Role.PRODUCER);
    told = road.accepted();
    var made = studio.prepare(studio.plan(new Studio.Made(told, scene.staff(Role.COORDINATOR), accounts.loadUserByUsername(producer),
        scene.staff(Role.DECIDER))));
    var number = told.number();
    var child = scene.as(made.producer(), () -> roster.addPerson(number, "Girl with the dice", true));
    studio.does(made, "Task_CollectConsents", Map.of("shown", "named"));
    studio.capture(studio.arrange(made));
    scene.as(made.producer(), () -> media.add(new AddAsset(Subject.spotlight(number), AssetType.VIDEO, "https://films.schools.example/dice", null,
        studio.today(), new AssetWords("Seven is easy", true, List.of(child), "Two dice", Captions.ON_PLATFORM, null))));
    studio.schoolSays(studio.write(made), "declined", "It is five stations, not four.");

    as(coordinator);
    opens("Task_SettleFactCheck");
    looksRight("spotlight-17-settle");
    visitor.send("Finish");
    assertThat(visitor.text()).contains("There are 2 problems");
    tick("settlement", "draft");
    type("comment", "The producer counts the stations again.");
    finish();
    studio.check(studio.schoolSays(studio.write(made), "approved", null));
    studio.decide(made, "cleared", null);
    jobs.runDue();

    as(producer);
    opens("Task_MendSpotlight");
    assertThat(visitor.text()).contains("there is no consent of Girl with the dice");
    looksRight("spotlight-18-mend");
    tick("mending", "retry");
    type("done", "I have asked her mother.");
    visitor.send("Finish");
    assertThat(visitor.text()).as("still in the way").contains("Nothing was saved.");
    assertThat(visitor.page().locator("[name='done']").inputValue()).isEqualTo("I have asked her mother.");
    looksRight("spotlight-19-mend-refused");
    int year = studio.today().getMonthValue() >= 7 ? studio.today().getYear() : studio.today().getYear() - 1;
    scene.as(made.producer(), () -> roster.addConsent(number, AddConsent.nycpsUse(child, year, "PARENT", "Her mother", studio.today())));
    visitor.send("Finish");
    jobs.runDue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.PUBLISHED);
    assertThat(faults).isEmpty();
  }

  @Test
  void showsStaffAndNominatorThatTheSchoolWantsNone() {
    told = road.accepted();
    scene.as(scene.staff(Role.COORDINATOR), () -> withdrawals.byCoordinator(told.number(), WithdrawalReason.SCHOOL_ASKED, "The principal called: not this year."));
    as(staff("Dana Ortiz", Role.COORDINATOR));
    visitor.go("/cases/" + told.number());
    assertThat(visitor.text()).contains("It was ended for the school.");
    looksRight("spotlight-15-withdrawn");
    asNobody();
    visitor.go(inbox.last(told.nominator(), "We have your nomination").link("/status/"));
    looksRight("spotlight-16-status-withdrawn");
    assertThat(faults).isEmpty();
  }

  /** Takes the picture and goes on: one run tells all that is wrong. */
  private void looksRight(String picture) {
    try {
      visitor.looksRight(picture);
    } catch (AssertionError fault) {
      faults.add(fault.getMessage());
    }
  }

  private void opens(String taskKey) {
    var words = messages.getMessage("tasks.task." + taskKey, null, Locale.ENGLISH);
    for (var view : List.of("mine", "roles")) {
      visitor.go("/tasks?view=" + view);
      var row = visitor.page().locator("tr:has-text('" + told.number() + "') th a").filter(new Locator.FilterOptions().setHasText(words));
      if (row.count() > 0) {
        row.first().click();
        return;
      }
    }
    throw new AssertionError(taskKey + " is on no list");
  }

  private void finish() {
    visitor.send("Finish");
    assertThat(visitor.page().locator(".usa-alert--error").count()).as(visitor.text()).isZero();
    jobs.runDue();
  }

  private void afterTheUndoWindow() {
    clock.advance(Duration.ofMinutes(31));
    jobs.runDue();
  }

  private void type(String name, String text) {
    visitor.page().locator("[name='" + name + "']:visible").first().fill(text);
  }

  /** Presses the words beside the box, as people do: the design system keeps the box itself out of sight. */
  private void tick(String name, String value) {
    var box = visitor.page().locator("input[name='" + name + "'][value='" + value + "']");
    visitor.page().locator("label[for='" + box.getAttribute("id") + "']").click();
  }

  private void as(String email) {
    asNobody();
    visitor.signIn(email, PASSWORD);
  }

  private void asNobody() {
    if (visitor != null) {
      visitor.close();
    }
    visitor = Visitor.at(port);
    visitor.page().setDefaultTimeout(15_000);
  }

  private String staff(String name, Role role) {
    var email = Scene.word() + "@example.org";
    accounts.open(name, email, PASSWORD, Set.of(role));
    return email;
  }
}
